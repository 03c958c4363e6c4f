#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "batch/batch_run.h"
#include "cases/profile.h"
#include "cases/range_text.h"
#include "cases/value.h"
#include "csv/scanner.h"
#include "law/load.h"
#include "proof/worked_cases.h"
#include "text/document.h"
#include "verdict/assessment.h"
#include "verdict/timeline.h"

using namespace reunify;

namespace {

constexpr const char* kColumns =
    "verdict,regime,legal_basis,not_met,unknown,missing,required_income,earliest_date,depends_on,rules_version,last_date";

const std::shared_ptr<const law::RuleSet>& rules() {
    static const std::shared_ptr<const law::RuleSet> loaded = [] {
        auto result = law::load(law::built_in());
        if (!result) FAIL(describe(result.faults()));
        return *result;
    }();
    return loaded;
}

/// A family with a name, and the readings under which it is looked at.
struct Named {
    std::string name;
    cases::Family family;
    std::vector<std::size_t> readings;
};

std::vector<std::size_t> presets() {
    std::vector<std::size_t> out;
    for (const law::Reading& reading : rules()->readings) out.push_back(reading.preset);
    return out;
}

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Named> worked_cases() {
    const auto cases = proof::read_cases(std::string(REUNIFY_ROOT) + "/rules/cases", *rules());
    if (!cases) FAIL(describe(cases.faults()));
    std::vector<Named> out;
    for (const proof::WorkedCase& it : *cases) out.push_back({it.place.file + ": " + it.name, it.family, it.readings});
    return out;
}

std::vector<Named> examples() {
    std::vector<Named> out;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(REUNIFY_ROOT) + "/examples")) {
        const std::string kind = entry.path().extension();
        if (kind != ".yaml" && kind != ".json") continue;
        const std::string name = entry.path().filename();
        const std::string source = contents(entry.path());
        const auto document = kind == ".yaml" ? text::parse_yaml(name, source) : text::parse_json(name, source);
        if (!document) FAIL(describe(document.faults()));
        const auto family = cases::read_profile(**document, *rules());
        if (!family) FAIL(describe(family.faults()));
        out.push_back({name, *family, presets()});
    }
    return out;
}

/// All facts of the families, a row a member, as an office would have them in a list.
std::string to_csv(const std::vector<const Named*>& all) {
    std::string out = "case";
    for (const law::Fact& fact : rules()->facts) out += ";" + fact.path;
    out += '\n';
    for (const Named* it : all) {
        for (const cases::Member& member : it->family.members) {
            csv::append_field(out, it->name, ';');
            for (std::size_t f = 0; f < rules()->facts.size(); ++f) {
                const law::Fact& fact = rules()->facts[f];
                const Lane value = fact.level == Level::member ? member.facts[f] : it->family.facts[f];
                out += ';';
                if (is_known(value)) csv::append_field(out, cases::write_value(fact, value, rules()->pool), ';');
                const auto& within = fact.level == Level::member ? member.within : it->family.within;
                if (const auto limits = within.find(f); limits != within.end())
                    csv::append_field(out, cases::write_range(fact, limits->second, rules()->pool), ';');
            }
            out += '\n';
        }
    }
    return out;
}

using Cells = std::vector<std::string>;

/// The result columns of every row of a run over these families, which share their readings.
std::vector<Cells> batch_says(const std::vector<const Named*>& all) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("reunify-same-as-check-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "cases.csv") << to_csv(all);

    batch::Request request;
    request.in = folder / "cases.csv";
    request.out = folder / "checked.csv";
    const auto columns = batch::choose_columns(kColumns, *rules());
    if (!columns) FAIL(describe(columns.faults()));
    request.columns = *columns;
    for (std::size_t r = 0; r < all.front()->readings.size(); ++r) request.readings.emplace_back(r, all.front()->readings[r]);
    const auto done = batch::run(request, rules(), {});
    if (const auto* failure = std::get_if<batch::Failure>(&done)) FAIL(describe(failure->faults));
    CHECK(std::get<batch::Report>(done).tally.rejected == 0);

    const std::string output = contents(folder / "checked.csv");
    std::filesystem::remove_all(folder);
    csv::RecordScanner scanner(output.data(), output.data() + output.size(), ';', 1, true);
    csv::Record record;
    std::vector<csv::Field> fields;
    std::vector<Cells> rows;
    REQUIRE(scanner.next(record));
    while (scanner.next(record)) {
        csv::split(record, ';', fields);
        REQUIRE(fields.size() == rules()->facts.size() + 1 + columns->size());
        Cells& cells = rows.emplace_back();
        for (std::size_t i = fields.size() - columns->size(); i < fields.size(); ++i) cells.push_back(csv::value_of(fields[i]));
    }
    return rows;
}

