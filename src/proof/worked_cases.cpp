#include "proof/worked_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "base/path.h"
#include "cases/label.h"
#include "cases/profile.h"
#include "proof/expectations.h"
#include "proof/sentences.h"

namespace reunify::proof {

using text::Node;

namespace {

const std::vector<std::string> kFileKeys{"title", "as_of", "source", "profile", "cases"};
const std::vector<std::string> kCaseKeys{"case", "note", "as_of", "source", "set", "readings", "profile", "without", "expect", "members"};

/// Reads one file.
class FileReader {
public:
    FileReader(const text::Document& document, const ExpectationReader& expectations, Faults& faults)
        : file_(document, faults), rules_(expectations.rules()), expectations_(expectations) {}

    void read(std::vector<WorkedCase>& out) {
        const Node& root = file_.document().root;
        if (!file_.check_keys(root, sentence::file_of_cases, kFileKeys)) return;
        title_ = file_.text(root, "title");
        as_of_ = file_.day(root, "as_of");
        source_ = source(root);
        if (const Node* profile = root.find("profile")) base_ = family(*profile);
        const Node* list = root.find("cases");
        if (list == nullptr || list->form != Node::Form::list) {
            file_.fault(list == nullptr ? root.at : list->at, sentence::list_of_cases);
            return;
        }
        for (const Node& item : list->items) {
            if (!file_.check_keys(item, sentence::a_case, kCaseKeys)) continue;
            if (std::optional<WorkedCase> one = worked_case(item)) out.push_back(std::move(*one));
        }
    }

private:
    std::optional<WorkedCase> worked_case(const Node& map) {
        const Node* name = map.find("case");
        const Position at = name == nullptr ? map.at : name->at;
        const std::optional<cases::Family> base = map.find("profile") != nullptr ? family(*map.find("profile")) : base_;
        if (name == nullptr) file_.fault(map.at, sentence::case_has_name, as_it_is("case: one_cent_under"));
        if (map.find("expect") == nullptr && map.find("members") == nullptr)
            file_.fault(at, sentence::expects_nothing, as_it_is("expect: {verdict: eligible}"));
        if (!base) {
            const bool given = map.find("profile") != nullptr || file_.document().root.find("profile") != nullptr;
            if (!given) file_.fault(at, sentence::no_profile);
            return std::nullopt;
        }
        WorkedCase out{title_, file_.text(map, "case"), file_.text(map, "note"), source(map), {file_.document().name, at}, *base, {}, {}};
        if (!out.source) out.source = source_;
        if (!names_.insert(out.name).second) file_.fault(at, {sentence::case_twice, out.name});
        set_facts(map, out.family);
        leave_out(map, out.family);
        if (map.find("as_of") != nullptr) {
            assess_on(out.family, file_.day(map, "as_of"));
        } else {
            assess_on(out.family, as_of_);
        }
        choose_readings(map, out.readings);
        if (const Node* expect = map.find("expect")) expectations_.read(file_, *expect, std::nullopt, out.expected);
        if (const Node* members = map.find("members")) expect_of_members(*members, out);
        return out;
    }

    std::optional<cases::Family> family(const Node& profile) const {
        Result<cases::Family> family = cases::read_profile(file_.document(), profile, rules_);
        if (family) return std::move(*family);
        file_.add(std::move(family.faults()));
        return std::nullopt;
    }

    std::optional<std::size_t> source(const Node& map) const {
        const Node* node = map.find("source");
        if (node == nullptr) return std::nullopt;
        std::vector<std::string> ids;
        for (const law::Source& source : rules_.sources) ids.push_back(source.id);
        return file_.name(*node, sentence::the_source, ids);
    }

    void set_facts(const Node& map, cases::Family& family) const {
        const Node* facts = map.find("set");
        if (facts == nullptr) return;
        if (facts->form != Node::Form::map) {
            file_.fault(facts->at, sentence::map_of_facts, as_it_is("{FACT: VALUE}"));
            return;
        }
        for (const Node::Entry& entry : facts->entries) {
            if (entry.value.form != Node::Form::scalar) {
                file_.fault(entry.value.at, {sentence::one_value, entry.key});
                continue;
            }
            for (Fault& fault : cases::set_fact(family, fmt::format("{}={}", entry.key, entry.value.scalar), rules_)) {
                file_.fault(entry.key_at, std::move(fault.message), std::move(fault.accepted), std::move(fault.nearest));
            }
        }
    }

