#include "api/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/plans.h"
#include "api/sentences.h"
#include "base/suggest.h"
#include "report/amounts_report.h"
#include "report/changes_report.h"
#include "report/check_document.h"
#include "report/comparison_report.h"
#include "report/json.h"
#include "report/may_file.h"
#include "report/question.h"
#include "report/render.h"
#include "report/screen.h"
#include "report/side_by_side.h"
#include "report/timeline.h"
#include "verdict/comparison.h"
#include "verdict/disputed_days.h"
#include "verdict/doubts.h"
#include "verdict/fewest_answers.h"
#include "verdict/sure_changes.h"
#include "verdict/thresholds.h"
#include "verdict/timeline.h"
#include "verdict/whatif.h"
#include "words/format.h"

namespace reunify::api {

std::string rendered(const report::Document& document, const Manner& manner) {
    switch (manner.form) {
        case Form::html:
            return report::in_html(document);
        case Form::markdown:
            return report::in_markdown(document);
        case Form::text:
        case Form::json:
            break;
    }
    return report::in_text(document, manner.colour, manner.width);
}

namespace {

/// What would help: looked for where somebody may be helped by a change. Where the others have no right, that they stay out is all.
std::optional<verdict::Nearest> help_for(const std::shared_ptr<const plan::Program>& program, const report::Subject& subject,
                                         const verdict::Question& question) {
    const auto& members = subject.result.members;
    const auto may_be_helped = [](const verdict::MemberResult& m) {
        return m.verdict == verdict::Verdict::assessment_needed || m.verdict == verdict::Verdict::not_eligible;
    };
    if (std::any_of(members.begin(), members.end(), may_be_helped)) return verdict::nearest_changes(program, subject.family, question);
    verdict::Nearest none;
    none.verdict = subject.result.verdict;
    none.under = verdict::sure_changes(program, subject.family, question, subject.result);
    if (none.under.empty() && subject.result.verdict < verdict::Verdict::no_right) return std::nullopt;
    for (const verdict::MemberResult& member : members) none.routes.push_back(member.route);
    return none;
}

}  // namespace

Checker::Checker(std::shared_ptr<const law::RuleSet> rules, const Manner& manner)
    : rules_(std::move(rules)), manner_(manner), program_(planned(rules_, Purpose::explained)), silent_(planned(rules_, Purpose::silent)) {}

std::string Checker::answer(const cases::Family& family, const verdict::Question& question, const Extent& extent,
                            std::string* headline) const {
    verdict::Assessment result = verdict::assess(program_, family, question);
    result.fewest = verdict::fewest_answers(silent_, family, question, result);
    verdict::find_disputed_days(silent_, family, question, result);
    const report::Subject subject{*rules_, family, result};
    const verdict::Timeline course = verdict::timeline(silent_, family, question);
    report::Checked checked{subject, {*rules_, family, course}};
    checked.doubts = verdict::decisive_assumptions(silent_, family, question, result);
    const report::Headline first = report::headline_of(checked.standing(), report::Writer(*rules_, manner_.language));
    if (headline != nullptr) *headline = words::plain_spaces(fmt::format("{} {}", first.sign.mark, first.sentence));
    if (manner_.form == Form::json) return report::write(report::json(subject, manner_.language, first.sentence));
    checked.file = extent.file;
    checked.options = extent.options;
    if (extent.why) return rendered(report::why_document(checked, *extent.why, manner_.language), manner_);
    const std::optional<verdict::Nearest> nearest = help_for(silent_, subject, question);
    checked.nearest = nearest ? &*nearest : nullptr;
    const bool full = extent.full || manner_.form != Form::text;
    return rendered(full ? report::check_document(checked, manner_.language) : report::screen_document(checked, manner_.language), manner_);
}

Asker::Asker(const std::shared_ptr<const law::RuleSet>& rules) : rules_(rules), interviewer_(planned(rules, Purpose::explained)) {}

interview::Step Asker::next(const cases::Family& family, const verdict::Question& question, const interview::Said& said) {
    return interviewer_.next(family, question, said);
}

std::string Asker::answer(const cases::Family& family, const verdict::Question& question, const interview::Said& said, Language language) {
    const interview::Step step = next(family, question, said);
    return report::write(report::json({*rules_, family, step.answer}, step, language));
}

reunify::Result<std::pair<std::size_t, std::size_t>> reading_of(const law::RuleSet& rules, std::string_view name, std::string_view option) {
    const auto unknown = [](Phrase message, std::string_view given, const std::vector<std::string>& known) {
        reunify::Fault fault;
        fault.message = std::move(message);
        fault.accepted = one_of(known, 40);
        fault.nearest = nearest_name(given, known);
        return fault;
    };
    const auto reading = rules.reading(name);
    std::vector<std::string> known;
    if (!reading) {
        for (const law::Reading& each : rules.readings) known.push_back(each.name);
        return unknown({sentence::no_reading, name}, name, known);
    }
    for (const law::ReadingOption& each : rules.readings[*reading].options) known.push_back(each.name);
    const auto found = std::find(known.begin(), known.end(), option);
    if (found == known.end()) return unknown({sentence::no_option, option, name}, option, known);
    return std::pair{*reading, static_cast<std::size_t>(found - known.begin())};
}

Found found(const Asked& asked) {
    Found out;
    const auto silent = planned(asked.rules, Purpose::silent);
    out.result = verdict::assess(planned(asked.rules, Purpose::explained), asked.family, asked.question);
    out.result.fewest = verdict::fewest_answers(silent, asked.family, asked.question, out.result);
    verdict::find_disputed_days(silent, asked.family, asked.question, out.result);
    out.course = verdict::timeline(silent, asked.family, asked.question);
    out.doubts = verdict::decisive_assumptions(silent, asked.family, asked.question, out.result);
    return out;
}

std::string when(const Asked& asked, const Found& found) {
    const report::Subject subject{*asked.rules, asked.family, found.result};
    const report::Timeline timeline{*asked.rules, asked.family, found.course};
    const report::Standing standing{subject, found.course, found.doubts};
    if (asked.manner.form == Form::json) return report::write(report::timeline_json(timeline, asked.manner.language, &standing));
    return rendered(report::timeline_document(timeline, asked.manner.language, &standing), asked.manner);
}

std::string when(const Asked& asked) {
    return when(asked, found(asked));
}

std::string calendar(const Asked& asked, const Found& found) {
    const report::Subject subject{*asked.rules, asked.family, found.result};
    const report::Standing standing{subject, found.course, found.doubts};
    return report::calendar_file({*asked.rules, asked.family, found.course}, asked.manner.language, &standing);
}

std::string whatif(const Asked& asked) {
    const Found now = found(asked);
    const report::Subject subject{*asked.rules, asked.family, now.result};
    const report::Standing standing{subject, now.course, now.doubts};
    const auto program = planned(asked.rules, Purpose::verdicts);
    verdict::Nearest nearest = verdict::nearest_changes(program, asked.family, asked.question);
    nearest.under = verdict::sure_changes(program, asked.family, asked.question, now.result);
    const report::Help help{*asked.rules, asked.family, nearest, asked.file, &standing, asked.options};
    if (asked.manner.form == Form::json) return report::write(report::help_json(help, asked.manner.language));
    return rendered(report::help_document(help, asked.manner.language), asked.manner);
}

std::string whatif(const Asked& before, const cases::Family& after) {
    const auto program = planned(before.rules, Purpose::explained);
    const verdict::Assessment then = verdict::assess(program, before.family, before.question);
    const Found now = found({before.rules, after, before.question, before.manner, before.file, before.options});
    const report::Subject first{*before.rules, before.family, then};
    const report::Subject second{*before.rules, after, now.result};
    const report::Standing standing{second, now.course, now.doubts};
    if (before.manner.form != Form::json)
        return rendered(report::before_and_after_document(first, second, before.manner.language, &standing), before.manner);
    nlohmann::ordered_json out = nlohmann::ordered_json::object();
    out["before"] = report::json(first, before.manner.language);
    out["after"] = report::json(second, before.manner.language);
    return report::write(out);
}

std::string laws(const Asked& asked) {
    const verdict::Comparison comparison = verdict::compare(asked.rules, asked.family, asked.question);
    const report::Compared compared{*asked.rules, asked.family, comparison};
    const Found now = found(asked);
    const report::Subject subject{*asked.rules, asked.family, now.result};
    const report::Standing standing{subject, now.course, now.doubts};
    if (asked.manner.form == Form::json) return report::write(report::comparison_json(compared, asked.manner.language, &standing));
    return rendered(report::comparison_document(compared, asked.manner.language, &standing), asked.manner);
}

std::string side_by_side(const Asked& one, const std::string& name, const cases::Family& other, const std::string& other_name) {
    const Found first = found(one);
    const Found second = found({one.rules, other, one.question, one.manner, other_name, one.options});
    const report::Subject here{*one.rules, one.family, first.result}, there{*one.rules, other, second.result};
    const report::Side left{name, {here, first.course, first.doubts}};
    const report::Side right{other_name, {there, second.course, second.doubts}};
    if (one.manner.form == Form::json) return report::write(report::side_by_side_json(left, right, one.manner.language));
    return rendered(report::side_by_side_document(left, right, one.manner.language), one.manner);
}

std::string amounts(const std::shared_ptr<const law::RuleSet>& rules, Lane on, const verdict::Question& question, const Manner& manner) {
    const auto thresholds = verdict::thresholds_on(rules, on, question);
    if (manner.form == Form::json) return report::amounts_json(*rules, on, thresholds, manner.language);
    return rendered(report::amounts_document(*rules, on, thresholds, manner.language), manner);
}

}  // namespace reunify::api