void add(std::string& names, const std::string& name) {
    names += (names.empty() ? "" : " ") + name;
}

/// The income required in a family, from a run of its own.
std::string required_income(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                            const verdict::Question& question, std::size_t member) {
    const verdict::SingleCase single(*rules(), family, question);
    run::Evaluator run(program);
    run.run(single.batch);
    const Lane value = run.lane(program->layout.definitions[rules()->definition("required_income").value()], 0, member);
    return is_known(value) ? decimal::to_fixed(value, 2) : "";
}

/// The last day on which a member fares no worse than on the first: read off every day of ten years, as `when` has them.
std::string last_date(const verdict::Timeline& course, std::size_t member) {
    Lane since = course.from;
    if (course.from < course.assessed_on) return "";
    if (course.members[member] == verdict::Verdict::not_yet) since = course.earliest_of[member].value_or(since);
    verdict::Verdict now = course.members[member];
    for (const verdict::Change& change : course.changes) {
        if (change.on <= since) now = change.members[member];
        if (change.on > since && now <= verdict::Verdict::assessment_needed && change.members[member] > now)
            return calendar::to_iso(change.on - 1);
    }
    return "";
}

/// What `check` says of a member, in the same cells.
Cells check_says(const verdict::MemberResult& member, const std::string& required, const std::string& last) {
    std::string not_met, unknown, missing, depends;
    for (const verdict::ConditionResult& it : member.conditions) {
        const std::string& name = rules()->conditions[it.condition].name;
        if (it.status == verdict::Status::not_met) add(not_met, name);
        if (it.status == verdict::Status::unknown) add(unknown, name);
        for (const verdict::Figure& figure : it.figures) {
            // What an explanation shows is the same figure.
            if (figure.name == "required_income" && is_known(figure.value)) CHECK(required == decimal::to_fixed(figure.value, 2));
        }
    }
    for (const std::size_t fact : member.missing) add(missing, rules()->facts[fact].path);
    for (const verdict::ReadingResult& reading : member.readings) {
        if (reading.decisive) add(depends, rules()->readings[reading.reading].name);
    }
    const std::string earliest = member.earliest_date ? calendar::to_iso(*member.earliest_date) : "";
    const std::string basis = member.route ? rules()->routes[*member.route].citation.law : "";
    return {std::string(verdict::name_of(member.verdict)),
            member.regime,
            basis,
            not_met,
            unknown,
            missing,
            required,
            earliest,
            depends,
            rules()->version,
            last};
}

/// Compares every member of every family; returns how many there were.
std::size_t compare(const std::vector<Named>& all) {
    const auto program = plan::plan(rules());
    std::map<std::vector<std::size_t>, std::vector<const Named*>> groups;
    for (const Named& it : all) groups[it.readings].push_back(&it);
    std::size_t members = 0, last_days = 0;
    for (const auto& [readings, families] : groups) {
        const std::vector<Cells> rows = batch_says(families);
        verdict::Question question;
        for (std::size_t r = 0; r < readings.size(); ++r) question.readings.emplace_back(r, readings[r]);
        std::size_t row = 0;
        for (const Named* it : families) {
            const verdict::Assessment assessed = verdict::assess(program, it->family, question);
            const verdict::Timeline course = verdict::timeline(program, it->family, question);
            for (std::size_t m = 0; m < assessed.members.size(); ++m) {
                const verdict::MemberResult& member = assessed.members[m];
                REQUIRE(row < rows.size());
                INFO(it->name << ", " << member.label);
                CHECK(rows[row] == check_says(member, required_income(program, it->family, question, m), last_date(course, m)));
                last_days += rows[row].back().empty() ? 0 : 1;
                ++row;
                ++members;
            }
        }
        CHECK(row == rows.size());
    }
    CHECK(last_days > 0);
    return members;
}

}  // namespace

TEST_CASE("a batch says of every worked case what check says of it") {
    CHECK(compare(worked_cases()) > 500);
}

TEST_CASE("a batch says of every example what check says of it") {
    CHECK(compare(examples()) > 10);
}
