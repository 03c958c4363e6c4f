#include "tests/oracle/oracle.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "feel/operation.h"
#include "tests/oracle/values.h"

namespace reunify::oracle {

using feel::Node;
using feel::Operation;
using Owner = law::RuleSet::Owner;

Value from_lane(Lane lane) {
    if (lane == kUnknown) return kUnknownValue;
    return lane == kError ? kErrorValue : known(lane);
}

std::string describe(Value value) {
    if (value.known()) return fmt::format("{}", value.number);
    return value == kErrorValue ? "error" : "unknown";
}

std::string describe(const law::RuleSet& rules, const Family& family) {
    std::string text;
    const auto list = [&](const std::vector<Lane>& facts, Level level) {
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (rules.facts[i].level == level) text += fmt::format(" {}={}", rules.facts[i].path, describe(from_lane(facts[i])));
        }
        text += '\n';
    };
    list(family.facts, Level::family);
    for (const auto& member : family.members) list(member, Level::member);
    return text;
}

Value Oracle::of(const Node& node, Member member) const {
    if (node.form == Node::Form::literal) return from_lane(node.value);
    if (node.form == Node::Form::symbol) return named(node, member);
    if (feel::is_aggregate(node.operation)) return aggregate(node);
    std::array<Value, 3> arguments;
    for (std::size_t i = 0; i < node.arguments.size(); ++i) arguments[i] = of(*node.arguments[i], member);
    if (node.operation == Operation::amount) return amount(node.index, arguments[0]);
    if (node.operation != Operation::one_of) return oracle::apply(node.operation, {arguments.data(), node.arguments.size()});
    if (!arguments[0].known()) return arguments[0];
    return known(std::find(node.values.begin(), node.values.end(), arguments[0].number) != node.values.end());
}

Value Oracle::truth(const feel::Expression& expression, Member member) const {
    return expression ? of(*expression, member) : known(true);
}

Value Oracle::named(const Node& node, Member member) const {
    const std::pair<std::size_t, Member> key{node.index, rules_.scope[node.index].level == Level::member ? member : std::nullopt};
    if (const auto found = names_.find(key); found != names_.end()) return found->second;
    const Value value = symbol(node, member);
    names_.emplace(key, value);
    return value;
}

Value Oracle::symbol(const Node& node, Member member) const {
    const feel::Symbol& symbol = rules_.scope[node.index];
    switch (rules_.owners[node.index]) {
        case Owner::fact:
            return fact(symbol.index, member);
        case Owner::definition:
            return of(*rules_.definitions[symbol.index].value, member);
        case Owner::reading: {
            const law::Reading& reading = rules_.readings[symbol.index];
            return known(*rules_.pool.find(reading.options[readings_[symbol.index]].name));
        }
        case Owner::route:
            return symbol.path == "route" ? route(member) : has_right(member);
        case Owner::regime:
            break;
    }
    return regime(member);
}

Value Oracle::fact(std::size_t fact, Member member) const {
    const law::Fact& it = rules_.facts[fact];
    const Value given = from_lane(it.level == Level::member ? family_.members[*member][fact] : family_.facts[fact]);
    if (given.known()) return given;
    for (const law::Assumption& assumption : it.assumed) {
        const Value when = truth(assumption.when, member);
        if (!when.known()) return kUnknownValue;
        if (when.number != 0) return of(*assumption.value, member);
    }
    return kUnknownValue;
}

Value Oracle::amount(std::size_t place, Value day) const {
    if (!day.known()) return day;
    Value value = kUnknownValue;
    for (const law::Amount& amount : rules_.amounts) {
        if (amount.name != rules_.scope.amounts[place]) continue;
        for (const law::AmountValue& step : amount.values) {
            if (step.from <= day.number) value = from_lane(step.value);
        }
    }
    return value;
}

