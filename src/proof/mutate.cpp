#include "proof/mutate.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <sstream>
#include <thread>

#include "base/path.h"
#include "plan/program.h"
#include "proof/sentences.h"
#include "proof/trial.h"
#include "text/document.h"

namespace reunify::proof {

namespace {

/// Tries mutants one after the other on a copy of the rules of its own.
class Worker {
public:
    Worker(const law::RuleSet& rules, const Trial& trial) : rules_(std::make_shared<law::RuleSet>(rules)), trial_(trial) {}

    bool notices(const Mutant& mutant) const {
        mutant.swap(*rules_);
        const bool noticed = trial_.notices(plan::plan(rules_));
        mutant.swap(*rules_);
        return noticed;
    }

private:
    std::shared_ptr<law::RuleSet> rules_;
    const Trial& trial_;
};

/// By mutant, whether a case noticed it.
std::vector<char> try_all(const law::RuleSet& rules, const std::vector<Mutant>& all, const Trial& trial, const SurveyOptions& options) {
    std::vector<char> noticed(all.size(), 0);
    std::atomic<std::size_t> next{0};
    std::size_t done = 0;
    std::mutex progress;
    const auto work = [&] {
        const Worker worker(rules, trial);
        for (std::size_t m = next++; m < all.size(); m = next++) {
            noticed[m] = worker.notices(all[m]) ? 1 : 0;
            const std::lock_guard<std::mutex> lock(progress);
            ++done;
            if (options.progress) options.progress(done, all.size());
        }
    };
    std::vector<std::thread> others;
    for (unsigned t = 1; t < options.threads; ++t) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    return noticed;
}

}  // namespace

Survey survey(const law::RuleSet& rules, const std::vector<WorkedCase>& cases, const std::map<std::string, std::string>& reasons,
              const SurveyOptions& options) {
    const Trial trial(rules, cases);
    std::vector<Mutant> all = mutants(rules);
    const std::vector<char> noticed = try_all(rules, all, trial, options);

    Survey out;
    out.total = all.size();
    std::map<std::string, std::string> unused = reasons;
    for (std::size_t m = 0; m < all.size(); ++m) {
        if (noticed[m] != 0) {
            ++out.noticed;
            continue;
        }
        const bool accepted = unused.erase(all[m].key) > 0;
        (accepted ? out.accepted : out.surviving).push_back(std::move(all[m]));
    }
    for (const auto& [key, reason] : unused) out.obsolete.push_back(key);
    return out;
}

Result<std::map<std::string, std::string>> read_reasons(const std::string& folder, const std::string& shown_as) {
    const std::filesystem::path path = path_of(folder) / "surviving.yaml";
    std::map<std::string, std::string> out;
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return out;
    const std::string name = shown_as + "/surviving.yaml";
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    if (!stream) return Fault{sentence::file_not_read, {}, {}, name, {}, {}};
    const auto document = text::parse_yaml(name, content.str());
    if (!document) return document.faults();

    const text::Node& root = (*document)->root;
    if (root.form == text::Node::Form::nothing) return out;
    if (root.form != text::Node::Form::map) return (*document)->fault(root.at, sentence::map_of_reasons);
    Faults faults;
    for (const text::Node::Entry& entry : root.entries) {
        if (entry.value.form != text::Node::Form::scalar || entry.value.scalar.empty()) {
            faults.push_back((*document)->fault(entry.key_at, {sentence::needs_reason, entry.key}, sentence::one_sentence));
            continue;
        }
        out.emplace(entry.key, entry.value.scalar);
    }
    if (!faults.empty()) return faults;
    return out;
}

}  // namespace reunify::proof
