#include <fmt/format.h>

#include <random>

#include "cases/profile.h"
#include "interview/outlook.h"
#include "plan/alike.h"
#include "tests/interview/interview.h"
#include "verdict/tried_answers.h"

using namespace reunify;
using interviewed::Wanted;

namespace {

/// So many ways to fill in everything else are tried for a question.
constexpr std::size_t kWays = 2000, kWaysAtOnce = 40;

/// How often what would be assumed is filled in all the same, one time in so many.
constexpr std::size_t kRarely = 4;

class Matters {
public:
    Matters() : outlook_(interviewed::program()), batch_(real_law::rules()), run_(interviewed::program()), days_(run_) {}

    /// Whether two answers to a question come to another verdict, amount or deadline, for some answers to everything else: those of the
    /// file itself, or drawn ones. What was declined stays unknown.
    bool differs(const cases::Family& known, const interview::Said& said, const Wanted& asked, const cases::Family& file,
                 const verdict::Question& question, std::size_t reading, std::size_t option) {
        std::mt19937 random(20261129);
        const verdict::SingleCase single_case(real_law::rules(), known, question);
        run_.run(single_case.batch);
        const std::vector<Lane> answers = answers_to(asked, filing_day(file, single_case.assessed_on));
        REQUIRE(answers.size() > 1);
        for (std::size_t way = 0; way < kWays;) {
            batch_.clear();
            batch_.readings = single_case.batch.readings;
            if (option != kNoOption) batch_.readings[reading] = option;
            for (const std::size_t end = way + kWaysAtOnce; way < end; ++way) {
                const std::vector<std::pair<Wanted, Lane>> rest =
                    fill(known, said, asked, file, way, random, filing_day(file, single_case.assessed_on));
                for (const Lane answer : answers) {
                    batch_.append(single_case.batch, 0);
                    for (const auto& [wanted, value] : rest) set(wanted, value);
                    set(asked, answer);
                }
            }
            outlook_.look(batch_);
            for (std::size_t row = 0; row < batch_.families(); row += answers.size()) {
                for (std::size_t other = 1; other < answers.size(); ++other) {
                    if (outlook_.settled(row + other) != outlook_.settled(row)) return true;
                }
            }
        }
        return false;
    }

    /// Whether another answer than the one assumed comes to something else, as things stand.
    bool differs_alone(const cases::Family& known, const Wanted& asked, const cases::Family& file, const verdict::Question& question) {
        const verdict::SingleCase single_case(real_law::rules(), known, question);
        run_.run(single_case.batch);
        batch_.clear();
        batch_.readings = single_case.batch.readings;
        batch_.append(single_case.batch, 0);
        for (const Lane answer : answers_to(asked, filing_day(file, single_case.assessed_on))) {
            batch_.append(single_case.batch, 0);
            set(asked, answer);
        }
        outlook_.look(batch_);
        for (std::size_t row = 1; row < batch_.families(); ++row) {
            if (outlook_.answer(row) != outlook_.answer(0)) return true;
        }
        return false;
    }

    static constexpr std::size_t kNoOption = ~std::size_t{0};

private:
    static Lane filing_day(const cases::Family& file, Lane otherwise) {
        const Lane filed = file.facts[*real_law::rules().roles.filed_on];
        return is_known(filed) ? filed : otherwise;
    }

    /// What is usual, and of amounts and days those on which some rule turns.
    std::vector<Lane> answers_to(const Wanted& wanted, Lane filed) {
        std::vector<Lane> out = verdict::tried_answers(real_law::rules(), wanted.fact, nullptr, filed), turns;
        const law::FactType type = real_law::rules().facts[wanted.fact].type;
        if (type == law::FactType::date) turns = days_.of({wanted.fact, wanted.member.value_or(0)}, 0);
        if (type == law::FactType::money || type == law::FactType::count) turns = plan::compared_with(*interviewed::program(), wanted.fact);
        out.insert(out.end(), turns.begin(), turns.end());
        return out;
    }

