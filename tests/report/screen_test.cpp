#include "report/screen.h"

#include <iterator>
#include <map>
#include <numeric>
#include <random>

#include "proof/worked_cases.h"
#include "report/headline.h"
#include "report/layout.h"
#include "report/margin.h"
#include "report/may_file.h"
#include "report/shell.h"
#include "tests/report/real_answers.h"
#include "verdict/doubts.h"
#include "verdict/fewest_answers.h"
#include "verdict/whatif.h"

/// The answer on one screen: it is short, and its first sentence is true.
using namespace reunify;
using real_law::Case;

namespace {

verdict::Question question() {
    verdict::Question asked;
    asked.assessed_on = calendar::parse_iso("2026-11-22");
    return asked;
}

/// Looked for once a case.
const std::vector<verdict::Assumed>& doubts_of(const Case& each) {
    static std::map<std::string, std::vector<verdict::Assumed>> found;
    const auto [at, fresh] = found.try_emplace(each.name);
    if (fresh) at->second = verdict::decisive_assumptions(real_law::program(), each.family, question(), each.result);
    return at->second;
}

/// The screen in every language: what it hangs on is looked for once.
std::vector<report::Document> screens_of(const Case& each, const verdict::Question& asked, std::vector<verdict::Assumed> doubts) {
    const verdict::Nearest nearest = verdict::nearest_changes(real_law::program(), each.family, asked);
    report::Checked checked{each.subject(), each.timeline(), &nearest, {}, "family.yaml"};
    checked.doubts = std::move(doubts);
    std::vector<report::Document> out;
    for (const Language language : kLanguages) out.push_back(report::screen_document(checked, language));
    return out;
}

std::vector<report::Document> screens_of(const Case& each) {
    return screens_of(each, question(), doubts_of(each));
}

void check_that_it_fits(const std::string& name, const std::vector<report::Document>& screens) {
    CAPTURE(name);
    for (const report::Document& screen : screens) {
        std::istringstream lines(report::in_text(screen));
        std::size_t count = 0;
        for (std::string line; std::getline(lines, line); ++count) CHECK_MESSAGE(report::width_of(line) <= 80, line);
        CHECK(count > 0);
        CHECK_MESSAGE(count <= 40, count, " lines:\n", report::in_text(screen));
    }
}

/// A refugee with a husband and four children, nothing but the days given.
Case large() {
    return real_law::assessed("large", real_law::family("large", R"(
application: {filed_on: 2026-12-01}
sponsor: {status: unlimited_stay, birth_date: 1985-03-02, arrived_on: 2020-05-01, stay_decided_on: 2021-06-20, status_decided_on: 2021-06-20,
  net_monthly_income: 1900}
household: {dependants: 0, housing_adequate: no, health_insurance: no}
members:
  - {label: Abdirahman, relation: spouse, birth_date: 1984-01-01, bond_since: 2006-01-01}
  - {label: Fatima, relation: child, birth_date: 2009-01-20}
  - {label: Mohammed, relation: child, birth_date: 2011-01-20, custody: shared_without_consent}
  - {label: Amina, relation: child, birth_date: 2014-05-01}
  - {label: Yusuf, relation: child, birth_date: 2016-05-01}
)"));
}

/// A family of whom half is known, on the first screen.
std::string half_known(cases::Family family, Language language = Language::en) {
    const Case each = real_law::assessed("half", std::move(family));
    verdict::Assessment result = each.result;
    result.fewest = verdict::fewest_answers(real_law::program(), each.family, question(), result);
    const verdict::Nearest nearest = verdict::nearest_changes(real_law::program(), each.family, question());
    const report::Checked checked{{*real_law::program()->rules, each.family, result}, each.timeline(), &nearest, {}, "family.yaml"};
    return report::in_text(report::screen_document(checked, language));
}

std::string half_known(const std::string& household, Language language = Language::en) {
    return half_known(real_law::half_known_refugee(household), language);
}

/// With its lines put together.
std::string in_one_line(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        const std::size_t next = text.find_first_not_of(" \n", at);
        text.replace(at, (next == std::string::npos ? text.size() : next) - at, " ");
    }
    return text;
}

}  // namespace

