#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.h"
#include "cases/counted_word.h"
#include "cases/folded.h"
#include "cases/value.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/templates.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "plan/program.h"
#include "report/profile_schema.h"
#include "report/template_text.h"
#include "verdict/facts_that_matter.h"

namespace reunify::cli {

namespace {

/// The parts between commas.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        std::string part(cases::trimmed(std::string_view(text).substr(at, end - at)));
        if (!part.empty()) parts.push_back(std::move(part));
        at = end + 1;
    }
    return parts;
}

class Template final : public Command {
public:
    const char* name() const override { return "template"; }
    const Sentence<>& summary() const override { return help::templates::summary; }
    const Sentence<>& manual() const override { return help::templates::manual; }

    void declare(Options& options) override {
        common_.format = "text";  // of whatever kind the file is
        options.argument(help::values::kind, kind_, help::templates::kind, {Expected::Kind::words, {"profile", "csv", "schema"}});
        options.text("--for", family_, help::templates::for_whom, help::values::family);
        options.flag("--labels", labels_, help::templates::labels);
        add_output_file_option(options, common_);
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        if (kind_.empty()) {
            return console.stop(
                advised({Exit::usage, sentence::needs_kind, as_it_is("profile, csv, schema")}, {sentence::see, "reunify template --help"}));
        }
        const std::vector<std::string> kinds{"profile", "csv", "schema"};
        if (std::find(kinds.begin(), kinds.end(), kind_) == kinds.end())
            return console.stop(unknown_value(sentence::the_template, kind_, kinds));
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        if (kind_ == "schema") {
            console.print(report::profile_schema(*setting->rules, setting->language));
            return Exit::done;
        }
        if (!family_.empty()) {
            const auto outline = outline_of(setting->rules);
            if (!outline) return console.stop(outline.stop());
            console.print(kind_ == "csv" ? report::csv_template(*setting->rules, setting->language, labels_, *outline)
                                         : report::profile_template(*setting->rules, setting->language, *outline));
            return Exit::done;
        }
        console.print(kind_ == "csv" ? report::csv_template(*setting->rules, setting->language, labels_)
                                     : report::profile_template(*setting->rules, setting->language));
        return Exit::done;
    }

private:
    /// `refugee,spouse,2-children`, in whatever words of the four languages.
    Outcome<report::Outline> outline_of(const std::shared_ptr<const law::RuleSet>& rules) const {
        report::Outline outline;
        const auto read = [&](std::optional<std::size_t> fact, const std::string& word) {
            return fact ? cases::read_value(rules->facts[*fact], word, rules->pool) : cases::ReadValue{};
        };
        for (const std::string& part : parts_of(family_)) {
            const cases::CountedWord counted = cases::counted_word(part);
            const std::string word(counted.word);
            const cases::ReadValue status = read(rules->roles.status, word), relation = read(rules->roles.relation, word);
            if (is_known(relation.value)) {
                if (counted.count < 1 || counted.count > cases::kMostOfOne)
                    return Stop{Exit::usage, {sentence::so_many, part}, as_it_is(fmt::format("1-{}", cases::kMostOfOne))};
                outline.relations.insert(outline.relations.end(), counted.count, relation.value);
            } else if (!is_known(status.value)) {
                return Stop{Exit::usage, {sentence::no_status_or_relation, part}, known_words(*rules), nearest_of(status, relation)};
            } else if (is_known(outline.status)) {
                return Stop{Exit::usage, {sentence::second_status, part}, sentence::for_whom};
            } else {
                outline.status = status.value;
            }
        }
        if (outline.relations.empty()) return Stop{Exit::usage, {sentence::no_status_or_relation, family_}, sentence::for_whom};
        auto matter = verdict::facts_that_matter(plan::plan(rules), outline.status, outline.relations, calendar::today());
        outline.of_family = std::move(matter.of_family);
        outline.of_member = std::move(matter.of_member);
        outline.assumed_of_family = std::move(matter.assumed_of_family);
        outline.assumed_of_member = std::move(matter.assumed_of_member);
        return outline;
    }

    static std::string nearest_of(const cases::ReadValue& status, const cases::ReadValue& relation) {
        return relation.nearest.empty() ? status.nearest : relation.nearest;
    }

    /// What stands for a status and for a relation.
    static Phrase known_words(const law::RuleSet& rules) {
        if (!rules.roles.status || !rules.roles.relation) return sentence::for_whom;
        return {sentence::for_whom_of, sentence::for_whom, cases::accepts(rules.facts[*rules.roles.status]),
                cases::accepts(rules.facts[*rules.roles.relation])};
    }

    std::string kind_, family_;
    bool labels_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_template() {
    return std::make_unique<Template>();
}

}  // namespace reunify::cli
