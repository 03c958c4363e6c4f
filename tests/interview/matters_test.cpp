#include <fmt/format.h>

#include <random>

#include "interview/outlook.h"
#include "tests/interview/interview.h"
#include "verdict/tried_answers.h"

using namespace reunify;
using interviewed::Wanted;

namespace {

/// So many ways to fill in everything else are tried for a question.
constexpr std::size_t kWays = 40;

/// How often what would be assumed is filled in all the same, one time in so many.
constexpr std::size_t kRarely = 4;

class Matters {
public:
    Matters() : outlook_(interviewed::program()), batch_(real_law::rules()) {}

    /// Whether two answers to a question come to another verdict, amount or deadline, for some answers to everything else: those of the
    /// file itself, or drawn ones. What was declined stays unknown.
    bool differs(const cases::Family& known, const interview::Said& said, const Wanted& asked, const cases::Family& file,
                 const verdict::Question& question, std::size_t reading, std::size_t option) {
        std::mt19937 random(20261129);
        const verdict::SingleCase single_case(real_law::rules(), known, question);
        batch_.clear();
        batch_.readings = single_case.batch.readings;
        if (option != kNoOption) batch_.readings[reading] = option;
        const std::vector<Lane> answers = verdict::tried_answers(real_law::rules(), asked.fact, nullptr, single_case.assessed_on);
        REQUIRE(answers.size() > 1);
        for (std::size_t way = 0; way < kWays; ++way) {
            const std::vector<std::pair<Wanted, Lane>> rest = fill(known, said, asked, file, way, random, single_case.assessed_on);
            for (const Lane answer : answers) {
                batch_.append(single_case.batch, 0);
                for (const auto& [wanted, value] : rest) set(wanted, value);
                set(asked, answer);
            }
        }
        outlook_.look(batch_);
        for (std::size_t row = 0; row < batch_.families(); row += answers.size()) {
            for (std::size_t other = 1; other < answers.size(); ++other) {
                if (outlook_.answer(row + other) != outlook_.answer(row)) return true;
            }
        }
        return false;
    }

    static constexpr std::size_t kNoOption = ~std::size_t{0};

private:
    std::vector<std::pair<Wanted, Lane>> fill(const cases::Family& known, const interview::Said& said, const Wanted& asked,
                                              const cases::Family& file, std::size_t way, std::mt19937& random, Lane today) const {
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
                const std::vector<Lane> answers = verdict::tried_answers(rules, fact, nullptr, today);
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
};

}  // namespace

TEST_CASE("hardly anything is asked that can change no verdict, no amount and no date") {
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
            // What matters only as another reading has it is asked too.
            bool differ = false;
            for (std::size_t r = 0; r < real_law::rules().readings.size(); ++r) {
                for (std::size_t o = 0; o < real_law::rules().readings[r].options.size() && !differ; ++o) differ = differs(r, o);
            }
            if (differ) {
                ++under_readings;
            } else {
                ++idle;
                MESSAGE(fmt::format("idle: {} {}", real_law::rules().facts[asking.wanted.fact].path,
                                    asking.wanted.member ? fmt::format("{}", *asking.wanted.member) : std::string()));
            }
        }
    }
    MESSAGE(fmt::format("{} questions, of which {} matter under another reading", asked, under_readings));
    // The aim is none; a question may still be asked whose answers differ only together with another.
    CHECK(idle * 20 <= asked);
}
