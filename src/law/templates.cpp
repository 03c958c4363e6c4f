#include "law/templates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/locale.h"
#include "base/suggest.h"
#include "base/typeset.h"
#include "law/expressions.h"
#include "law/inspect.h"
#include "law/position.h"
#include "law/reader.h"
#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

struct Cut {
    std::string_view text;                        ///< before the placeholder
    std::optional<std::string_view> placeholder;  ///< none at the end
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::size_t next_brace(std::string_view text, std::size_t from) {
    return std::min(text.find('{', from), text.find('}', from));
}

/// The sentence of one language, cut at its placeholders; what is wrong with its braces goes to the draft.
std::vector<Cut> cut(Draft& draft, const text::Document& document, const Node& scalar) {
    const std::string_view text = scalar.scalar;
    std::vector<Cut> cuts;
    const auto wrong = [&](std::size_t offset, const Sentence<>& message) {
        draft.fault(document, place_in_file(document, scalar, place_of(text, offset)), message, sentence::expression_in_braces);
    };
    std::size_t from = 0;
    while (true) {
        const std::size_t open = next_brace(text, from);
        if (open == std::string_view::npos) break;
        if (text[open] == '}') {
            wrong(open, sentence::never_opened);
            break;
        }
        const std::size_t close = next_brace(text, open + 1);
        if (close == std::string_view::npos || text[close] == '{') {
            wrong(open, sentence::not_closed);
            break;
        }
        const std::string_view placeholder = trimmed(text.substr(open + 1, close - open - 1));
        if (placeholder.empty()) wrong(open, sentence::placeholder_empty);
        cuts.push_back({text.substr(from, open - from), placeholder});
        from = close + 1;
    }
    if (from < text.size() || cuts.empty()) cuts.push_back({text.substr(from), std::nullopt});
    return cuts;
}

/// The placeholders of a template by their text, in the order of the first language.
struct Placeholders {
    std::vector<std::string_view> texts;

    int find(std::string_view text) const {
        const auto found = std::find(texts.begin(), texts.end(), text);
        return found == texts.end() ? -1 : static_cast<int>(found - texts.begin());
    }
    std::vector<std::string> shown() const {
        std::vector<std::string> all;
        for (const std::string_view text : texts) all.push_back(fmt::format("{{{}}}", text));
        return all;
    }
};

/// The faults of a language whose placeholders are not those of the first one.
void compare(Draft& draft, const text::Document& document, const Node& scalar, std::string_view language, const std::vector<Cut>& cuts,
             const Placeholders& known) {
    std::vector<bool> seen(known.texts.size());
    for (const Cut& each : cuts) {
        if (!each.placeholder) continue;
        const int index = known.find(*each.placeholder);
        if (index >= 0) {
            seen[static_cast<std::size_t>(index)] = true;
            continue;
        }
        const auto offset = static_cast<std::size_t>(each.placeholder->data() - scalar.scalar.data());
        const std::vector<std::string> names = known.shown();
        const std::string shown = fmt::format("{{{}}}", *each.placeholder);
        draft.fault(document, place_in_file(document, scalar, place_of(scalar.scalar, offset)),
                    {sentence::strange_placeholder, shown, language}, names.empty() ? Phrase(sentence::no_placeholder) : one_of(names),
                    nearest_name(shown, names));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i]) continue;
        draft.fault(document, scalar.at, {sentence::placeholder_missing, language, fmt::format("{{{}}}", known.texts[i])});
    }
}

}  // namespace

Template read_template(Draft& draft, const text::Document& document, const Node& node, const Subject& what) {
    const std::size_t before = draft.faults.size();
    Reader::as_wording(draft, document, node, what);
    if (draft.faults.size() > before) return {};

    std::array<const Node*, kLanguages.size()> scalars{};
    std::array<std::vector<Cut>, kLanguages.size()> cuts;
    for (std::size_t i = 0; i < scalars.size(); ++i) {
        scalars[i] = node.find(kLanguageCodes[i]);
        if (scalars[i] == nullptr) scalars[i] = scalars[0];
        cuts[i] = cut(draft, document, *scalars[i]);
    }
    if (draft.faults.size() > before) return {};

    Placeholders known;
    for (const Cut& each : cuts[0]) {
        if (each.placeholder && known.find(*each.placeholder) < 0) known.texts.push_back(*each.placeholder);
    }
    for (std::size_t i = 1; i < cuts.size(); ++i) compare(draft, document, *scalars[i], kLanguageCodes[i], cuts[i], known);
    if (draft.faults.size() > before) return {};

    Template made;
    for (const std::string_view text : known.texts) {
        const feel::Expression expression = compile(draft, document, *scalars[0], text);
        made.placeholders.push_back(expression);
        made.money.push_back(expression && is_money(*expression, draft.rules));
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        for (const Cut& each : cuts[i])
            made.pieces[i].push_back(
                {typeset(std::string(each.text), locale_of(kLanguages[i]).space_before, locale_of(kLanguages[i]).space_after),
                 each.placeholder ? known.find(*each.placeholder) : -1});
    }
    return made;
}

}  // namespace reunify::law
