#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/answers.h"
#include "api/plans.h"
#include "api/sentences.h"
#include "base/calendar.h"
#include "cases/profile.h"
#include "report/json.h"
#include "report/replay_report.h"

namespace reunify::api {

namespace {

reunify::Fault no_result(const text::Document& document, Position at, const Sentence<>& message) {
    return document.fault(at, message, sentence::result_printed);
}

std::string scalar(const text::Node& receipt, std::string_view key) {
    const text::Node* node = receipt.find(key);
    return node == nullptr ? std::string() : std::string(node->scalar);
}

}  // namespace

reunify::Result<Saved> Saved::read(const std::string& file, std::string text, const std::shared_ptr<const law::RuleSet>& rules) {
    Saved saved(rules);
    saved.text_ = text;
    const auto document = text::parse_json(file, std::move(text));
    if (!document) return document.faults();
    const text::Node& root = (*document)->root;
    const text::Node* receipt = root.find("receipt");
    const text::Node* inputs = receipt == nullptr ? nullptr : receipt->find("inputs");
    if (inputs == nullptr || root.find("verdict") == nullptr) return no_result(**document, root.at, sentence::no_result);
    auto family = cases::read_profile(**document, *inputs, *rules);
    if (!family) return family.faults();
    saved.family_ = std::move(*family);
    saved.question_.assessed_on = calendar::parse_iso(scalar(*receipt, "assessed_on"));
    if (!saved.question_.assessed_on) return no_result(**document, receipt->at, sentence::no_day_assessed);
    saved.version_ = scalar(*receipt, "rules_version");
    saved.sha256_ = scalar(*receipt, "rules_sha256");
    saved.program_version_ = scalar(*receipt, "program_version");
    if (const text::Node* readings = receipt->find("readings")) saved.read_readings(*readings);
    return saved;
}

void Saved::read_readings(const text::Node& readings) {
    for (const text::Node::Entry& entry : readings.entries) {
        const auto reading = rules_->reading(entry.key);
        std::optional<std::size_t> option;
        for (std::size_t o = 0; reading && o < rules_->readings[*reading].options.size(); ++o) {
            if (rules_->readings[*reading].options[o].name == entry.value.scalar) option = o;
        }
        if (option) {
            question_.readings.emplace_back(*reading, *option);
        } else {
            lost_readings_.push_back(fmt::format("{}={}", entry.key, entry.value.scalar));
        }
    }
}

Saved::Replayed Saved::replay(const Manner& manner) const {
    const verdict::Assessment result = verdict::assess(planned(rules_, Purpose::explained), family_, question_);
    const auto now = report::json({*rules_, family_, result}, manner.language);
    report::Replay replay{*rules_, version_, sha256_, program_version_, lost_readings_, {}};
    replay.changes = report::changes_between(*rules_, nlohmann::ordered_json::parse(text_, nullptr, false), now);
    const bool json = manner.form == Form::json;
    return {json ? report::write(report::replay_json(replay)) : rendered(report::replay_document(replay, manner.language), manner),
            replay.altered()};
}

}  // namespace reunify::api
