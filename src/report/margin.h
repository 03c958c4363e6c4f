#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/subject.h"
#include "report/writer.h"

/// An income that only just reaches an amount of which nobody is sure is no plain yes.
namespace reunify::report {

struct Margin {
    Lane by = 0;            ///< what there is above what is asked
    Lane until = kUnknown;  ///< the day to which the amount is known, where it is sure as far as it goes
};

/// Of a condition that is met by little, where the amount asked rests on a source that is not sure, or may have been indexed since.
std::optional<Margin> thin_margin(const Subject& subject, const verdict::ConditionResult& condition);

/// `only just met, with € 2.53 more than is asked; ...`
std::string in_words(const Margin& margin, const Writer& writer);

/// Of everybody, with the condition and the members whom it concerns where it is not all.
std::vector<std::string> thin_margins(const Subject& subject, const Writer& writer);

/// What is asked where a sum is missing: `Income asked, net per month: € 2,456.97`; empty where the condition asks for none, or it is not
/// known either.
std::string sum_asked(const Subject& subject, const verdict::ConditionResult& condition, const Writer& writer);

/// Likewise, of the conditions that a fact keeps open.
std::string sum_asked(const Subject& subject, std::size_t missing, const Writer& writer);

bool is_thin(const Subject& subject, const std::vector<std::size_t>& members);

}  // namespace reunify::report