TEST_CASE("The fewest answers are asked first, and what may still matter after them is named behind") {
    const std::string said = in_one_line(half_known(""));
    CHECK(said.starts_with("? That cannot be said yet: 2 answers are missing."));
    CHECK(said.find("2. Is there health insurance") != std::string::npos);
    CHECK(said.find("3.") == std::string::npos);
    CHECK(said.find("Only if it is still open then: ") == std::string::npos);
    const std::string then = in_one_line(half_known(real_law::half_known_partner()));
    CHECK(then.starts_with("? That cannot be said yet: 3 answers are missing."));
    CHECK(then.find("Only if it is still open then: Known each other since (partner); ") != std::string::npos);
}

TEST_CASE("An income that is too low is said with what is asked and what is short") {
    const std::string answered = ", housing_adequate: yes, health_insurance: yes";
    const std::string said = in_one_line(half_known(answered));
    CHECK(said.find("Income that counts, net per month € 0.00; Income asked, net per month € 2,217.47; "
                    "€ 2,217.47 short.") != std::string::npos);
    CHECK(in_one_line(half_known(answered, Language::fr)).find("il manque 2 217,47 €.") != std::string::npos);
    for (const Language language : kLanguages) {
        const std::string screen = half_known(answered, language);
        CHECK_MESSAGE(std::count(screen.begin(), screen.end(), '\n') <= 40, screen);
    }
    for (const Case& each : real_law::assessed_examples()) {
        if (each.result.verdict == verdict::Verdict::eligible)
            CHECK(report::in_text(screens_of(each)[0]).find("short.") == std::string::npos);
    }
}

