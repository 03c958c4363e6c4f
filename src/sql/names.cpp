#include "sql/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "feel/operation.h"
#include "sql/sentences.h"

namespace reunify::sql {

namespace {

using plan::Origin;
using plan::Register;

constexpr std::size_t kLongest = 50;  ///< PostgreSQL keeps 63 bytes of a name, and parts of a rule have a number behind it

class Namer {
public:
    Namer(const plan::Program& program, Language language) : program_(program), rules_(*program.rules), language_(language) {
        names_.name.resize(program.code.size());
        names_.notes.resize(program.code.size());
    }

    Names all() {
        facts();
        readings();
        definitions();
        const plan::Layout& layout = program_.layout;
        call(layout.regime, "regime", {});
        call(layout.route, "route", {said(sentence::route)});
        call(layout.has_right, "has_right", {said(sentence::has_right)});
        call(layout.outside, "outside", {said(sentence::outside)});
        routes();
        for (std::size_t c = 0; c < rules_.conditions.size(); ++c) condition(rules_.conditions[c], layout.conditions[c]);
        call(layout.refused, "refused", {said(sentence::refused)});
        call(layout.waits, "waits", {said(sentence::waits)});
        call(layout.assessed, "assessed", {said(sentence::assessed)});
        return std::move(names_);
    }

private:
    std::string said(const Sentence<>& sentence) const { return Phrase(sentence).in(language_); }

    void call(Register reg, std::string name, std::vector<std::string> notes) {
        while (reg != plan::kNone && program_.code[reg].source == Origin::spread) reg = program_.code[reg].a;
        if (reg == plan::kNone || program_.code[reg].source == Origin::constant || !names_.name[reg].empty()) return;
        names_.name[reg] = free_name(std::move(name), taken_);
        names_.notes[reg] = std::move(notes);
    }

    void facts() {
        for (std::size_t f = 0; f < rules_.facts.size(); ++f) {
            const law::Fact& fact = rules_.facts[f];
            const Register used = program_.layout.facts[f], given = program_.layout.given[f];
            const std::string name = as_name(fact.path);
            call(used, name, {fact.label.in(language_)});
            call(given, given_name_of(fact), {});
        }
    }

    void readings() {
        for (Register reg = 0; reg < program_.code.size(); ++reg) {
            const plan::Instruction& it = program_.code[reg];
            if (it.source == Origin::reading) call(reg, "reading_" + as_name(rules_.readings[it.index].name), {});
        }
    }

    std::string article(const law::Citation& citation) const {
        const std::string& words = citation.law_in_words.in(language_);
        return words.empty() ? citation.law : words;
    }

    void definitions() {
        for (std::size_t d = 0; d < rules_.definitions.size(); ++d) {
            const law::Definition& definition = rules_.definitions[d];
            std::vector<std::string> notes{definition.title.in(language_)};
            for (const law::DefinitionVersion& version : definition.versions) add(notes, law_of(version, version.citation));
            call(program_.layout.definitions[d], as_name(definition.name), std::move(notes));
        }
    }

    static void add(std::vector<std::string>& notes, std::string note) {
        if (!note.empty() && std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
    }

    /// `law_2025: Aliens Act art. 10 § 5`.
    std::string law_of(const law::Period& period, const law::Citation& citation) const {
        std::string regimes;
        for (const std::string& regime : period.regimes) regimes += (regimes.empty() ? "" : ", ") + regime;
        const std::string law = article(citation);
        return regimes.empty() || law.empty() ? law : regimes + ": " + law;
    }

    /// The test of each row of the routes is the first argument of a link in a chain of choices.
    void routes() {
        Register link = program_.layout.route;
        for (const law::Route& row : rules_.routes) {
            while (link != plan::kNone && program_.code[link].source == Origin::spread) link = program_.code[link].a;
            if (link == plan::kNone) return;
            const plan::Instruction& choice = program_.code[link];
            if (choice.source != Origin::operation || choice.operation != feel::Operation::choose) return;
            if (!is_word(choice.b, row.name)) return;
            std::vector<std::string> notes{row.title.in(language_)};
            add(notes, article(row.citation));
            call(choice.a, "route_" + as_name(row.name), std::move(notes));
            link = choice.c;
        }
    }

    bool is_word(Register reg, const std::string& word) const {
        const plan::Instruction& it = program_.code[reg];
        return it.source == Origin::constant && is_known(it.value) && rules_.pool.word(it.value) == word;
    }

    void condition(const law::Condition& condition, const plan::ConditionSlots& slots) {
        const std::string title = condition.title.in(language_);
        const std::string name = as_name(condition.name);
        const auto note = [&](const Sentence<1>& sentence) { return std::vector<std::string>{Phrase(sentence, title).in(language_)}; };
        std::vector<std::string> excepted = note(sentence::excepted), required = note(sentence::required);
        for (const law::ConditionVersion& version : condition.versions) {
            add(required, law_of(version, version.citation));
            for (const law::Exception& exception : version.exceptions) {
                const std::string law = article(exception.citation);
                add(excepted, exception.title.in(language_) + (law.empty() ? "" : " (" + law + ")"));
            }
        }
        call(slots.applies, name + "_applies", note(sentence::applies));
        call(slots.excepted, name + "_excepted", std::move(excepted));
        call(slots.required, name + "_required", std::move(required));
        call(slots.fails, name + "_fails", note(sentence::fails));
    }

    const plan::Program& program_;
    const law::RuleSet& rules_;
    Language language_;
    Names names_;
    std::vector<std::string> taken_;
};

}  // namespace

std::string as_name(std::string_view path) {
    std::string out(path);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '.' || c == '-' || c == ' '; }, '_');
    return out;
}

std::string given_name_of(const law::Fact& fact) {
    return as_name(fact.path) + (fact.assumed.empty() ? "" : "_given");
}

std::string free_name(std::string name, std::vector<std::string>& taken) {
    if (name.size() > kLongest) name.resize(kLongest);
    const auto is_taken = [&](const std::string& one) { return std::find(taken.begin(), taken.end(), one) != taken.end(); };
    std::string free = name;
    for (int number = 2; is_taken(free); ++number) free = fmt::format("{}_{}", name, number);
    taken.push_back(free);
    return free;
}

Names names_of(const plan::Program& program, Language language) {
    return Namer(program, language).all();
}

}  // namespace reunify::sql
