#include "api/request.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "api/answers.h"
#include "api/list.h"
#include "api/sentences.h"
#include "base/base64.h"
#include "base/calendar.h"
#include "base/suggest.h"
#include "cases/date_text.h"
#include "cases/profile.h"
#include "report/json.h"
#include "text/document.h"
#include "text/form.h"
#include "words/language.h"

namespace reunify::api {

using text::Node;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kName = "request";  ///< the file that messages name

/// Reads a request. What is wrong is kept as faults with their places in the request.
class Reader {
public:
    Reader(const std::shared_ptr<const law::RuleSet>& rules, const text::Document& document, const std::string& text)
        : rules_(rules), document_(document), text_(text) {
        if (const Node* node = root().find("lang"); node != nullptr && node->form == Node::Form::scalar)
            read_word(*node, {"en", "fr", "nl", "de"}, sentence::no_language, manner_.language, kLanguages);
    }

    Reply answer(const Method& method) {
        check_keys(method);
        if (!faults_.empty()) return refused(Status::usage);
        if (method.name == "batch") return batch();
        if (const Node* node = root().find("format")) read_format(*node, method);
        if (!faults_.empty()) return refused(Status::usage);
        if (method.name == "amounts") return amounts();
        if (method.name == "replay") return replay();
        return of_case(method.name);
    }

private:
    const Node& root() const { return document_.root; }

    void fault(Position at, Phrase message, Phrase accepted = {}, std::string nearest = {}) {
        faults_.push_back(document_.fault(at, std::move(message), std::move(accepted), std::move(nearest)));
    }

    template <class Value, class Values>
    void read_word(const Node& node, const std::vector<std::string>& known, const Sentence<1>& unknown, Value& value,
                   const Values& values) {
        const auto found = std::find(known.begin(), known.end(), node.scalar);
        if (found == known.end()) {
            fault(node.at, {unknown, node.scalar}, one_of(known), nearest_name(node.scalar, known));
        } else {
            value = values[static_cast<std::size_t>(found - known.begin())];
        }
    }

    void read_format(const Node& node, const Method& method) {
        std::vector<std::string> known{"json", "text", "markdown", "html"};
        if (method.name == "when") known.emplace_back("calendar");
        calendar_ = method.name == "when" && node.scalar == known.back();
        read_word(node, known, sentence::no_format, manner_.form,
                  std::array{Form::json, Form::text, Form::markdown, Form::html, Form::text});
    }

    void check_keys(const Method& method) {
        if (root().form != Node::Form::map)
            return fault(root().at, {sentence::question_form, text::form_of(root())}, {sentence::object_with, one_of(method.keys)});
        for (const Node::Entry& entry : root().entries) {
            if (std::find(method.keys.begin(), method.keys.end(), entry.key) == method.keys.end())
                fault(entry.key_at, {sentence::no_key, entry.key}, one_of(method.keys), nearest_name(entry.key, method.keys));
            else
                check_form(entry);
        }
        const std::string& needed = method.keys.front();
        if (needed != "on" && root().find(needed) == nullptr) fault(root().at, {sentence::lacks, needed}, one_of(method.keys));
    }

    /// What is not of the form of its key would be taken for nothing at all.
    void check_form(const Node::Entry& entry) {
        const KeyForm form = form_of_key(entry.key);
        const Node& value = entry.value;
        if (!is_in_form(value, form))
            return fault(value.at, {sentence::key_form, entry.key, text::form_of(value)}, accepted_by(form, entry.key));
        if (form == KeyForm::values) {
            for (const Node::Entry& each : value.entries) {
                if (!is_single(each.value) && each.value.form != Node::Form::nothing)
                    fault(each.value.at, {sentence::key_form, each.key, text::form_of(each.value)}, accepted_by(form, entry.key));
            }
        } else if (form == KeyForm::texts || form == KeyForm::names) {
            for (const Node& each : value.items) {
                if (!is_single(each)) fault(each.at, {sentence::item_form, entry.key, text::form_of(each)}, accepted_by(form, entry.key));
            }
        }
    }

    static bool is_single(const Node& node) { return node.form == Node::Form::scalar; }

