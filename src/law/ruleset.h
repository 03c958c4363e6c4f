#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "base/lane.h"
#include "feel/typed.h"
#include "law/wording.h"

/// The law as loaded from rules/: every name resolved, every expression typed, every citation checked. rules/README.md describes the files.
namespace reunify::law {

enum class Confidence : std::uint8_t { high, medium, low };

/// Where something stands: the article, the sources read for it (indexes into RuleSet::sources), and how sure we are.
struct Citation {
    std::string law;       ///< as the rules write it, in English
    Wording law_in_words;  ///< the same in every language, for people
    std::vector<std::size_t> sources;
    Confidence confidence = Confidence::high;

    /// Where the same stands for a sponsor of one status.
    struct Elsewhere {
        std::string status;
        std::string law;
        Wording law_in_words;
    };
    std::vector<Elsewhere> elsewhere;  ///< `law_for`; a status that is not here has `law`
};

/// Where something was written, for messages and `rules show`.
struct Place {
    std::string file;
    Position at{};
};

/// A word or phrase of citations in the four languages: `Aliens Act`, `arts`.
struct Term {
    std::string name;
    Wording words;
    Place place;
    bool used = false;  ///< some citation has it
};

struct Source {
    std::string id;
    Wording title;
    Wording publisher;
    std::string date;  ///< `2026`, `2026-02`, `2026-02-26` or `undated`
    Wording address;
    std::string kind;  ///< statute | official | court | commentary | press
    Place place;
};

enum class FactType : std::uint8_t { money, count, yes_no, date, choice, text };

struct Choice {
    std::string name;
    Wording label;
    Wording explained{};              ///< what is meant by it, where its label alone says too little; empty else
    std::vector<std::string> also{};  ///< what people write for it in any language
};

/// What is taken for a fact that the file does not give, under a condition, with the reason. Such a value is listed under the assumptions.
struct Assumption {
    feel::Expression when;  ///< null: always
    feel::Expression value;
    Wording because;
};

struct Fact {
    std::string path;  ///< `sponsor.status`, `member.birth_date`
    FactType type = FactType::text;
    Level level = Level::family;
    Wording label;  ///< short: a column header, a line of the report
    Wording question;
    Wording why;
    std::vector<Choice> choices;
    std::optional<Lane> least;  ///< bounds, inclusive
    std::optional<Lane> most;
    std::vector<Assumption> assumed;  ///< the first that applies
    std::vector<std::string> also;    ///< other names for it, as keys and headers, in any language
    bool exact = false;               ///< the day of the question: never known within limits only
    bool changeable = false;          ///< something people could change (income, housing, the filing day): `whatif` may propose it
    Place place;
};

/// An indexed quantity: values by the day from which they hold.
struct AmountValue {
    Lane from = 0;
    Lane value = kUnknown;  ///< millionths; unknown where no source gives it
    Citation citation;
    Wording note;
    Place place;
};

struct Amount {
    std::string name;
    Wording title;
    std::string unit;                 ///< the name of one of RuleSet::units
    bool money = false;               ///< of that unit
    Lane checked_until = 0;           ///< after this day the last value may have been indexed since
    std::vector<AmountValue> values;  ///< ascending, no overlap
    Place place;
};

/// The value of an amount in force on a day, as an index into its values; none before the first.
std::optional<std::size_t> value_on(const Amount& amount, Lane day);

struct ReadingOption {
    std::string name;
    Wording label;
    Wording read_by;  ///< who reads it so
    std::vector<std::size_t> sources;
};

/// A question on which sources disagree.
struct Reading {
    std::string name;  ///< in expressions: `reading.NAME = "OPTION"`
    Wording question;
    std::vector<ReadingOption> options;
    std::size_t preset = 0;  ///< the default
    Wording because;         ///< why it is the default
    Place place;
};

/// An article as it stood on some days, as rules/statute.yaml lists it.
struct StatuteText {
    std::string of;  ///< the statute, as citations write it
    std::string article;
    std::size_t source = 0;          ///< where the text stands: an index into RuleSet::sources
    Lane from = kUnknown;            ///< first day; unknown: before the days that are held
    Lane until = kUnknown;           ///< last day; unknown: without end
    Lane unread_since = kUnknown;    ///< changed on this day, and the new wording was not found
    std::vector<std::string> parts;  ///< paragraphs, sub-paragraphs and items, written as citations are
    Place place;
};

/// The list of the statute against which citations are held.
struct Statute {
    std::vector<StatuteText> texts;
    std::vector<std::pair<std::string, Lane>> laws;  ///< laws that changed it, with their first day
    Lane held_from = kUnknown;                       ///< of earlier days no text is listed
};

/// When a version of a rule holds: under these laws, for applications filed on these days.
struct Period {
    std::vector<std::string> regimes;  ///< empty: every regime
    Lane from = kUnknown;              ///< first filing day; unknown: since ever
    Lane until = kUnknown;             ///< last filing day; unknown: without end
    feel::Expression days;             ///< both days as a truth; null: every day
};

/// Every regime is covered for every filing day by versions that stand side by side.
bool cover_everything(const std::vector<std::string>& regimes, const std::vector<const Period*>& periods);

/// A derived fact. Written once, or once a regime; `value` is what the program computes, the versions are kept for `rules show`.
struct DefinitionVersion : Period {
    feel::Expression value;
    Citation citation;
    Place place;
};

struct Definition {
    std::string name;
    Wording title;
    bool money = false;
    Kind kind = Kind::number;
    Level level = Level::family;
    feel::Expression value;
    std::vector<DefinitionVersion> versions;
    Place place;
};

struct Alternative {
    std::string name;  ///< humanitarian_visa, discretion, ...
    Wording title;
    Citation citation;
    Place place;
};

/// One row of the table of who may be joined by whom. The first row that holds decides.
struct Route {
    std::string name;
    Wording title;
    std::vector<std::string> sponsors, relations, regimes;  ///< empty: all
    feel::Expression when;                                  ///< null: nothing more is asked
    feel::Expression holds;                                 ///< all of it in one truth, of member level
    bool no_right = false;
    bool outside = false;     ///< nor can it be judged here: `alternatives` says where to turn; such a row gives no right either
    bool not_needed = false;  ///< `outside`, because who falls under it needs no application: others can file without him
    bool certain = false;     ///< what it asks (facts that contradict each other) must be known to hold, else the next row is asked
    std::vector<std::size_t> alternatives;
    Citation citation;  ///< the legal basis is `citation.law`
    Wording because;    ///< of a row without a right
    Place place;
};

/// `suspended` and `annulled`: by a court, whose judgment the exception names; the condition falls away.
enum class Effect : std::uint8_t { exempt, suspended, annulled };

struct Exception {
    std::string name;
    Wording title;
    feel::Expression when;
    Effect effect = Effect::exempt;
    Citation citation;
    std::string judgment;  ///< source id of the judgment that suspends or annuls; empty if none
    Place place;
};

/// What the failure of a condition means.
enum class Otherwise : std::uint8_t { refusal, individual_assessment, not_yet };

struct ConditionVersion : Period {
    feel::Expression applies;  ///< null: to every route with a right
    feel::Expression required;
    Otherwise otherwise = Otherwise::refusal;
    std::vector<Exception> exceptions;  ///< the first that holds decides
    Citation citation;
    std::vector<std::size_t> evidence;  ///< indexes into RuleSet::documents
    std::vector<std::string> show;      ///< definitions and facts whose values belong to the explanation
    Template met, not_met;
    Wording leaves_open;
    Place place;
};

struct Condition {
    std::string name;
    Wording title;
    std::string topic;   ///< the name of one of RuleSet::topics
    Wording asks;        ///< what it asks, in words
    Wording assessment;  ///< what the individual assessment looks at where it is not met; empty: as for all
    std::vector<ConditionVersion> versions;
    Place place;
};

/// A paper that proves something.
struct Paper {
    std::string name;
    Wording title;
    std::vector<std::string> also;              ///< what people write for it in a profile, in any language
    Wording stands_in;                          ///< what is accepted where it cannot be had
    bool of_member = false;                     ///< one for each family member, not one for the file
    feel::Expression when;                      ///< null: whenever its condition applies
    feel::Expression later;                     ///< it may follow after filing; null: never
    std::optional<std::size_t> alternative_to;  ///< either of the two suffices
    std::vector<std::size_t> sources;
    Place place;
};

/// A figure or a day of the procedure, the same for the whole file: the fee, the day by which a decision is due, the last day of a window.
struct Formality {
    std::string name;
    Wording title;
    Kind kind = Kind::number;
    bool money = false;
    Level level = Level::family;
    bool needs_right = false;  ///< people are told of it only where somebody has a right for which to apply
    feel::Expression when;     ///< null: always
    feel::Expression value;
    Template explain;
    Citation citation;
    std::string judgment;
    Place place;
};

/// Something the rules leave open, said when its `when` holds.
struct OpenPoint {
    std::string name;
    feel::Expression when;  ///< null: always
    Wording text;
    Citation citation;
    bool warns = false;  ///< a doubt about the facts themselves, said at once beside the verdict
    Place place;
};

/// Another state of the law, to compare with: some definitions with another value. Its expressions speak of the law as it stands.
struct Scenario {
    struct Setting {
        std::size_t definition = 0;
        feel::Expression value;  ///< the definition's own name in it means its value as it stands
    };
    std::string name;
    Wording title;
    std::vector<Setting> settings;
    Place place;
};

/// Rules may have at most this many conditions, and as many readings: outcomes of whole batches name them in bits.
inline constexpr std::size_t kMostNamedInBits = 64;

/// What amounts are counted in.
struct Unit {
    std::string name;
    Wording title;
    bool money = false;
};

/// What conditions are grouped under.
struct Topic {
    std::string name;
    Wording title;
};

/// A part of a profile that is no fact (`sponsor`, `members`, `documents`, `label`) and what people call it in any language.
struct ProfilePart {
    std::string name;
    std::vector<std::string> also;
};

/// Whom the header of a list speaks of: the words that stand beside the name of a column.
struct Person {
    std::string section;                 ///< with what the facts about them begin: `sponsor`, `member`
    std::vector<std::size_t> relations;  ///< choices of the relation: members who are one of these; empty: whoever it is
    std::vector<std::string> words;      ///< in any language
};

/// The facts that the program must know for what they are, as indexes into RuleSet::facts. Rules without one do without what hangs on it.
struct Roles {
    std::optional<std::size_t> filed_on;         ///< the day on which the case is judged, which `when` moves
    std::optional<std::size_t> assessed_on;      ///< the day whose state of the law counts (`--as-of`)
    std::optional<std::size_t> status;           ///< the choice that `sponsors` of routes speak of
    std::optional<std::size_t> relation;         ///< the choice of each member that `relations` of routes speak of
    std::optional<std::size_t> born_on;          ///< the day of a member from which years are told as an age
    std::optional<std::size_t> sponsor_born_on;  ///< likewise of the one whom they join: what is tried for it are ages
};

/// The cases for which `amounts` shows a figure: facts given for all, the sides of a transition of which each is tried, and the members,
/// the last of whom is repeated up to `most`.
struct Thresholds {
    /// What is given for a fact: a value, or how many months before the day of the question.
    struct Given {
        std::size_t fact = 0;
        Lane value = kUnknown;
        bool months_before = false;
    };
    using Sketch = std::vector<Given>;

