#include "report/template_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "law/names.h"
#include "report/layout.h"
#include "report/value.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

constexpr int kWidth = 100;
const std::string kMark = "\xEF\xBB\xBF";

std::string group_of(const law::Fact& fact) {
    return fact.path.substr(0, fact.path.find('.'));
}
std::string field_of(const law::Fact& fact) {
    return fact.path.substr(fact.path.find('.') + 1);
}

void comment(std::string& out, int indent, std::string_view text) {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    for (const std::string& line : wrap(text, kWidth - indent)) out += words::plain_spaces(fmt::format("{}# {}\n", margin, line));
}

/// `can_hold`: of the assumptions only those that can; all where it is empty.
void write_fact(std::string& out, const law::Fact& fact, int indent, std::string_view value, Language language,
                const std::vector<bool>& can_hold = {}) {
    comment(out, indent, fact.question.in(language));
    std::string accepted(accepted_form(fact.type, language));
    for (std::size_t i = 0; i < fact.choices.size(); ++i) {
        accepted +=
            fmt::format("{}{} ({})", i == 0 ? words::colon(language) : ", ", fact.choices[i].name, fact.choices[i].label.in(language));
    }
    comment(out, indent, "  " + words::labelled(language, say::accepted.in(language), accepted));
    std::set<std::string> said;  // several cases may be told in the same words
    for (std::size_t i = 0; i < fact.assumed.size(); ++i) {
        if (i < can_hold.size() && !can_hold[i]) continue;
        const std::string& because = fact.assumed[i].because.in(language);
        if (said.insert(because).second) comment(out, indent, "  " + words::labelled(language, say::if_left_out.in(language), because));
    }
    out += fmt::format("{}{}:{}{}\n", std::string(static_cast<std::size_t>(indent), ' '), field_of(fact), value.empty() ? "" : " ", value);
}

/// A member without a relation is no member: the form starts with the first there is.
std::string_view first_value(const law::RuleSet& rules, const law::Fact& fact) {
    const bool relation = rules.roles.relation && &fact == &rules.facts[*rules.roles.relation];
    return relation ? std::string_view(fact.choices.front().name) : std::string_view();
}

std::string_view first_label(const law::RuleSet& rules) {
    return rules.roles.relation ? first_value(rules, rules.facts[*rules.roles.relation]) : std::string_view(law::kMember);
}

void write_members(std::string& out, const law::RuleSet& rules, Language language) {
    out += "\n";
    comment(out, 0, say::template_unknown.in(language));
    out += fmt::format("{}:\n  - label: {}\n", law::kMembers, first_label(rules));
    for (const law::Fact& fact : rules.facts) {
        if (fact.level == Level::member && field_of(fact) != "label") write_fact(out, fact, 4, first_value(rules, fact), language);
    }
}

/// The first two, as they would be written.
std::string some_documents(const law::RuleSet& rules) {
    std::string out;
    for (std::size_t i = 0; i < rules.documents.size() && i < 2; ++i) out += (i == 0 ? "" : ", ") + rules.documents[i].name;
    return out;
}