    static bool is_in_form(const Node& node, KeyForm form) {
        switch (form) {
            case KeyForm::family:
                return true;  // the reader of profiles says what is wrong with it
            case KeyForm::list:
                return node.form != Node::Form::nothing;
            case KeyForm::answer:
            case KeyForm::values:
                return node.form == Node::Form::map;
            case KeyForm::texts:
                return node.form == Node::Form::list;
            case KeyForm::names:
                return node.form == Node::Form::list || is_single(node);
            case KeyForm::text:
            case KeyForm::day:
            case KeyForm::yes_or_no:
                break;
        }
        return is_single(node);
    }

    static Phrase accepted_by(KeyForm form, std::string_view key) {
        switch (form) {
            case KeyForm::list:
                return sentence::list_forms;
            case KeyForm::answer:
                return sentence::result_printed;
            case KeyForm::values:
                return key == "readings" ? sentence::object_of_options : sentence::object_of_values;
            case KeyForm::texts:
            case KeyForm::names:
                return sentence::list_of_texts;
            case KeyForm::day:
                return sentence::a_day;
            case KeyForm::yes_or_no:
                return as_it_is("true, false");
            case KeyForm::text:
            case KeyForm::family:
                break;
        }
        return sentence::a_text;
    }

    std::optional<Lane> day_at(std::string_view key) {
        const Node* node = root().find(key);
        if (node == nullptr) return std::nullopt;
        const cases::DateText day = cases::read_date(node->scalar);
        if (day.wrong.empty()) return day.value;
        fault(node->at, day.wrong, day.accepted.empty() ? Phrase(sentence::a_day) : day.accepted, day.nearest);
        return std::nullopt;
    }

    verdict::Question question() {
        verdict::Question question;
        question.assessed_on = day_at("as_of");
        const Node* readings = root().find("readings");
        if (readings == nullptr) return question;
        for (const Node::Entry& entry : readings->entries) {
            auto reading = reading_of(*rules_, entry.key, entry.value.scalar);
            if (reading) {
                question.readings.push_back(*reading);
            } else {
                reunify::Fault& wrong = reading.faults().front();
                fault(entry.value.at, std::move(wrong.message), std::move(wrong.accepted), std::move(wrong.nearest));
            }
        }
        return question;
    }

    /// A case: an object, or the text of a file. `begun`: nobody needs to be named in it yet.
    reunify::Result<cases::Family> family_at(const std::string& key, bool begun = false) const {
        const auto read = [&](const text::Document& document, const Node& node) {
            return begun ? cases::read_begun_profile(document, node, *rules_) : cases::read_profile(document, node, *rules_);
        };
        const Node& profile = *root().find(key);
        if (profile.form != Node::Form::scalar) return read(document_, profile);
        const auto document = text::parse(key, std::string(profile.scalar));
        if (!document) return document.faults();
        return read(**document, (*document)->root);
    }

    /// With every `set`, and then without whoever is to be left out, each in the order given.
    cases::Family changed(cases::Family family) {
        const auto add = [&](Position at, Faults faults) {
            for (reunify::Fault& wrong : faults) fault(at, std::move(wrong.message), std::move(wrong.accepted), std::move(wrong.nearest));
        };
        if (const Node* sets = root().find("set")) {
            for (const Node::Entry& entry : sets->entries)
                add(entry.key_at, cases::set_fact(family, fmt::format("{}={}", entry.key, entry.value.scalar), *rules_));
        }
        if (const Node* members = root().find("without")) {
            for (const Node& member : members->items) add(member.at, cases::leave_out(family, member.scalar));
        }
        return family;
    }

    Reply of_case(std::string_view method) {
        const verdict::Question asked_question = question();
        if (!faults_.empty()) return refused(Status::usage);
        auto given = family_at("profile", method == "ask");
        if (!given) return refusal(Status::input, given.faults(), manner_.language);
        const cases::Family family = changed(*given);
        if (!faults_.empty()) return refused(Status::usage);
        if (method == "ask") {
            const interview::Said said = said_of(family);
            if (!faults_.empty()) return refused(Status::usage);
            return done(Asker(rules_).answer(family, asked_question, said, manner_.language));
        }
        const Asked asked{rules_, family, asked_question, manner_};
        if (method == "check") return done(Checker(rules_, manner_).answer(family, asked_question));
        if (method == "when") return done(calendar_ ? calendar(asked, found(asked)) : when(asked));
        if (method != "whatif") return root().find("other") == nullptr ? done(laws(asked)) : beside(asked);
        if (root().find("set") == nullptr && root().find("without") == nullptr) return done(whatif(asked));
        return done(whatif(Asked{rules_, *given, asked_question, manner_}, family));
    }