    std::size_t definition = 0;  ///< the figure shown
    Wording title;               ///< of the table
    Wording counted;             ///< what the columns count: `Counted persons`
    std::size_t most = 0;
    Sketch facts;
    std::vector<Sketch> sides;
    std::vector<Sketch> members;
    Place place;
};

struct RuleSet {
    std::string id, version, jurisdiction;
    Lane checked_on = 0;
    Lane known_until = 0;  ///< to which day the law itself is known; `checked_on` if the rules do not say
    Wording title;
    Wording disclaimer;
    std::vector<std::string> regimes;         ///< in the order of ruleset.yaml
    std::vector<Wording> regime_titles;       ///< parallel to `regimes`
    std::vector<Language> lacking_languages;  ///< languages of the program that the rules are not written in: said in the first one
    std::vector<Unit> units;
    std::vector<Topic> topics;

    std::vector<std::string> sections;  ///< what facts of family level begin with, in the order of facts.yaml
    std::vector<ProfilePart> parts;     ///< of a profile, as far as facts.yaml gives them other names
    std::vector<Person> persons;        ///< in the order of facts.yaml
    Roles roles;
    std::vector<std::size_t> needed, expected;  ///< facts for which a table must, and should, have a column
    std::vector<std::size_t> results;           ///< definitions whose values stand in every row of results
    std::optional<Thresholds> thresholds;

