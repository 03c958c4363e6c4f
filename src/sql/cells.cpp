#include "sql/cells.h"

#include <fmt/format.h>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "plan/compiler.h"
#include "sql/sentences.h"

namespace reunify::sql {

namespace {

using law::FactType;

constexpr const char* kDayFirst = "^[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}$";
// Every day of the calendar and no other, but for 29 February, which the leap years have.
constexpr const char* kDay =
    "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$";
constexpr const char* kLeapDay = "^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29$";
constexpr const char* kMoney = "^-?[0-9]{1,11}([.,][0-9]{1,2})?$";
constexpr const char* kCount = "^[0-9]{1,9}$";

std::string matches(Dialect dialect, const std::string& text, const char* form) {
    switch (dialect) {
        case Dialect::duckdb:
            return fmt::format("regexp_matches({}, '{}')", text, form);
        case Dialect::postgresql:
            return fmt::format("{} ~ '{}'", text, form);
        case Dialect::spark:
            break;
    }
    return fmt::format("{} RLIKE '{}'", text, form);
}

std::string part(const std::string& text, int number) {
    return fmt::format("split_part({}, '/', {})", text, number);
}

bool in_small_letters(FactType type) {
    return type == FactType::choice || type == FactType::yes_no;
}

std::string words(const law::Fact& fact, Dialect dialect) {
    std::string out;
    for (const law::Choice& choice : fact.choices) out += (out.empty() ? "" : ", ") + text_literal(dialect, choice.name);
    return out;
}

}  // namespace

std::string cleaned(Dialect dialect, const law::Fact& fact, const std::string& column) {
    std::string text = fmt::format("trim({})", column);
    if (in_small_letters(fact.type)) text = fmt::format("lower({})", text);
    const std::string cell = fmt::format("CASE WHEN lower(trim({})) NOT IN ('', '-', '?', 'unknown', 'null') THEN {} END", column, text);
    if (fact.type != FactType::date) return cell;
    const std::string slashed = fmt::format("replace({}, '.', '/')", text);
    return fmt::format("CASE WHEN {} THEN {} || '-' || lpad({}, 2, '0') || '-' || lpad({}, 2, '0') WHEN {}",
                       matches(dialect, text, kDayFirst), part(slashed, 3), part(slashed, 2), part(slashed, 1), cell.substr(10));
}

std::string typed(Dialect dialect, const law::Fact& fact, const std::string& cell) {
    switch (fact.type) {
        case FactType::yes_no:
            return fmt::format(
                "CASE WHEN {0} IN ('yes', 'true', 'oui', 'ja', 'y', 'j', 'o') THEN TRUE WHEN {0} IN ('no', 'false', 'non', "
                "'nee', 'neen', 'nein', 'n') THEN FALSE END",
                cell);
        case FactType::date:
            return fmt::format("CASE WHEN {} OR {} THEN {}({} AS DATE) END", matches(dialect, cell, kDay), matches(dialect, cell, kLeapDay),
                               dialect == Dialect::postgresql ? "CAST" : "TRY_CAST", cell);
        case FactType::money:
        case FactType::count:
            return fmt::format("CASE WHEN {} THEN CAST(replace({}, ',', '.') AS {}) END",
                               matches(dialect, cell, fact.type == FactType::money ? kMoney : kCount), cell,
                               type_of(dialect, Kind::number));
        case FactType::choice:
            return fmt::format("CASE WHEN {0} IN ({1}) THEN {0} END", cell, words(fact, dialect));
        case FactType::text:
            break;
    }
    return cell;
}

std::string bounded(Dialect dialect, const law::Fact& fact, const std::string& value, const feel::Pool& pool) {
    if (!fact.least && !fact.most) return value;
    const Kind kind = plan::kind_of(fact.type);
    std::string within;
    if (fact.least) within = fmt::format("{} >= {}", value, literal(dialect, kind, *fact.least, pool));
    if (fact.most) within += fmt::format("{}{} <= {}", within.empty() ? "" : " AND ", value, literal(dialect, kind, *fact.most, pool));
    return fmt::format("CASE WHEN {} THEN {} END", within, value);
}

Phrase reason_of(const law::Fact& fact) {
    const auto shown = [&](const std::optional<Lane>& bound) {
        if (!bound) return std::string("...");
        return fact.type == FactType::date ? calendar::to_iso(*bound) : decimal::to_string(*bound);
    };
    switch (fact.type) {
        case FactType::yes_no:
            return sentence::not_yes_or_no;
        case FactType::date:
            return {sentence::no_day, shown(fact.least), shown(fact.most)};
        case FactType::money:
            return {sentence::no_amount, shown(fact.least), shown(fact.most)};
        case FactType::count:
            return {sentence::no_count, shown(fact.least), shown(fact.most)};
        case FactType::choice:
        case FactType::text:
            break;
    }
    std::vector<std::string> names;
    for (const law::Choice& choice : fact.choices) names.push_back(choice.name);
    return {sentence::no_choice, one_of(names, names.size())};
}

}  // namespace reunify::sql