    /// A fact as `set` names it.
    std::optional<verdict::Wanted> wanted_at(const Node& node, const cases::Family& family) {
        auto named = cases::named_fact(family, node.scalar, *rules_);
        if (named) return verdict::Wanted{named->fact, named->member};
        for (reunify::Fault& wrong : named.faults())
            fault(node.at, std::move(wrong.message), std::move(wrong.accepted), std::move(wrong.nearest));
        return std::nullopt;
    }

    /// What was said in an interview besides the facts.
    interview::Said said_of(const cases::Family& family) {
        interview::Said said;
        if (const Node* node = root().find("everybody"))
            read_word(*node, {"true", "false"}, sentence::no_yes_or_no, said.everybody, std::array{true, false});
        if (const Node* node = root().find("last")) said.last = wanted_at(*node, family);
        const Node* declined = root().find("declined");
        if (declined == nullptr) return said;
        for (const Node& node : declined->items) {
            if (const auto wanted = wanted_at(node, family)) said.declined.push_back(*wanted);
        }
        return said;
    }

    /// Two cases side by side.
    Reply beside(const Asked& asked) const {
        const auto other = family_at("other");
        if (!other) return refusal(Status::input, other.faults(), manner_.language);
        return done(side_by_side(asked, "profile", *other, "other"));
    }

    /// The names of columns, as a list or between commas.
    static std::vector<std::string> names_of(const Node& node) {
        if (node.form != Node::Form::list) return {std::string(node.scalar)};
        std::vector<std::string> names;
        for (const Node& name : node.items) names.emplace_back(name.scalar);
        return names;
    }

    Reply batch() {
        ListOptions list;
        list.json_lines = true;
        if (const Node* node = root().find("format"))
            read_word(*node, {"json", "csv", "xlsx"}, sentence::no_format, list.json_lines, std::array{true, false, false});
        list.workbook = root().find("format") != nullptr && root().find("format")->scalar == "xlsx";
        if (const Node* node = root().find("explain"))
            read_word(*node, {"true", "false"}, sentence::no_yes_or_no, list.explain, std::array{true, false});
        if (const Node* node = root().find("columns")) list.columns = names_of(*node);
        if (const Node* node = root().find("family")) list.family = node->scalar;
        const verdict::Question asked = question();
        if (!faults_.empty()) return refused(Status::usage);
        const Node& rows = *root().find("rows");
        auto text = list_of(rows);
        if (!text) return refusal(Status::input, text.faults(), manner_.language);
        auto judged = judge(std::move(*text), list, rules_, asked, manner_.language);
        if (const auto* failure = std::get_if<reunify::batch::Failure>(&judged))
            return refusal(status_of(failure->kind), failure->faults, manner_.language);
        const auto& done = std::get<JudgedList>(judged);
        const bool lacks = done.rejected > 0 || done.withheld_families > 0;
        return {lacks ? Status::input : Status::done, report::write(as_json(done, list))};
    }

    /// The bytes of a list: rows as objects, a text, or a file of any kind in base64.
    reunify::Result<std::string> list_of(const Node& rows) const {
        if (rows.form == Node::Form::list) return as_csv(document_, rows);
        if (rows.form != Node::Form::map) return std::string(rows.scalar);
        const Node* file = rows.find("base64");
        if (file == nullptr) return document_.fault(rows.at, {sentence::lacks, "base64"}, sentence::list_forms);
        auto bytes = from_base64(file->scalar);
        if (!bytes) return document_.fault(file->at, sentence::no_base64, sentence::list_forms);
        return std::move(*bytes);
    }

    static Status status_of(reunify::batch::Failure::Kind kind) {
        switch (kind) {
            case reunify::batch::Failure::Kind::input:
                return Status::input;
            case reunify::batch::Failure::Kind::usage:
                return Status::usage;
            case reunify::batch::Failure::Kind::file:
                break;
        }
        return Status::file;
    }