Value Oracle::aggregate(const Node& node) const {
    std::vector<Value> tests, values;
    for (std::size_t member = 0; member < family_.members.size(); ++member) {
        tests.push_back(of(*node.arguments[0], member));
        if (node.arguments.size() > 1) values.push_back(of(*node.arguments[1], member));
    }
    if (node.operation == Operation::any_member || node.operation == Operation::every_member) {
        const bool any = node.operation == Operation::any_member;
        Value all = known(!any);
        for (const Value& test : tests) all = any ? disjunction(all, test) : conjunction(all, test);
        return all;
    }
    std::vector<Value> chosen;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        if (!tests[i].known()) chosen.push_back(tests[i]);
        if (tests[i].is(1)) chosen.push_back(values.empty() ? known(std::int64_t{1'000'000}) : values[i]);
    }
    if (std::find(chosen.begin(), chosen.end(), kErrorValue) != chosen.end()) return kErrorValue;
    if (std::find(chosen.begin(), chosen.end(), kUnknownValue) != chosen.end()) return kUnknownValue;
    const auto smaller = [](const Value& a, const Value& b) { return a.number < b.number; };
    if (node.operation == Operation::least_member) {
        return chosen.empty() ? kUnknownValue : *std::min_element(chosen.begin(), chosen.end(), smaller);
    }
    if (node.operation == Operation::greatest_member) {
        return chosen.empty() ? kUnknownValue : *std::max_element(chosen.begin(), chosen.end(), smaller);
    }
    // Summed from both ends towards zero, so that no sum on the way overflows where the whole does not.
    std::sort(chosen.begin(), chosen.end(), smaller);
    Value sum = known(std::int64_t{0});
    std::size_t low = 0, high = chosen.size();
    while (low < high && sum.known()) {
        sum = oracle::apply(Operation::add, std::array{sum, sum.number > 0 ? chosen[low++] : chosen[--high]});
    }
    return sum;
}

Value Oracle::regime(Member member) const {
    for (const law::Definition& definition : rules_.definitions) {
        if (definition.name == "regime") return of(*definition.value, member);
    }
    return kUnknownValue;
}

Value Oracle::route(Member member) const {
    Value chosen = kUnknownValue;
    for (std::size_t row = rules_.routes.size(); row-- > 0;) {
        const law::Route& it = rules_.routes[row];
        const Value holds = truth(it.holds, member);
        const bool passes_on = it.certain && holds.state == Value::State::unknown;
        chosen = choose(passes_on ? known(false) : holds, known(*rules_.pool.find(it.name)), chosen);
    }
    return chosen;
}

Value Oracle::has_right(Member member) const {
    const Value chosen = route(member);
    if (!chosen.known()) return chosen;
    const std::string& name = rules_.pool.word(chosen.number);
    for (const law::Route& row : rules_.routes) {
        if (row.name == name) return known(!row.no_right);
    }
    return kErrorValue;
}

ConditionState Oracle::condition(std::size_t condition, Member member) const {
    const law::Condition& it = rules_.conditions[condition];
    const Value now = regime(member);

    // What the condition comes to under each regime that may be the member's.
    std::vector<ConditionState> possible;
    bool tested = false;
    for (const std::string& name : rules_.regimes) {
        const law::ConditionVersion* version = nullptr;
        for (const law::ConditionVersion& each : it.versions) {
            const bool covers = std::find(each.regimes.begin(), each.regimes.end(), name) != each.regimes.end();
            if (covers && version == nullptr) version = &each;
        }
        tested = tested || version != &it.versions.front();
        if (now.known() && rules_.pool.word(now.number) != name) continue;
        ConditionState state{known(false), known(false), known(true), {}};
        if (version != nullptr) {
            state.applies = conjunction(has_right(member), truth(version->applies, member));
            state.required = of(*version->required, member);
            for (const law::Exception& exception : version->exceptions) {
                state.excepted = disjunction(state.excepted, truth(exception.when, member));
            }
        }
        possible.push_back(state);
    }

    const auto common = [&](Value ConditionState::*part) {
        const Value first = possible.front().*part;
        if (!tested) return first;  // one version for every regime: nobody asks which
        if (now == kErrorValue) return now;
        if (now.known()) return first;
        for (const ConditionState& state : possible) {
            if (!(state.*part == first)) return kUnknownValue;
        }
        return first.known() ? first : kUnknownValue;
    };
    ConditionState state{common(&ConditionState::applies), common(&ConditionState::excepted), common(&ConditionState::required), {}};
    state.fails = conjunction(state.applies, conjunction(negation(state.excepted), negation(state.required)));
    return state;
}

Value Oracle::failing(law::Otherwise otherwise, Member member) const {
    const Value now = regime(member);
    Value some = known(false);
    for (std::size_t i = 0; i < rules_.conditions.size(); ++i) {
        const auto& versions = rules_.conditions[i].versions;
        const auto means = [otherwise](const law::ConditionVersion& version) { return version.otherwise == otherwise; };
        if (std::none_of(versions.begin(), versions.end(), means)) continue;
        Value such = known(false);
        for (const law::ConditionVersion& version : versions) {
            if (!means(version)) continue;
            const auto in_force = [&](const std::string& name) { return rules_.pool.find(name) == now.number; };
            such = disjunction(such, now.known() ? known(std::any_of(version.regimes.begin(), version.regimes.end(), in_force)) : now);
        }
        const Value fails = condition(i, member).fails;
        some = disjunction(some, std::all_of(versions.begin(), versions.end(), means) ? fails : conjunction(such, fails));
    }
    return some;
}

}  // namespace reunify::oracle
