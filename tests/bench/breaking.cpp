#include "breaking.h"

namespace bench {

namespace {

/// A cell that cannot be read, whatever the style of the file.
struct BadCell {
    std::string_view way, column, text;
};

const std::vector<BadCell> kBadCells{
    {"no_day_of_the_calendar", "member.birth_date", "2026-02-30"},
    {"month_first", "application.filed_on", "12/31/2026"},
    {"year_of_two_digits", "sponsor.arrived_on", "31/12/26"},
    {"text_for_a_date", "sponsor.birth_date", "soon"},
    {"date_out_of_bounds", "member.birth_date", "1850-01-01"},
    {"negative_money", "sponsor.net_monthly_income", "-5"},
    {"too_much_money", "sponsor.net_monthly_income", "99000000"},
    {"text_for_money", "sponsor.net_monthly_income", "enough"},
    {"half_a_dependant", "household.dependants", "1.5"},
    {"too_many_dependants", "household.dependants", "99"},
    {"unknown_status", "sponsor.status", "refugees"},
    {"unknown_relation", "member.relation", "spose"},
    {"neither_yes_nor_no", "household.housing_adequate", "perhaps"},
};

constexpr std::string_view kDisputed = "household.dependants";
constexpr std::string_view kCase = "case";

std::size_t disagree(std::vector<Row>& family) {
    Row& last = family.back();
    const std::size_t at = column(kDisputed);
    for (std::size_t i = 0; i + 1 < family.size(); ++i) {
        if (family[i][at].empty()) continue;
        last[at] = std::to_string(std::stoi(family[i][at]) + 1);
        return family.size() - 1;
    }
    return family.size();
}

}  // namespace

const std::vector<Way>& ways() {
    static const std::vector<Way> all = [] {
        std::vector<Way> list;
        for (const BadCell& it : kBadCells) list.push_back({it.way, it.column});
        list.push_back({"ambiguous_money", "sponsor.net_monthly_income"});
        list.push_back({"cell_missing", ""});
        list.push_back({"cell_too_many", ""});
        list.push_back({"rows_disagree", kDisputed});
        list.push_back({"family_found_apart", kCase});
        list.push_back({"text_behind_a_quotation", ""});
        list.push_back({"quotation_not_closed", ""});
        return list;
    }();
    return all;
}

std::size_t break_row(std::vector<Row>& family, std::size_t way, const std::string& earlier, const Style& style) {
    const std::size_t last = family.size() - 1;
    Row& row = family[last];
    if (way < kBadCells.size()) {
        row[column(kBadCells[way].column)] = kBadCells[way].text;
        return last;
    }
    const std::string_view name = ways()[way].name;
    if (name == "ambiguous_money") {
        row[column(ways()[way].column)] = style.decimal_comma ? "2.131" : "2,131";
    } else if (name == "cell_missing") {
        row.pop_back();
    } else if (name == "cell_too_many") {
        row.emplace_back("more");
    } else if (name == "rows_disagree") {
        return disagree(family);
    } else if (name == "family_found_apart") {
        if (earlier.empty()) return family.size();
        row[column(kCase)] = earlier;
    } else if (name == "text_behind_a_quotation") {
        row[column("member.label")] = "\"spouse\" of the sponsor";
    } else {
        row[column("member.label")] = "\"spouse";
    }
    return last;
}

}  // namespace bench
