#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cases/family.h"
#include "interview/interviewer.h"
#include "law/ruleset.h"
#include "plan/program.h"
#include "report/document.h"
#include "report/subject.h"
#include "report/timeline.h"
#include "text/document.h"
#include "verdict/assessment.h"

/// The answers of the program, each in every form. Whoever asks (the command line, the C++ and the C interface) comes by here, so that
/// the same question has the same answer at every door.
namespace reunify::api {

enum class Form : std::uint8_t { text, json, html, markdown };

/// How an answer is given.
struct Manner {
    Form form = Form::json;
    Language language = Language::en;
    bool colour = false;  ///< of text
    int width = 80;       ///< of text: the columns of a line
};

/// A case and what is asked of it.
struct Asked {
    std::shared_ptr<const law::RuleSet> rules;
    cases::Family family;
    verdict::Question question;
    Manner manner;
    std::string file{};     ///< the profile as it was named, for the commands that are proposed
    std::string options{};  ///< with which it was asked, likewise
};

/// A document in the form asked for; JSON is not made from documents.
std::string rendered(const report::Document& document, const Manner& manner);

/// A family's verdict with all that may overturn it: how it fares on the filing days ahead, and what it assumes.
struct Found {
    verdict::Assessment result;
    verdict::Timeline course;
    std::vector<verdict::Assumed> doubts;
};
Found found(const Asked& asked);

/// What `when` says, and as a calendar; empty if there is no day to enter.
std::string when(const Asked& asked, const Found& found);
std::string when(const Asked& asked);
std::string calendar(const Asked& asked, const Found& found);
std::string whatif(const Asked& asked);
/// Before some facts are set and after.
std::string whatif(const Asked& before, const cases::Family& after);
std::string laws(const Asked& asked);
/// Two families side by side, each with its name.
std::string side_by_side(const Asked& one, const std::string& name, const cases::Family& other, const std::string& other_name);
std::string amounts(const std::shared_ptr<const law::RuleSet>& rules, Lane on, const verdict::Question& question, const Manner& manner);

/// How much of the answer to `check` is told; JSON and pages have all of it.
struct Extent {
    bool full = false;               ///< as text: everything, not one screen
    std::optional<std::size_t> why;  ///< one condition alone
    std::string file;                ///< the profile as it was named, for the commands that are proposed
    std::string options{};           ///< with which it was asked, likewise
};

/// `check` for one case or many: the rules are planned once.
class Checker {
public:
    Checker(std::shared_ptr<const law::RuleSet> rules, const Manner& manner);
    /// `headline` gets the sentence that the answer begins with, after its sign.
    std::string answer(const cases::Family& family, const verdict::Question& question, const Extent& extent = {},
                       std::string* headline = nullptr) const;

private:
    std::shared_ptr<const law::RuleSet> rules_;
    Manner manner_;
    std::shared_ptr<const plan::Program> program_;
    std::shared_ptr<const plan::Program> silent_;  ///< for the filing days, what would help and doubts
};

/// `ask`: what to ask next about one family or many; the rules are planned once. Not shared between threads; one each.
class Asker {
public:
    explicit Asker(const std::shared_ptr<const law::RuleSet>& rules);

    interview::Step next(const cases::Family& family, const verdict::Question& question, const interview::Said& said);

    /// The same as JSON.
    std::string answer(const cases::Family& family, const verdict::Question& question, const interview::Said& said, Language language);

private:
    std::shared_ptr<const law::RuleSet> rules_;
    interview::Interviewer interviewer_;
};

/// A contested question and the option chosen, by their names.
reunify::Result<std::pair<std::size_t, std::size_t>> reading_of(const law::RuleSet& rules, std::string_view name, std::string_view option);

/// A saved answer of `check`, to be computed again.
class Saved {
public:
    /// `text` is the answer as JSON; faults name `file`.
    static reunify::Result<Saved> read(const std::string& file, std::string text, const std::shared_ptr<const law::RuleSet>& rules);

    struct Replayed {
        std::string report;
        bool altered = false;  ///< neither rules nor program are others, and yet the answer is not the saved one
    };
    Replayed replay(const Manner& manner) const;

private:
    explicit Saved(std::shared_ptr<const law::RuleSet> rules) : rules_(std::move(rules)), family_(*rules_) {}
    void read_readings(const text::Node& readings);

    std::shared_ptr<const law::RuleSet> rules_;
    std::string text_;
    cases::Family family_;
    verdict::Question question_;
    std::string version_, sha256_, program_version_;
    std::vector<std::string> lost_readings_;
};

}  // namespace reunify::api
