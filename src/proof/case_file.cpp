#include "proof/case_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/calendar.h"
#include "base/suggest.h"
#include "proof/sentences.h"

namespace reunify::proof {

using text::Node;

bool CaseFile::check_keys(const Node& map, const Phrase& what, const std::vector<std::string>& known) const {
    if (map.form != Node::Form::map) {
        fault(map.at, {sentence::map_of, what, one_of(known)});
        return false;
    }
    for (const Node::Entry& entry : map.entries) {
        const std::string key(entry.key);
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        fault(entry.key_at, {sentence::no_key_of, key, what}, one_of(known), nearest_name(key, known));
    }
    return true;
}

std::string CaseFile::text(const Node& map, std::string_view key) const {
    const Node* value = map.find(key);
    if (value == nullptr) return {};
    if (value->form == Node::Form::scalar) return std::string(value->scalar);
    fault(value->at, {sentence::one_text, key});
    return {};
}

Lane CaseFile::day(const Node& map, std::string_view key) const {
    const Node* value = map.find(key);
    if (value == nullptr) return kUnknown;
    const auto day = value->form == Node::Form::scalar ? calendar::parse_iso(value->scalar) : std::nullopt;
    if (!day) fault(value->at, {sentence::no_day, key}, sentence::a_date);
    return day.value_or(kUnknown);
}

std::optional<std::size_t> CaseFile::name(const Node& scalar, const Sentence<>& what, const std::vector<std::string>& known) const {
    if (scalar.form != Node::Form::scalar) {
        fault(scalar.at, {sentence::one_name, what}, one_of(known));
        return std::nullopt;
    }
    const std::string written(scalar.scalar);
    const auto found = std::find(known.begin(), known.end(), written);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    fault(scalar.at, {sentence::no_such, what, written}, one_of(known), nearest_name(written, known));
    return std::nullopt;
}

void CaseFile::fault(Position at, Phrase message, Phrase accepted, std::string nearest) const {
    faults_.push_back(document_.fault(at, std::move(message), std::move(accepted), std::move(nearest)));
}

void CaseFile::add(Faults faults) const {
    std::move(faults.begin(), faults.end(), std::back_inserter(faults_));
}

}  // namespace reunify::proof
