#include "law/load.h"

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "law/loaders.h"
#include "law/order.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

/// A kind of rule file: where it lies and who reads it.
struct FileKind {
    std::string_view path;  ///< a file, or a folder with a slash at its end
    void (*loader)(Draft&, const text::Document&);
    bool needed;
};

// In the order in which they are read: each names only things of those before it, but for what build_in_order sorts out.
constexpr std::array<FileKind, 9> kFirst{{{"ruleset.yaml", load_ruleset, true},
                                          {"terms.yaml", load_terms, false},
                                          {"sources.yaml", load_sources, false},
                                          {"statute.yaml", load_statute, false},
                                          {"facts.yaml", load_facts, true},
                                          {"amounts/", load_amount, false},
                                          {"readings.yaml", load_readings, false},
                                          {"definitions/", load_definitions, true},
                                          {"routes.yaml", load_routes, true}}};
constexpr std::array<FileKind, 4> kThen{{{"formalities/", load_formalities, false},
                                         {"conditions/", load_condition, false},
                                         {"scenarios.yaml", load_scenarios, false},
                                         {"thresholds.yaml", load_thresholds, false}}};

bool belongs(std::string_view path, const FileKind& kind) {
    if (!kind.path.ends_with('/')) return path == kind.path;
    return path.starts_with(kind.path);
}

std::string_view path_in(const Files& files, const text::Document& document) {
    std::string_view path = document.name;
    if (path.starts_with(files.folder)) path.remove_prefix(files.folder.size());
    return path;
}

void refuse_strangers(const Files& files, Draft& draft) {
    std::vector<std::string> known;
    for (const FileKind& kind : kFirst) known.emplace_back(kind.path);
    for (const FileKind& kind : kThen) known.emplace_back(kind.path);
    for (const auto& document : files.documents) {
        const std::string path(path_in(files, *document));
        const auto mine = [&](const FileKind& kind) { return belongs(path, kind); };
        if (std::any_of(kFirst.begin(), kFirst.end(), mine) || std::any_of(kThen.begin(), kThen.end(), mine)) continue;
        const std::string head = path.substr(0, path.find('/') + 1);
        draft.fault(*document, {}, {sentence::no_rule_file, path}, sentence::rule_files, nearest_name(head.empty() ? path : head, known));
    }
}

template <std::size_t N>
void read_all(const Files& files, const std::array<FileKind, N>& kinds, Draft& draft) {
    for (const FileKind& kind : kinds) {
        bool found = false;
        for (const auto& document : files.documents) {
            if (!belongs(path_in(files, *document), kind)) continue;
            found = true;
            kind.loader(draft, *document);
        }
        if (found || !kind.needed) continue;
        Fault fault;
        fault.message = {kind.path.ends_with('/') ? sentence::lacks_file_in : sentence::lacks_file, kind.path};
        fault.file = files.folder;
        draft.faults.push_back(std::move(fault));
    }
}

void require_regime(const Files& files, Draft& draft) {
    if (draft.rules.definition("regime") || draft.taken.contains("regime")) return;
    Fault fault;
    fault.message = sentence::nothing_says_regime;
    if (!draft.rules.regimes.empty()) fault.accepted = {sentence::definition_of_regime, one_of(draft.rules.regimes)};
    fault.file = files.folder;
    draft.faults.push_back(std::move(fault));
}

}  // namespace

Result<std::shared_ptr<const RuleSet>> load(const Files& files) {
    const auto rules = std::make_shared<RuleSet>();
    rules->sha256 = files.sha256;
    Draft draft(*rules);
    refuse_strangers(files, draft);
    read_all(files, kFirst, draft);
    build_in_order(draft);
    find_results(draft);
    require_regime(files, draft);
    read_all(files, kThen, draft);
    if (!draft.faults.empty()) return std::move(draft.faults);
    return std::shared_ptr<const RuleSet>(rules);
}

}  // namespace reunify::law