TEST_CASE("Papers that hang on a law that cannot be told yet are not said to be all") {
    const Case student = real_law::assessed("student", real_law::family("student", R"(
sponsor: {status: limited_stay, permit: student, arrived_on: 2024, net_monthly_income: 855}
household: {dependants: 0, housing_adequate: no}
members: [{label: wife, relation: spouse, birth_date: 1999, bond_since: 2022}]
)"));
    const std::string said = in_one_line(report::in_text(screens_of(student)[0]));
    CHECK(said.find("Needed, as far as can be said; what is missing decides on the rest: ") != std::string::npos);
    for (const Case& each : real_law::assessed_examples()) {
        if (each.result.verdict == verdict::Verdict::eligible)
            CHECK(report::in_text(screens_of(each)[0]).find("as far as can be said") == std::string::npos);
    }
}

TEST_CASE("The answer is a screen of at most 40 lines of 80 columns, in every language") {
    for (const Case& each : real_law::assessed_examples()) check_that_it_fits(each.name, screens_of(each));
    const Case many = large();
    check_that_it_fits(many.name, screens_of(many));
}

TEST_CASE("Half a family without a right, half of it with answers missing or too little income, fits on a screen too") {
    for (const char* household :
         {"{dependants: 0, housing_adequate: yes}", "{dependants: 0, housing_adequate: yes, health_insurance: yes}"}) {
        const Case each = real_law::assessed("foster", real_law::family("foster", R"(
application: {filed_on: 2027-01-15}
sponsor: {status: subsidiary_protection, protection_requested_on: 03/2024, status_decided_on: 2025-02-10, net_monthly_income: about 1950,
  income_kind: agency}
household: )" + std::string(household) + R"(
documents: [passport, registered_lease]
members:
  - {label: Mehwish, relation: spouse, birth_date: 1994, bond_since: 2019-06-12}
  - {label: oudste zoon, relation: child, birth_date: 2010-02-02}
  - {label: pleegdochter, relation: child, birth_date: 2015-09-30, parentage: kafala}
)"));
        check_that_it_fits(each.name, screens_of(each));
    }
}

TEST_CASE("Worked cases drawn by chance fit on a screen too, on their own day: REUNIFY_FAMILIES=100000 for all") {
    const auto read = proof::read_cases(REUNIFY_ROOT "/rules/cases", real_law::rules());
    REQUIRE(read);
    std::vector<proof::WorkedCase> drawn;
    std::mt19937 random(20261122);
    std::sample(read->begin(), read->end(), std::back_inserter(drawn), real_law::families(12), random);
    for (const proof::WorkedCase& one : drawn) {
        const verdict::Question asked = real_law::as_of(one.family);
        const Case each{one.place.file + ": " + one.name, one.family, verdict::assess(real_law::program_with_texts(), one.family, asked),
                        verdict::timeline(real_law::program(), one.family, asked)};
        check_that_it_fits(each.name,
                           screens_of(each, asked, verdict::decisive_assumptions(real_law::program(), each.family, asked, each.result)));
    }
}

TEST_CASE("The first sentence never says a plain yes where another reading says otherwise, and names the last day") {
    std::size_t disputed = 0, until = 0;
    for (const Case& each : real_law::assessed_examples()) {
        CAPTURE(each.name);
        const report::Writer writer(each.subject().rules, Language::en);
        const std::vector<verdict::Assumed>& doubts = doubts_of(each);
        const report::Headline headline = report::headline_of({each.subject(), each.course, doubts}, writer);
        const bool decisive = !report::decisive_readings(each.result).empty();
        if (headline.sign.tone == report::Tone::good) {
            CHECK(each.result.verdict == verdict::Verdict::eligible);
            CHECK_FALSE(decisive);
            CHECK(headline.sentence.starts_with("Yes"));
        }
        if (decisive) {
            report::Blocks caveat;
            report::add_caveat(caveat, each.subject(), writer);
            CHECK_FALSE(caveat.empty());
            ++disputed;
        }
        std::vector<std::size_t> all(each.result.members.size());
        std::iota(all.begin(), all.end(), 0);
        if (const auto ending = report::ending_of(each.course, each.course.from, all);
            ending && !decisive && headline.sign.tone == report::Tone::good) {
            CHECK(headline.sentence.find(writer.date(ending->last_day)) != std::string::npos);
            CHECK_FALSE(ending->conditions.empty());
            ++until;
        }
    }
    CHECK(disputed > 0);
    CHECK(until > 0);
}

TEST_CASE("An assumption that decides is a doubt, one that does not is none") {
    const auto& program = real_law::program();
    for (const Case& each : real_law::assessed_examples()) {
        for (const verdict::Assumed& doubt : doubts_of(each)) {
            const law::Fact& fact = program->rules->facts[doubt.fact];
            const bool tried = fact.type == law::FactType::yes_no || fact.type == law::FactType::choice || fact.type == law::FactType::date;
            CHECK(tried);
        }
        // A refusal that rests on no assumption cannot get worse than itself.
        if (each.result.verdict == verdict::Verdict::no_right) CHECK(doubts_of(each).empty());
    }
}

TEST_CASE("The first sentence of drawn families agrees with the verdict, the readings, the days ahead and what is assumed") {
    std::size_t yes = 0, depends = 0, over = 0;
    const std::size_t families = real_law::families(8);
    for (real_law::Named& drawn : real_law::drawn(families, 20261128)) {
        CAPTURE(drawn.name);
        const auto& program = real_law::program();
        const verdict::Assessment result = verdict::assess(program, drawn.family, {});
        const verdict::Timeline course = verdict::timeline(program, drawn.family, {});
        const std::vector<verdict::Assumed> doubts = verdict::decisive_assumptions(program, drawn.family, {}, result);
        const report::Subject subject{*program->rules, drawn.family, result};
        const report::Writer writer(*program->rules, Language::en);
        const report::Headline headline = report::headline_of({subject, course, doubts}, writer);
        const std::string& said = headline.sentence;
        const std::size_t findings = report::findings_of(real_law::rules(), result).size();
        const std::vector<verdict::Verdict> now = report::verdicts_on(course, std::max(course.from, result.assessed_on));
        const verdict::Verdict today = *std::max_element(now.begin(), now.end());
        bool other_reading = false;
        for (const std::size_t reading : report::decisive_readings(result)) {
            for (std::size_t option = 0; option < program->rules->readings[reading].options.size(); ++option)
                other_reading |= report::family_verdict_under(subject, reading, option) != result.verdict;
        }
        std::vector<std::size_t> all(result.members.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const bool all_apply = std::none_of(result.members.begin(), result.members.end(), [&](const verdict::MemberResult& member) {
            return report::is_needless(*program->rules, member);
        });
        if (all_apply && (headline.sign.tone == report::Tone::good || (said.starts_with("Yes") && !said.starts_with("Yes for ")))) {
            ++yes;
            CHECK(result.verdict == verdict::Verdict::eligible);
            CHECK(today == verdict::Verdict::eligible);
            CHECK_FALSE(other_reading);
            CHECK(
                said.starts_with(doubts.empty() && !report::is_thin(subject, all) ? "Yes: " : "Yes, if what is assumed below is right: "));
            for (Lane day = result.assessed_on; day <= result.assessed_on + 31; ++day) {
                const auto may = [](verdict::Verdict verdict) { return verdict == verdict::Verdict::eligible; };
                const std::vector<verdict::Verdict>& then = report::verdicts_on(course, day);
                if (day < course.from || std::all_of(then.begin(), then.end(), may)) continue;
                CHECK(said.find(writer.date(day - 1)) != std::string::npos);
                break;
            }
        }
        if (said.starts_with("It depends")) {
            ++depends;
            CHECK(other_reading);
            CHECK(std::string(headline.sign.mark) == "◐");
        }
        if (said.starts_with("Filed on")) {
            ++over;
            CHECK(course.from < result.assessed_on);
            CHECK(now != report::verdicts_of(result));
        }
        if (said.starts_with("Not before") && findings == 1) CHECK(result.verdict == verdict::Verdict::not_yet);
        if (said.starts_with("Not as things stand.")) CHECK(result.verdict == verdict::Verdict::not_eligible);
    }
    if (families >= 80) CHECK(yes > 0);
    // Few depend on a reading: the examples have some, a long run of drawn families too.
    if (families >= 300) CHECK(depends > 0);
    if (families >= 300) CHECK(over > 0);
}

TEST_CASE("Where else those may turn who have no right stands on the page before its annex, as on the screen") {
    std::size_t ways = 0;
    for (const real_law::Case& each : real_law::assessed_examples()) {
        report::Document page = each.document();
        page.annex = {};
        const std::string text = report::in_text(page);
        for (const verdict::MemberResult& member : each.result.members) {
            if (!member.route || !verdict::is_without_right(member.verdict)) continue;
            for (const std::size_t way : each.subject().rules.routes[*member.route].alternatives) {
                ++ways;
                const std::string title = each.subject().rules.alternatives[way].title.in(Language::en);
                CHECK(text.find(title.substr(0, 20)) != std::string::npos);
            }
        }
    }
    CHECK(ways > 0);
}

TEST_CASE("A word of a proposed command can be pasted") {
    CHECK(report::shell_word("family.yaml") == "family.yaml");
    CHECK(report::shell_word("my family.yaml") == "'my family.yaml'");
    CHECK(report::shell_word("members[spouse].birth_date=1990-01-01") == "'members[spouse].birth_date=1990-01-01'");
    CHECK(report::shell_word("l'amie.yaml") == "\"l'amie.yaml\"");
}
