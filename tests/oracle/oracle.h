#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "law/ruleset.h"

/// What rules mean, the plain way: a walk over the typed trees for one family, without columns, registers or sharing. Slow and easy to
/// check; it shares nothing with plan/ and run/ but the arithmetic of base/.
namespace reunify::oracle {

struct Value {
    enum class State : std::uint8_t { known, unknown, error };
    State state = State::unknown;
    std::int64_t number = 0;  ///< a truth is 0 or 1

    bool known() const { return state == State::known; }
    bool is(std::int64_t wanted) const { return known() && number == wanted; }
    friend bool operator==(const Value& a, const Value& b) { return a.state == b.state && (!a.known() || a.number == b.number); }
};

Value from_lane(Lane lane);
std::string describe(Value value);

/// A family as given: a lane for each fact, yes_no as 0, 1 or kUnknown.
struct Family {
    std::vector<Lane> facts;
    std::vector<std::vector<Lane>> members;
};

std::string describe(const law::RuleSet& rules, const Family& family);

using Member = std::optional<std::size_t>;

struct ConditionState {
    Value applies, excepted, required, fails;
};

/// Speaks about one family under one choice of readings; both must outlive it. What a name stands for is worked out once a member.
class Oracle {
public:
    Oracle(const law::RuleSet& rules, const Family& family, const std::vector<std::size_t>& readings)
        : rules_(rules), family_(family), readings_(readings) {}

    Value of(const feel::Node& node, Member member) const;
    Value truth(const feel::Expression& expression, Member member) const;  ///< yes if null
    Value fact(std::size_t fact, Member member) const;
    Value regime(Member member) const;
    Value route(Member member) const;
    Value has_right(Member member) const;
    ConditionState condition(std::size_t condition, Member member) const;
    /// Some condition fails whose version in force means `otherwise` by it.
    Value failing(law::Otherwise otherwise, Member member) const;

private:
    Value named(const feel::Node& node, Member member) const;
    Value symbol(const feel::Node& node, Member member) const;
    Value aggregate(const feel::Node& node) const;
    Value amount(std::size_t place, Value day) const;

    const law::RuleSet& rules_;
    const Family& family_;
    const std::vector<std::size_t>& readings_;
    mutable std::map<std::pair<std::size_t, Member>, Value> names_;  ///< by symbol of the scope and member
};

}  // namespace reunify::oracle
