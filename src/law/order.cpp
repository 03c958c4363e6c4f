#include "law/order.h"

#include <algorithm>

#include "law/mentions.h"
#include "law/rule_sentences.h"

namespace reunify::law {

namespace {

class Order {
public:
    explicit Order(Draft& draft) : draft_(draft), states_(draft.steps.size(), State::untouched) {
        for (std::size_t i = 0; i < draft.steps.size(); ++i) {
            for (const std::string& name : draft.steps[i].provides) providers_.emplace(name, i);
        }
    }

    void run() {
        for (std::size_t i = 0; i < draft_.steps.size(); ++i) visit(i);
    }

private:
    enum class State { untouched, open, built, broken };

    std::optional<std::size_t> provider(const std::string& name) const {
        const auto found = providers_.find(name);
        if (found == providers_.end()) return std::nullopt;
        return found->second;
    }

    /// A path may be one as it stands, the property of a name (`wait_end.year`), or a field of a member under another name (`m.relation`).
    std::optional<std::size_t> provider_of_path(std::string_view path) const {
        if (const auto found = provider(std::string(path))) return found;
        const std::size_t dot = path.find('.');
        if (dot == std::string_view::npos) return provider("member." + std::string(path));
        const std::string last(path.substr(path.rfind('.') + 1));
        const std::string_view first = path.substr(0, dot);
        // `sponsor.status` is never the definition `status`.
        if (first == "reading" || is_section(first)) return std::nullopt;
        if (draft_.rules.scope.find(path) != nullptr) return std::nullopt;
        if (const auto found = provider(std::string(first))) return found;
        const std::string field = "member." + last;
        if (draft_.rules.scope.find(field) != nullptr) return provider(field);
        return provider(last);
    }

    bool is_section(std::string_view word) const {
        const std::vector<std::string>& sections = draft_.rules.sections;
        return std::find(sections.begin(), sections.end(), word) != sections.end();
    }

    std::vector<std::size_t> needs(const Step& step) const {
        std::vector<std::size_t> all;
        const auto add = [&](std::optional<std::size_t> needed) {
            if (needed && std::find(all.begin(), all.end(), *needed) == all.end()) all.push_back(*needed);
        };
        for (const std::string& name : step.needs) add(provider(name));
        for (const std::string_view expression : step.expressions) {
            for (const std::string_view path : mentions(expression)) add(provider_of_path(path));
        }
        return all;
    }

    void visit(std::size_t index) {
        if (states_[index] == State::open) report_circle(index);
        if (states_[index] != State::untouched) return;
        states_[index] = State::open;
        path_.push_back(index);
        bool sound = true;
        for (const std::size_t needed : needs(draft_.steps[index])) {
            visit(needed);
            // A need that is still open closes a circle.
            sound = sound && states_[needed] == State::built;
        }
        path_.pop_back();
        sound = sound && draft_.steps[index].build();
        states_[index] = sound ? State::built : State::broken;
        if (sound) return;
        for (const std::string& name : draft_.steps[index].provides) draft_.broken.insert(name);
    }

    void report_circle(std::size_t closing) {
        const Step& step = draft_.steps[closing];
        draft_.fault(*step.document, step.at, {sentence::circle, links(closing)}, sentence::decided_before);
    }

    /// `a` needs `b`, which needs `a` again.
    Phrase links(std::size_t closing) const {
        auto link = std::find(path_.begin(), path_.end(), closing) + 1;
        if (link == path_.end()) return {sentence::needs_itself, name(closing)};
        Phrase chain(sentence::needs, name(closing), name(*link));
        while (++link != path_.end()) chain = {sentence::which_needs, std::move(chain), name(*link)};
        return {sentence::which_needs_again, std::move(chain), name(closing)};
    }

    const std::string& name(std::size_t index) const { return draft_.steps[index].provides.front(); }

    Draft& draft_;
    std::unordered_map<std::string, std::size_t> providers_;
    std::vector<State> states_;
    std::vector<std::size_t> path_;
};

}  // namespace

void build_in_order(Draft& draft) {
    Order(draft).run();
}

}  // namespace reunify::law