    void leave_out(const Node& map, cases::Family& family) const {
        const Node* list = map.find("without");
        if (list == nullptr) return;
        if (list->form != Node::Form::list) {
            file_.fault(list->at, sentence::list_of_members, as_it_is("[\"members[child]\"]"));
            return;
        }
        for (const Node& item : list->items) {
            std::string label(item.scalar);
            if (label.starts_with("members[") && label.ends_with("]")) label = label.substr(8, label.size() - 9);
            if (const auto member = cases::member_called(family, label)) {
                family.members.erase(family.members.begin() + static_cast<std::ptrdiff_t>(*member));
            } else {
                unknown_member(item.at, label, family);
            }
        }
    }

    void unknown_member(Position at, const std::string& label, const cases::Family& family) const {
        file_.fault(at, {sentence::no_member, label}, cases::one_of_labels(family), cases::nearest_label(family, label));
    }

    /// A worked case says the same on every day it is run: without a day of its own it is assessed on the day it was filed.
    void assess_on(cases::Family& family, Lane day) const {
        const auto assessed_on = rules_.roles.assessed_on;
        if (!assessed_on) return;
        const auto filed_on = rules_.roles.filed_on;
        if (is_known(day)) family.facts[*assessed_on] = day;
        if (!is_known(family.facts[*assessed_on]) && filed_on) family.facts[*assessed_on] = family.facts[*filed_on];
        if (!is_known(family.facts[*assessed_on])) family.facts[*assessed_on] = rules_.checked_on;
        if (filed_on && !is_known(family.facts[*filed_on]) && !family.within.contains(*filed_on))
            family.facts[*filed_on] = family.facts[*assessed_on];
    }

    void choose_readings(const Node& map, std::vector<std::size_t>& chosen) const {
        for (const law::Reading& reading : rules_.readings) chosen.push_back(reading.preset);
        const Node* given = map.find("readings");
        if (given == nullptr || !file_.check_keys(*given, as_it_is("`readings`"), expectations_.readings())) return;
        for (std::size_t r = 0; r < rules_.readings.size(); ++r) {
            const Node* value = given->find(rules_.readings[r].name);
            if (value == nullptr) continue;
            std::vector<std::string> options;
            for (const law::ReadingOption& option : rules_.readings[r].options) options.push_back(option.name);
            if (const auto option = file_.name(*value, sentence::the_option, options)) chosen[r] = *option;
        }
    }

    void expect_of_members(const Node& map, WorkedCase& out) const {
        if (map.form != Node::Form::map) {
            file_.fault(map.at, sentence::map_of_labels, as_it_is("{LABEL: {CONDITION: met}}"));
            return;
        }
        for (const Node::Entry& entry : map.entries) {
            if (const auto member = cases::member_called(out.family, entry.key)) {
                expectations_.read(file_, entry.value, *member, out.expected);
            } else {
                unknown_member(entry.key_at, std::string(entry.key), out.family);
            }
        }
    }

    CaseFile file_;
    const law::RuleSet& rules_;
    const ExpectationReader& expectations_;
    std::string title_;
    Lane as_of_ = kUnknown;
    std::optional<std::size_t> source_;
    std::optional<cases::Family> base_;
    std::set<std::string> names_;
};

Result<std::vector<std::filesystem::path>> case_files(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> out;
    for (fs::recursive_directory_iterator it(path_of(folder), error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".yaml" && it->path().filename() != "surviving.yaml") out.push_back(it->path());
    }
    if (error) return Fault{sentence::folder_not_read, {}, {}, folder, {}, {}};
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

Result<std::vector<WorkedCase>> read_cases(const text::Document& document, const law::RuleSet& rules) {
    Faults faults;
    std::vector<WorkedCase> out;
    const ExpectationReader expectations(rules);
    FileReader(document, expectations, faults).read(out);
    if (!faults.empty()) return faults;
    return out;
}

Result<std::vector<WorkedCase>> read_cases(const std::string& folder, const law::RuleSet& rules, const std::string& shown_as) {
    const Result<std::vector<std::filesystem::path>> paths = case_files(folder);
    if (!paths) return paths.faults();
    Faults faults;
    std::vector<WorkedCase> out;
    const ExpectationReader expectations(rules);
    for (const std::filesystem::path& path : *paths) {
        const std::string name = shown_as + "/" + utf8_of(path.lexically_relative(path_of(folder)));
        std::ifstream stream(path, std::ios::binary);
        std::ostringstream content;
        content << stream.rdbuf();
        if (!stream) {
            faults.push_back({sentence::file_not_read, {}, {}, name, {}, {}});
            continue;
        }
        const auto document = text::parse_yaml(name, content.str());
        if (!document) {
            faults.insert(faults.end(), document.faults().begin(), document.faults().end());
            continue;
        }
        FileReader(**document, expectations, faults).read(out);
    }
    if (!faults.empty()) return faults;
    return out;
}

}  // namespace reunify::proof