std::string csv_cell(const std::string& cell) {
    if (cell.find_first_of(";,\"\n") == std::string::npos) return cell;
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string profile_template(const law::RuleSet& rules, Language language) {
    std::string out;
    comment(out, 0, say::template_intro.in(language));
    std::set<std::string> opened;
    for (const law::Fact& outer : rules.facts) {
        const std::string group = group_of(outer);
        if (outer.level == Level::member || !opened.insert(group).second) continue;
        out += fmt::format("\n{}:\n", group);
        for (const law::Fact& fact : rules.facts) {
            if (fact.level != Level::member && group_of(fact) == group) write_fact(out, fact, 2, "", language);
        }
    }
    out += "\n";
    comment(out, 0, say::template_papers.in(language, some_documents(rules)));
    for (const law::Paper& document : rules.documents)
        comment(out, 0, "  " + words::labelled(language, document.name, document.title.in(language)));
    out += "documents:\n";
    write_members(out, rules, language);
    return out;
}

std::string profile_template(const law::RuleSet& rules, Language language, const Outline& outline) {
    std::string out;
    comment(out, 0, say::template_intro.in(language));
    const auto name_of = [&](Lane choice) { return is_known(choice) ? rules.pool.word(choice) : std::string(); };
    for (const std::string& section : rules.sections) {
        std::string facts;
        for (std::size_t f = 0; f < rules.facts.size(); ++f) {
            if (rules.facts[f].level == Level::member || group_of(rules.facts[f]) != section || !outline.of_family[f]) continue;
            write_fact(facts, rules.facts[f], 2, f == rules.roles.status ? name_of(outline.status) : std::string(), language,
                       f < outline.assumed_of_family.size() ? outline.assumed_of_family[f] : std::vector<bool>());
        }
        if (!facts.empty()) out += fmt::format("\n{}:\n{}", section, facts);
    }
    out += fmt::format("\n{}:\n", law::kMembers);
    std::map<Lane, int> seen;
    for (std::size_t m = 0; m < outline.relations.size(); ++m) {
        const std::string name = name_of(outline.relations[m]);
        const bool several = std::count(outline.relations.begin(), outline.relations.end(), outline.relations[m]) > 1;
        std::string label = label_of_choice(rules, rules.roles.relation, name, language);
        if (several) label += fmt::format(" {}", ++seen[outline.relations[m]]);
        out += fmt::format("{}  - label: {}\n", m == 0 ? "" : "\n", label);
        for (std::size_t f = 0; f < rules.facts.size(); ++f) {
            if (rules.facts[f].level != Level::member || !outline.of_member[m][f]) continue;
            const std::string value = f == rules.roles.relation ? name : std::string();
            if (m > 0 && several && seen[outline.relations[m]] > 1) {  // its questions stand above
                out += fmt::format("    {}:{}{}\n", field_of(rules.facts[f]), value.empty() ? "" : " ", value);
            } else {
                const bool known = m < outline.assumed_of_member.size() && f < outline.assumed_of_member[m].size();
                write_fact(out, rules.facts[f], 4, value, language, known ? outline.assumed_of_member[m][f] : std::vector<bool>());
            }
        }
    }
    return out;
}

std::string csv_template(const law::RuleSet& rules, Language language, bool labels, const std::optional<Outline>& outline) {
    // Spreadsheet programs of the other three languages take the semicolon, and the mark for UTF-8.
    const bool of_office = labels && language != Language::en;
    const char* delimiter = of_office ? ";" : ",";
    const auto choice = [&](std::optional<std::size_t> fact, std::string name) {
        return labels && fact && !name.empty() ? csv_cell(label_of_choice(rules, *fact, name, language)) : name;
    };
    const auto asked = [&](std::size_t fact) {
        const auto of = [&](const std::vector<bool>& facts) { return static_cast<bool>(facts[fact]); };
        return !outline || of(outline->of_family) || std::any_of(outline->of_member.begin(), outline->of_member.end(), of);
    };
    const std::size_t rows = outline ? outline->relations.size() : 1;
    std::string out = (of_office ? kMark : "") + (labels ? csv_cell(std::string(say::family_header.in(language))) : std::string("case"));
    for (std::size_t f = 0; f < rules.facts.size(); ++f) {
        if (asked(f)) out += delimiter + csv_cell(labels ? rules.facts[f].label.in(language) : rules.facts[f].path);
    }
    for (std::size_t row = 0; row < rows; ++row) {
        out += "\n1";
        for (std::size_t f = 0; f < rules.facts.size(); ++f) {
            if (!asked(f)) continue;
            std::string value(first_value(rules, rules.facts[f]));
            if (outline && f == rules.roles.relation) value = rules.pool.word(outline->relations[row]);
            if (outline && f == rules.roles.status && is_known(outline->status)) value = rules.pool.word(outline->status);
            out += delimiter + choice(f, value);
        }
    }
    return out + "\n";
}

}  // namespace reunify::report