    std::vector<std::pair<Wanted, Lane>> fill(const cases::Family& known, const interview::Said& said, const Wanted& asked,
                                              const cases::Family& file, std::size_t way, std::mt19937& random, Lane filed) {
        std::vector<std::pair<Wanted, Lane>> out;
        const law::RuleSet& rules = real_law::rules();
        for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
            const bool own = rules.facts[fact].level == Level::member;
            for (std::size_t m = 0; m < (own ? known.members.size() : 1); ++m) {
                const Wanted wanted{fact, own ? std::optional(m) : std::nullopt};
                const bool declined = std::find(said.declined.begin(), said.declined.end(), wanted) != said.declined.end();
                if (wanted == asked || declined || is_known(interviewed::given(known, wanted))) continue;
                if (way == 0) {
                    const Lane value = interviewed::given(file, wanted);
                    if (is_known(value)) out.emplace_back(wanted, value);
                    continue;
                }
                const bool assumed = !rules.facts[fact].assumed.empty() || fact == rules.roles.assessed_on;
                const std::vector<Lane> answers = answers_to(wanted, filed);
                if (answers.empty() || (assumed && random() % kRarely != 0)) continue;
                out.emplace_back(wanted, answers[random() % answers.size()]);
            }
        }
        return out;
    }

    void set(const Wanted& wanted, Lane value) {
        const std::size_t row = batch_.families() - 1;
        batch_.set(wanted.fact, wanted.member ? batch_.first_member(row) + *wanted.member : row, value);
    }

    interview::Outlook outlook_;
    run::Batch batch_;
    run::Evaluator run_;
    verdict::TurningDays days_;
};

}  // namespace

TEST_CASE("nothing is asked that can change no verdict, no amount and no date") {
    interview::Interviewer interviewer(interviewed::program());
    Matters matters;
    std::vector<real_law::Named> families = real_law::examples();
    for (real_law::Named& each : real_law::drawn(real_law::families(12), 20261130)) families.push_back(std::move(each));
    std::size_t asked = 0, under_readings = 0, idle = 0;
    for (const real_law::Named& each : families) {
        CAPTURE(each.name);
        const verdict::Question question = real_law::as_of(each.family);
        const interviewed::Interview interview = interviewed::interview_from(interviewer, each.family, question);
        for (std::size_t i = 0; i < interview.asked.size(); ++i) {
            const interview::Asking& asking = interview.asked[i];
            if (asking.members || interview.before[i].members.empty()) continue;
            ++asked;
            const auto differs = [&](std::size_t reading, std::size_t option) {
                return matters.differs(interview.before[i], interview.said_before[i], asking.wanted, each.family, question, reading,
                                       option);
            };
            if (differs(0, Matters::kNoOption)) continue;
            if (interview.assumed[i] && matters.differs_alone(interview.before[i], asking.wanted, each.family, question)) continue;
            // What matters only as another reading has it is asked too.
            bool differ = false;
            for (std::size_t r = 0; r < real_law::rules().readings.size(); ++r) {
                for (std::size_t o = 0; o < real_law::rules().readings[r].options.size() && !differ; ++o) differ = differs(r, o);
            }
            if (differ) {
                ++under_readings;
            } else {
                ++idle;
                std::string declined;
                for (const Wanted& other : interview.said_before[i].declined) declined += " " + real_law::rules().facts[other.fact].path;
                MESSAGE(fmt::format("idle: {} {}, as condition {} of member {} hangs on it; declined:{}; known:\n{}",
                                    real_law::rules().facts[asking.wanted.fact].path, asking.wanted.member.value_or(0),
                                    asking.hanging ? asking.hanging->index : 0, asking.hanging ? asking.hanging->member : 0, declined,
                                    cases::write_profile(interview.before[i], real_law::rules())));
            }
        }
    }
    MESSAGE(fmt::format("{} questions, of which {} matter under another reading", asked, under_readings));
    CHECK(idle == 0);
}
