#include "report/side_by_side.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cases/label.h"
#include "report/headline.h"
#include "report/json.h"
#include "report/margin.h"
#include "report/value.h"
#include "report/writer.h"
#include "words/say.h"

namespace reunify::report {

namespace {

using cases::known_label;

constexpr const char* kNothing = "\xE2\x80\x93";

/// The members of both, those of one label in one row, in the order of the first file.
struct Pair {
    std::string label;
    const verdict::MemberResult* results[2] = {nullptr, nullptr};
    const cases::Member* members[2] = {nullptr, nullptr};
};

std::vector<Pair> pairs_of(const Side& one, const Side& other) {
    std::vector<Pair> pairs;
    const Side* sides[2] = {&one, &other};
    for (std::size_t s = 0; s < 2; ++s) {
        const Subject& subject = sides[s]->subject();
        for (std::size_t m = 0; m < subject.family.members.size(); ++m) {
            const std::string& label = subject.family.members[m].label;
            auto pair =
                std::find_if(pairs.begin(), pairs.end(), [&](const Pair& it) { return known_label(it.label) == known_label(label); });
            if (pair == pairs.end()) pair = pairs.insert(pairs.end(), Pair{label, {}, {}});
            pair->results[s] = &subject.result.members[m];
            pair->members[s] = &subject.family.members[m];
        }
    }
    return pairs;
}

class Rows {
public:
    explicit Rows(Table& table) : table_(table) {}
    void add(std::string label, std::string one, std::string other) {
        if (one != other) table_.rows.push_back({std::move(label), {std::move(one), std::move(other)}});
    }

private:
    Table& table_;
};

/// `Facts`: a family or a member; nullptr for one that a file does not have.
template <class Facts>
void add_facts(Rows& rows, const law::RuleSet& rules, Level level, const Facts* one, const Facts* other, const std::string& who,
               Language language) {
    for (std::size_t f = 0; f < rules.facts.size(); ++f) {
        const law::Fact& fact = rules.facts[f];
        if (fact.level != level) continue;
        const auto said = [&](const Facts* of) {
            const auto given = of == nullptr ? std::nullopt : given_in_words(rules, f, of->facts, of->within, language);
            return given.value_or(kNothing);
        };
        rows.add(who.empty() ? fact.label.in(language) : fmt::format("{} ({})", fact.label.in(language), who), said(one), said(other));
    }
}

void add_conditions(Rows& rows, const law::RuleSet& rules, const Pair& pair, const std::string& who, Language language) {
    if (pair.results[0] == nullptr || pair.results[1] == nullptr) return;
    for (std::size_t c = 0; c < pair.results[0]->conditions.size(); ++c) {
        const auto said = [&](std::size_t s) { return std::string(word_of(pair.results[s]->conditions[c].status).in(language)); };
        rows.add(fmt::format("{} ({})", rules.conditions[c].title.in(language), who), said(0), said(1));
    }
}

void add_formalities(Rows& rows, const Side& one, const Side& other, const Writer& writer) {
    const law::RuleSet& rules = one.subject().rules;
    const auto said = [&](const Side& side, std::size_t formality) {
        std::vector<std::string> values;
        for (const verdict::FormalityResult& result : side.subject().result.formalities) {
            if (result.formality != formality || !is_known(result.value)) continue;
            std::string value = formality_in_words(rules, result, writer.language());
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
        }
        return values.empty() ? std::string(kNothing) : writer.list(values);
    };
    for (std::size_t f = 0; f < rules.formalities.size(); ++f)
        rows.add(writer.in(rules.formalities[f].title), said(one, f), said(other, f));
}

}  // namespace

Document side_by_side_document(const Side& one, const Side& other, Language language) {
    const law::RuleSet& rules = one.subject().rules;
    const Writer writer(rules, language);
    const std::vector<std::string> columns{one.name, other.name};
    Document out;
    out.language = language;
    out.title = say::two_files.in(language, one.name, other.name);
    List verdicts{List::Kind::signs};
    for (const Side* side : {&one, &other}) {
        const Headline headline = headline_of(side->standing, writer);
        Item item{strong(side->name) + writer.after_label(headline.sentence), {}, headline.sign};
        add_caveat(item.body, side->subject(), writer);
        const std::vector<std::string> doubts = doubts_in_words(side->standing, writer);
        if (!doubts.empty()) item.body.paragraph(writer.say(say::assumed, writer.series(doubts)));
        for (const std::string& margin : thin_margins(side->subject(), writer)) item.body.paragraph(margin + ".");
        verdicts.items.push_back(std::move(item));
    }
    out.head.add({std::move(verdicts)});

    const std::vector<Pair> pairs = pairs_of(one, other);
    Table facts{std::string(say::given_otherwise.in(language)), columns, {}};
    Table outcome{std::string(say::comes_out_otherwise.in(language)), columns, {}};
    Rows given(facts), found(outcome);
    add_facts(given, rules, Level::family, &one.subject().family, &other.subject().family, {}, language);
    for (const Pair& pair : pairs) {
        const std::string who = writer.name_of(pair.label);
        const auto verdict_of = [&](std::size_t s) {
            const verdict::MemberResult* result = pair.results[s];
            if (result == nullptr) return std::string(say::not_in_file.in(language));
            if (outcomes_of(*result).size() > 1) return std::string(say::disputed.in(language));
            return std::string(word_of(rules, *result).in(language));
        };
        add_facts(given, rules, Level::member, pair.members[0], pair.members[1], who, language);
        found.add(who, verdict_of(0), verdict_of(1));
        add_conditions(found, rules, pair, who, language);
    }
    add_formalities(found, one, other, writer);
    if (facts.rows.empty() && outcome.rows.empty()) out.body.paragraph(say::files_alike.in(language));
    if (!outcome.rows.empty()) out.body.add({std::move(outcome)});
    if (!facts.rows.empty()) out.body.add({std::move(facts)});
    out.foot.note(writer.in(rules.disclaimer));
    return out;
}

nlohmann::ordered_json side_by_side_json(const Side& one, const Side& other, Language language) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    const Writer writer(one.subject().rules, language);
    for (const Side* side : {&one, &other}) {
        const std::string sentence = headline_of(side->standing, writer).sentence;
        files.push_back({{"file", side->name}, {"answer", json(side->subject(), language, sentence)}});
    }
    return {{"files", std::move(files)}};
}

}  // namespace reunify::report
