#include "verdict/moves.h"

#include <algorithm>

#include "base/decimal.h"
#include "plan/program.h"
#include "verdict/filing_days.h"

namespace reunify::verdict {

namespace {

constexpr Lane kCent = decimal::kOne / 100;
constexpr Lane kFarOff = 10'000'000 * decimal::kOne;  ///< where the rules set no bound

Lane floor_to(Lane value, Lane step) {
    return value - ((value % step) + step) % step;
}

class Collector {
public:
    Collector(const plan::Program& program, const cases::Family& family, const Used& used, Lane today)
        : rules_(*program.rules), layout_(program.layout), family_(family), used_(used), today_(today) {}

    std::vector<Move> collect() {
        const std::optional<std::size_t> filing = filing_fact(rules_);
        for (std::size_t f = 0; f < rules_.facts.size(); ++f) {
            if (!rules_.facts[f].changeable || layout_.given[f] == plan::kNone) continue;
            if (filing && f == *filing) {
                moves_.push_back({Move::Kind::filing_day, {{f, std::nullopt, used_(f, 0), kUnknown}}});
            } else {
                add(f);
            }
        }
        for (std::size_t m = 0; m < family_.members.size() && family_.members.size() > 1; ++m) {
            moves_.push_back({Move::Kind::leave_out, {{std::nullopt, m, kUnknown, kUnknown}}});
        }
        return std::move(moves_);
    }

private:
    void add(std::size_t fact) {
        if (rules_.facts[fact].level != Level::member) {
            add(fact, std::nullopt);
            return;
        }
        for (std::size_t m = 0; m < family_.members.size(); ++m) add(fact, m);
        for (const Lane value : values(fact)) {
            Move move;
            for (std::size_t m = 0; m < family_.members.size(); ++m) {
                if (used_(fact, m) != value) move.changes.push_back({fact, m, used_(fact, m), value});
            }
            if (move.changes.size() > 1) moves_.push_back(std::move(move));
        }
    }

    void add(std::size_t fact, std::optional<std::size_t> member) {
        const Lane before = used_(fact, member.value_or(0));
        for (const Lane value : values(fact)) {
            if (value != before) moves_.push_back({Move::Kind::value, {{fact, member, before, value}}});
        }
        switch (rules_.facts[fact].type) {
            case law::FactType::money:
                add_numbers(fact, member, before, kCent);
                break;
            case law::FactType::count:
                add_numbers(fact, member, before, decimal::kOne);
                break;
            case law::FactType::date:
                add_days(fact, member, before);
                break;
            case law::FactType::yes_no:
            case law::FactType::choice:
            case law::FactType::text:
                break;
        }
    }

    std::vector<Lane> values(std::size_t fact) const {
        std::vector<Lane> out;
        const law::Fact& it = rules_.facts[fact];
        if (it.type == law::FactType::yes_no) out = {1, 0};
        if (it.type != law::FactType::choice) return out;
        for (const law::Choice& choice : it.choices) {
            if (const auto word = rules_.pool.find(choice.name)) out.push_back(*word);
        }
        return out;
    }

    void add_amount(std::size_t fact, std::optional<std::size_t> member, Lane before, Lane fails, Lane does, Lane step) {
        if (fails != does) moves_.push_back({Move::Kind::amount, {{fact, member, before, does}}, step, fails});
    }

    void add_numbers(std::size_t fact, std::optional<std::size_t> member, Lane before, Lane step) {
        const Lane least = floor_to(rules_.facts[fact].least.value_or(-kFarOff) + step - 1, step);
        const Lane most = floor_to(rules_.facts[fact].most.value_or(kFarOff), step);
        const Lane up = is_known(before) ? floor_to(before, step) : least - step;
        const Lane down = is_known(before) ? floor_to(before + step - 1, step) : most + step;
        if (up < most) add_amount(fact, member, before, up, most, step);
        if (down > least) add_amount(fact, member, before, down, least, step);
    }

    void add_days(std::size_t fact, std::optional<std::size_t> member, Lane before) {
        if (!is_known(before)) return;
        if (before >= today_) add_amount(fact, member, before, before, today_, 1);
        add_amount(fact, member, before, before, last_day_ahead(before), 1);
    }

    const law::RuleSet& rules_;
    const plan::Layout& layout_;
    const cases::Family& family_;
    const Used& used_;
    Lane today_;
    std::vector<Move> moves_;
};

}  // namespace

std::vector<Move> possible_moves(const plan::Program& program, const cases::Family& family, const Used& used, Lane today) {
    return Collector(program, family, used, today).collect();
}

bool exclude_each_other(const Move& a, const Move& b) {
    for (const Alteration& left : a.changes) {
        for (const Alteration& right : b.changes) {
            if (left.fact == right.fact && left.member == right.member) return true;
            const bool gone = (!left.fact || !right.fact) && left.fact != right.fact && left.member == right.member;
            if (gone) return true;
        }
    }
    return false;
}

}  // namespace reunify::verdict