    std::vector<Term> terms;
    std::vector<Source> sources;
    Statute statute;
    std::vector<Fact> facts;
    std::vector<Amount> amounts;
    std::vector<Reading> readings;
    std::vector<Definition> definitions;  ///< in an order in which each needs only earlier ones
    std::vector<Alternative> alternatives;
    std::vector<Route> routes;
    std::vector<Condition> conditions;
    std::vector<Paper> documents;
    std::vector<Formality> formalities;
    std::vector<OpenPoint> open_points;
    std::vector<Scenario> scenarios;  ///< oldest law first

    feel::Pool pool;
    feel::Scope scope;   ///< every symbol an expression may name; Symbol::index is the index in the list of its kind
    std::string sha256;  ///< of all rule files but the worked cases, lower-case hex

    /// What a symbol of the scope stands for.
    enum class Owner : std::uint8_t { fact, definition, reading, route, regime };
    std::vector<Owner> owners;  ///< of the symbols, by place in the scope

    const Source* source(std::string_view id) const;
    std::optional<std::size_t> fact(std::string_view path) const;
    std::optional<std::size_t> definition(std::string_view name) const;
    std::optional<std::size_t> condition(std::string_view name) const;
    std::optional<std::size_t> reading(std::string_view name) const;
    std::optional<std::size_t> amount(std::string_view name) const;

    /// How people call a unit, a topic.
    const Wording& unit_title(std::string_view name) const;
    const Wording& topic_title(std::string_view name) const;
};

}  // namespace reunify::law
