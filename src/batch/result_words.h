#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "batch/columns.h"
#include "book/book_writer.h"
#include "law/ruleset.h"
#include "law/wording.h"

namespace reunify::batch {

/// What a column of results is called where people read it. A title that would be taken for a fact when the list is read again is not
/// used: then it is the name.
std::string title_of(const ResultColumn& column, const law::RuleSet& rules, Language language);

/// Whether a header is that of the column: its name, or its title in any language.
bool is_called(const ResultColumn& column, std::string_view header, const law::RuleSet& rules);

/// Results as cells of a sheet: days and figures as what they are, verdicts in colour, names in the words of a language.
class ResultWords {
public:
    /// `codes`: names stay what they are in a CSV.
    ResultWords(std::shared_ptr<const law::RuleSet> rules, Language language, bool codes);

    std::string header(const ResultColumn& column) const;

    /// Writes a result that reads `text` in a CSV.
    void write(book::BookWriter& to, std::uint32_t place, const ResultColumn& column, std::string_view text);

    /// The cell of somebody whose row is not readable; `reason` says why.
    void write_not_judged(book::BookWriter& to, std::uint32_t place, const ResultColumn& column, std::string_view reason) const;

    /// How wide a column is best shown.
    static double width_of(const ResultColumn& column);

private:
    void write_value(book::BookWriter& to, std::uint32_t place, Kind kind, bool money, std::string_view text) const;
    const std::string& in_words(const ResultColumn& column, std::string_view names);
    std::string word(ResultColumn::What what, std::string_view name) const;
    std::string_view law_in_words(std::string_view law) const;

    std::shared_ptr<const law::RuleSet> rules_;
    Language language_;
    bool codes_;
    std::unordered_map<std::string, std::string> known_;  ///< lists of names put in words before: the same few come again and again
};

}  // namespace reunify::batch
