#include "proof/expectations.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "proof/sentences.h"
#include "verdict/assessment.h"

namespace reunify::proof {

using text::Node;

namespace {

constexpr std::string_view kException = "exception.";

template <class Items>
std::vector<std::string> names_of(const Items& items) {
    std::vector<std::string> out;
    for (const auto& item : items) out.push_back(item.name);
    return out;
}

std::optional<std::size_t> place_of(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

Phrase accepted_of(Kind kind) {
    switch (kind) {
        case Kind::number:
            return sentence::number_or_unknown;
        case Kind::boolean:
            return one_of({"yes", "no", "unknown"});
        case Kind::date:
            return sentence::date_or_unknown;
        case Kind::months:
            return sentence::months_or_unknown;
        case Kind::seconds:
            return sentence::seconds_or_unknown;
        case Kind::text:
            break;
    }
    return sentence::text_or_unknown;
}

std::optional<Lane> parsed(Kind kind, std::string_view text, const feel::Pool& pool) {
    switch (kind) {
        case Kind::number:
            return decimal::parse(text);
        case Kind::date:
            return calendar::parse_iso(text);
        case Kind::months:
            return calendar::parse_months(text);
        case Kind::seconds:
            return calendar::parse_seconds(text);
        case Kind::text:
            return pool.find(text);
        case Kind::boolean:
            break;
    }
    if (text == "yes" || text == "true") return 1;
    if (text == "no" || text == "false") return 0;
    return std::nullopt;
}

std::string as_written(const Node& node) {
    if (node.form != Node::Form::list) return std::string(node.scalar);
    std::string out;
    for (const Node& item : node.items) out += (out.empty() ? "" : ", ") + std::string(item.scalar);
    return "[" + out + "]";
}

}  // namespace

Phrase written(Kind kind, Lane value, const feel::Pool& pool) {
    if (value == kUnknown) return as_it_is("unknown");
    if (value == kError) return sentence::an_error;
    switch (kind) {
        case Kind::number:
            return as_it_is(decimal::to_string(value));
        case Kind::boolean:
            return as_it_is(value != 0 ? "yes" : "no");
        case Kind::date:
            return as_it_is(calendar::to_iso(value));
        case Kind::months:
            return as_it_is(calendar::months_to_iso(value));
        case Kind::seconds:
            return as_it_is(calendar::seconds_to_iso(value));
        case Kind::text:
            break;
    }
    return as_it_is(pool.word(value));
}

ExpectationReader::ExpectationReader(const law::RuleSet& rules)
    : rules_(rules),
      conditions_(names_of(rules.conditions)),
      definitions_(names_of(rules.definitions)),
      formalities_(names_of(rules.formalities)),
      routes_(names_of(rules.routes)),
      readings_(names_of(rules.readings)),
      alternatives_(names_of(rules.alternatives)) {
    for (std::size_t v = 0; v < verdict::kVerdicts; ++v) verdicts_.emplace_back(name_of(static_cast<verdict::Verdict>(v)));
    for (std::size_t s = 0; s < verdict::kStatuses; ++s) statuses_.emplace_back(name_of(static_cast<verdict::Status>(s)));
    for (const law::Fact& fact : rules.facts) facts_.push_back(fact.path);
    keys_ = {"verdict", "regime", "route", "legal_basis", "earliest_date", "depends_on", "missing", "missing_includes", "alternatives"};
    for (const std::string& condition : conditions_) keys_.push_back(condition);
    for (const std::string& condition : conditions_) keys_.push_back(std::string(kException) + condition);
    for (const auto* names : {&definitions_, &formalities_}) keys_.insert(keys_.end(), names->begin(), names->end());
}

void ExpectationReader::read(const CaseFile& file, const Node& map, std::optional<std::size_t> member,
                             std::vector<Expectation>& out) const {
    if (map.form != Node::Form::map) {
        file.fault(map.at, sentence::map_of_names, one_of(keys_));
        return;
    }
    for (const Node::Entry& entry : map.entries) {
        std::optional<Expectation> expectation = read(file, std::string(entry.key), entry.key_at, entry.value);
        if (!expectation) continue;
        expectation->member = member;
        out.push_back(std::move(*expectation));
    }
}

std::optional<Expectation> ExpectationReader::read(const CaseFile& file, const std::string& key, Position key_at, const Node& value) const {
    Expectation out;
    out.key = key;
    out.wanted = as_written(value);
    out.place = {file.document().name, key_at};
    bool good = false;
    if (key == "verdict") {
        const auto verdict = file.name(value, sentence::the_verdict, verdicts_);
        good = verdict.has_value();
        out.value = static_cast<Lane>(verdict.value_or(0));
    } else if (key == "earliest_date") {
        out.topic = Topic::earliest_date;
        const bool none = value.form == Node::Form::scalar && value.scalar == "none";
        const auto day = value.form == Node::Form::scalar ? calendar::parse_iso(value.scalar) : std::nullopt;
        good = none || day.has_value();
        if (!good) file.fault(value.at, sentence::day_or_none, sentence::date_or_none);
        out.value = day.value_or(kUnknown);
    } else if (key == "depends_on") {
        out.topic = Topic::depends_on;
        good = read_list(file, value, sentence::the_reading, readings_, out);
    } else if (key == "missing" || key == "missing_includes") {
        out.topic = key == "missing" ? Topic::missing : Topic::missing_includes;
        good = read_list(file, value, sentence::the_fact, facts_, out);
    } else if (key == "alternatives") {
        out.topic = Topic::alternatives;
        good = read_list(file, value, sentence::the_alternative, alternatives_, out);
    } else if (key.starts_with(kException)) {
        good = read_exception(file, value, out);
    } else if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) {
        good = read_named(file, value, out);
    } else {
        file.fault(key_at, {sentence::not_expected, key}, sentence::can_be_expected, nearest_name(key, keys_));
    }
    if (!good) return std::nullopt;
    return out;
}

bool ExpectationReader::read_exception(const CaseFile& file, const Node& value, Expectation& out) const {
    out.topic = Topic::exception;
    const std::string name = out.key.substr(kException.size());
    const auto condition = place_of(conditions_, name);
    if (!condition) {
        file.fault(out.place.at, {sentence::no_such, sentence::the_condition, name}, one_of(conditions_), nearest_name(name, conditions_));
        return false;
    }
    out.index = *condition;
    std::vector<std::string> exceptions{"none"};
    for (const law::ConditionVersion& version : rules_.conditions[*condition].versions) {
        for (const law::Exception& exception : version.exceptions) exceptions.push_back(exception.name);
    }
    const auto exception = file.name(value, sentence::the_exception, exceptions);
    if (exception && *exception > 0) out.text = exceptions[*exception];
    return exception.has_value();
}

bool ExpectationReader::read_named(const CaseFile& file, const Node& value, Expectation& out) const {
    if (out.key == "legal_basis") {
        out.topic = Topic::legal_basis;
        out.text = out.wanted;
        return true;
    }
    if (out.key == "regime" || out.key == "route") {
        const bool regime = out.key == "regime";
        out.topic = regime ? Topic::regime : Topic::route;
        const std::vector<std::string>& known = regime ? rules_.regimes : routes_;
        const auto found = file.name(value, regime ? sentence::the_regime : sentence::the_route, known);
        if (found) out.text = known[*found];
        return found.has_value();
    }
    if (const auto condition = place_of(conditions_, out.key)) {
        out.topic = Topic::condition;
        out.index = *condition;
        const auto status = file.name(value, sentence::the_status, statuses_);
        out.value = static_cast<Lane>(status.value_or(0));
        return status.has_value();
    }
    if (const auto definition = place_of(definitions_, out.key)) {
        out.topic = Topic::definition;
        out.index = *definition;
        return read_value(file, value, rules_.definitions[*definition].kind, out);
    }
    out.topic = Topic::formality;
    out.index = place_of(formalities_, out.key).value_or(0);
    return read_value(file, value, rules_.formalities[out.index].kind, out);
}

bool ExpectationReader::read_list(const CaseFile& file, const Node& value, const Sentence<>& what, const std::vector<std::string>& known,
                                  Expectation& out) const {
    if (value.form != Node::Form::list) {
        file.fault(value.at, {sentence::a_list, out.key}, {sentence::list_such_as, known.empty() ? "" : known[0]});
        return false;
    }
    bool good = true;
    for (const Node& item : value.items) {
        const auto found = file.name(item, what, known);
        good = good && found;
        if (found) out.list.push_back(*found);
    }
    std::sort(out.list.begin(), out.list.end());
    return good;
}

bool ExpectationReader::read_value(const CaseFile& file, const Node& value, Kind kind, Expectation& out) const {
    if (value.form == Node::Form::scalar && value.scalar == "unknown") return true;
    if (value.form == Node::Form::scalar) {
        if (const auto lane = parsed(kind, value.scalar, rules_.pool)) {
            out.value = *lane;
            return true;
        }
    }
    file.fault(value.at, {sentence::no_value_of, out.wanted, out.key}, accepted_of(kind));
    return false;
}

}  // namespace reunify::proof
