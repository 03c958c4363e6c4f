#include "api/reunify.h"

#include <algorithm>

#include "api/answers.h"
#include "api/list.h"
#include "api/sentences.h"
#include "base/calendar.h"
#include "base/suggest.h"
#include "cases/date_text.h"
#include "cases/profile.h"
#include "law/load.h"
#include "text/document.h"
#include "words/language.h"

namespace reunify::api {

/// The family by its facts.
class Case::Inside {
public:
    std::shared_ptr<const law::RuleSet> rules;
    cases::Family family;
};

namespace {

std::vector<Fault> in_words(const Faults& faults, Language language) {
    std::vector<Fault> out;
    for (const reunify::Fault& fault : faults)
        out.push_back({fault.message.in(language), fault.accepted.in(language), fault.nearest, fault.file, fault.at.line, fault.at.column});
    return out;
}

std::vector<Fault> in_words(reunify::Fault fault, Language language) {
    return in_words(Faults{std::move(fault)}, language);
}

reunify::Fault unknown(Phrase message, const std::string& given, const std::vector<std::string>& known) {
    reunify::Fault fault;
    fault.message = std::move(message);
    fault.accepted = one_of(known, 40);
    fault.nearest = nearest_name(given, known);
    return fault;
}

Language language_or_english(const std::string& code) {
    return words::language_of_code(code).value_or(Language::en);
}

/// The options made sense of.
struct Meant {
    Manner manner;
    verdict::Question question;
};

Form form_of(Format format) {
    switch (format) {
        case Format::text:
            return Form::text;
        case Format::markdown:
            return Form::markdown;
        case Format::html:
            return Form::html;
        case Format::json:
            break;
    }
    return Form::json;
}

/// Why a day is none, with what is accepted.
reunify::Fault no_day(const cases::DateText& day) {
    return {day.wrong, day.accepted.empty() ? Phrase(sentence::a_day) : day.accepted, day.nearest, {}, {}, {}};
}

Result<Meant> meant_by(const law::RuleSet& rules, const Options& options) {
    Meant meant;
    const auto language = words::language_of_code(options.language);
    if (!language)
        return in_words(
            unknown({sentence::no_language, options.language}, options.language, {kLanguageCodes.begin(), kLanguageCodes.end()}),
            Language::en);
    meant.manner = {form_of(options.format), *language, false};
    if (!options.as_of.empty()) {
        const cases::DateText day = cases::read_date(options.as_of);
        if (!day.wrong.empty()) return in_words(no_day(day), *language);
        meant.question.assessed_on = day.value;
    }
    for (const auto& [name, option] : options.readings) {
        auto reading = reading_of(rules, name, option);
        if (!reading) return in_words(reading.faults(), *language);
        meant.question.readings.push_back(*reading);
    }
    return meant;
}

Result<Asked> asked_of(const Rules& rules, const Case& family, const Options& options) {
    auto meant = meant_by(*rules.inside(), options);
    if (!meant) return meant.faults();
    return Asked{rules.inside(), family.inside().family, meant->question, meant->manner};
}

}  // namespace

Result<Rules> Rules::built_in() {
    auto rules = law::load(law::built_in());
    if (!rules) return in_words(rules.faults(), Language::en);
    return Rules(*rules);
}

Result<Rules> Rules::from_folder(const std::string& path) {
    auto files = law::read_folder(path);
    if (!files) return in_words(files.faults(), Language::en);
    auto rules = law::load(*files);
    if (!rules) return in_words(rules.faults(), Language::en);
    return Rules(*rules);
}

Result<Rules> Rules::from_files(const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<law::RuleFile> list;
    for (const auto& [path, text] : files) list.push_back({path, text});
    auto parsed = law::parse_files(std::move(list));
    if (!parsed) return in_words(parsed.faults(), Language::en);
    auto rules = law::load(*parsed);
    if (!rules) return in_words(rules.faults(), Language::en);
    return Rules(*rules);
}

const std::string& Rules::id() const {
    return inside_->id;
}
const std::string& Rules::version() const {
    return inside_->version;
}
const std::string& Rules::jurisdiction() const {
    return inside_->jurisdiction;
}
const std::string& Rules::sha256() const {
    return inside_->sha256;
}

Case::Case(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Case::Case(const Case& other) : inside_(std::make_unique<Inside>(*other.inside_)) {}
Case::Case(Case&&) noexcept = default;
Case& Case::operator=(Case other) noexcept {
    inside_ = std::move(other.inside_);
    return *this;
}
Case::~Case() = default;

Case Case::nobody(const Rules& rules) {
    return Case(std::make_unique<Inside>(Inside{rules.inside(), cases::Family(*rules.inside())}));
}

Result<Case> Case::begun(const Rules& rules, std::string text, const std::string& language) {
    const Language spoken = language_or_english(language);
    const auto document = text::parse("profile", std::move(text));
    if (!document) return in_words(document.faults(), spoken);
    auto family = cases::read_begun_profile(**document, (*document)->root, *rules.inside());
    if (!family) return in_words(family.faults(), spoken);
    return Case(std::make_unique<Inside>(Inside{rules.inside(), std::move(*family)}));
}

Result<Case> Case::parse(const Rules& rules, std::string text, const std::string& language) {
    const Language spoken = language_or_english(language);
    const auto document = text::parse("profile", std::move(text));
    if (!document) return in_words(document.faults(), spoken);
    auto family = cases::read_profile(**document, *rules.inside());
    if (!family) return in_words(family.faults(), spoken);
    return Case(std::make_unique<Inside>(Inside{rules.inside(), std::move(*family)}));
}

std::vector<Fault> Case::set(std::string_view fact, std::string_view value, const std::string& language) {
    const std::string assignment = std::string(fact) + "=" + std::string(value);
    return in_words(cases::set_fact(inside_->family, assignment, *inside_->rules), language_or_english(language));
}

Result<std::string> check(const Rules& rules, const Case& family, const Options& options) {
    const auto asked = asked_of(rules, family, options);
    if (!asked) return asked.faults();
    return Checker(asked->rules, asked->manner).answer(asked->family, asked->question, {options.full, std::nullopt, {}});
}

Result<std::string> ask(const Rules& rules, const Case& family, const Interview& interview, const Options& options) {
    const auto asked = asked_of(rules, family, options);
    if (!asked) return asked.faults();
    interview::Said said;
    said.everybody = interview.everybody;
    const auto wanted = [&](const std::string& fact) -> reunify::Result<verdict::Wanted> {
        auto named = cases::named_fact(asked->family, fact, *asked->rules);
        if (!named) return named.faults();
        return verdict::Wanted{named->fact, named->member};
    };
    for (const std::string& fact : interview.declined) {
        const auto declined = wanted(fact);
        if (!declined) return in_words(declined.faults(), asked->manner.language);
        said.declined.push_back(*declined);
    }
    if (!interview.last.empty()) {
        const auto last = wanted(interview.last);
        if (!last) return in_words(last.faults(), asked->manner.language);
        said.last = *last;
    }
    return Asker(asked->rules).answer(asked->family, asked->question, said, asked->manner.language);
}

Result<std::string> when(const Rules& rules, const Case& family, const Options& options) {
    const auto asked = asked_of(rules, family, options);
    if (!asked) return asked.faults();
    return when(*asked);
}

Result<std::string> whatif(const Rules& rules, const Case& family, const Options& options) {
    const auto asked = asked_of(rules, family, options);
    if (!asked) return asked.faults();
    return whatif(*asked);
}

Result<std::string> whatif(const Rules& rules, const Case& before, const Case& after, const Options& options) {
    const auto asked = asked_of(rules, before, options);
    if (!asked) return asked.faults();
    return whatif(*asked, after.inside().family);
}

Result<std::string> laws(const Rules& rules, const Case& family, const Options& options) {
    const auto asked = asked_of(rules, family, options);
    if (!asked) return asked.faults();
    return laws(*asked);
}

Result<std::string> amounts(const Rules& rules, const std::string& on, const Options& options) {
    const auto meant = meant_by(*rules.inside(), options);
    if (!meant) return meant.faults();
    const cases::DateText day = cases::read_date(on);
    if (!on.empty() && !day.wrong.empty()) return in_words(no_day(day), meant->manner.language);
    return amounts(rules.inside(), on.empty() ? calendar::today() : day.value, meant->question, meant->manner);
}

Result<std::string> replay(const Rules& rules, const std::string& saved, const Options& options) {
    const auto meant = meant_by(*rules.inside(), options);
    if (!meant) return meant.faults();
    const auto read = Saved::read("saved", saved, rules.inside());
    if (!read) return in_words(read.faults(), meant->manner.language);
    return read->replay(meant->manner).report;
}

Result<JudgedList> batch(const Rules& rules, std::string rows, const ListOptions& list, const Options& options) {
    const auto meant = meant_by(*rules.inside(), options);
    if (!meant) return meant.faults();
    auto judged = judge(std::move(rows), list, rules.inside(), meant->question, meant->manner.language);
    if (const auto* failure = std::get_if<reunify::batch::Failure>(&judged)) return in_words(failure->faults, meant->manner.language);
    return std::get<JudgedList>(std::move(judged));
}

}  // namespace reunify::api