    Reply amounts() {
        const auto on = day_at("on");
        const verdict::Question asked = question();
        if (!faults_.empty()) return refused(Status::usage);
        return done(api::amounts(rules_, on.value_or(calendar::today()), asked, manner_));
    }

    Reply replay() {
        const Json request = Json::parse(text_, nullptr, false);
        auto saved = Saved::read("result", request["result"].dump(), rules_);
        if (!saved) return refusal(Status::input, saved.faults(), manner_.language);
        const Saved::Replayed replayed = saved->replay(manner_);
        Reply reply = done(replayed.report);
        if (replayed.altered) reply.status = Status::input;
        return reply;
    }

    Reply done(std::string report) const {
        if (manner_.form == Form::json) return {Status::done, std::move(report)};
        return {Status::done, report::write(Json{{"format", root().find("format")->scalar}, {"report", std::move(report)}})};
    }

    Reply refused(Status status) const { return refusal(status, faults_, manner_.language); }

    const std::shared_ptr<const law::RuleSet>& rules_;
    const text::Document& document_;
    const std::string& text_;
    Manner manner_;
    bool calendar_ = false;  ///< of `when`: its days as a calendar
    Faults faults_;
};

}  // namespace

const std::vector<Method>& methods() {
    static const std::vector<std::string> of_case{"profile", "set", "without", "readings", "as_of", "lang", "format"};
    static const std::vector<Method> all{{"check", of_case},
                                         {"when", of_case},
                                         {"whatif", of_case},
                                         {"laws", of_case},
                                         {"compare", {"profile", "other", "set", "without", "readings", "as_of", "lang", "format"}},
                                         {"ask", {"profile", "set", "declined", "everybody", "last", "readings", "as_of", "lang"}},
                                         {"batch", {"rows", "columns", "family", "explain", "readings", "as_of", "lang", "format"}},
                                         {"amounts", {"on", "readings", "as_of", "lang", "format"}},
                                         {"replay", {"result", "lang", "format"}}};
    return all;
}

KeyForm form_of_key(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, KeyForm>, 13> forms{{{"profile", KeyForm::family},
                                                                          {"other", KeyForm::family},
                                                                          {"rows", KeyForm::list},
                                                                          {"result", KeyForm::answer},
                                                                          {"as_of", KeyForm::day},
                                                                          {"on", KeyForm::day},
                                                                          {"explain", KeyForm::yes_or_no},
                                                                          {"everybody", KeyForm::yes_or_no},
                                                                          {"declined", KeyForm::texts},
                                                                          {"without", KeyForm::texts},
                                                                          {"columns", KeyForm::names},
                                                                          {"set", KeyForm::values},
                                                                          {"readings", KeyForm::values}}};
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& each) { return each.first == key; });
    return found == forms.end() ? KeyForm::text : found->second;
}

Reply refusal(Status status, const Faults& faults, Language language) {
    Json out = {{"faults", Json::array()}};
    for (const reunify::Fault& fault : faults) {
        out["faults"].push_back({{"message", fault.message.in(language)},
                                 {"accepted", fault.accepted.in(language)},
                                 {"nearest", fault.nearest},
                                 {"file", fault.file},
                                 {"line", fault.at.line},
                                 {"column", fault.at.column}});
    }
    return {status, report::write(out), true};
}

Reply reply(const std::shared_ptr<const law::RuleSet>& rules, std::string_view method, std::string request) {
    std::vector<std::string> names;
    for (const Method& known : methods()) names.emplace_back(known.name);
    const auto found = std::find(names.begin(), names.end(), method);
    if (found == names.end()) {
        reunify::Fault fault;
        fault.message = {sentence::no_method, method};
        fault.accepted = one_of(names);
        fault.nearest = nearest_name(method, names);
        return refusal(Status::usage, {fault}, Language::en);
    }
    const std::string text = request;
    const auto document = text::parse_json(std::string(kName), std::move(request));
    if (!document) return refusal(Status::usage, document.faults(), Language::en);
    return Reader(rules, **document, text).answer(methods()[static_cast<std::size_t>(found - names.begin())]);
}

}  // namespace reunify::api
