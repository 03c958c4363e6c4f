#include "law/expressions.h"

#include <algorithm>

#include "law/mentions.h"
#include "law/position.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

bool names_broken(const Draft& draft, std::string_view source) {
    if (draft.broken.empty()) return false;
    const std::vector<std::string_view> paths = mentions(source);
    return std::any_of(paths.begin(), paths.end(), [&](std::string_view path) {
        const std::string_view last = path.substr(path.rfind('.') + 1);
        return draft.broken.contains(std::string(path)) || draft.broken.contains(std::string(last)) ||
               draft.broken.contains("member." + std::string(last)) || draft.broken.contains(std::string(path.substr(0, path.find('.'))));
    });
}

}  // namespace

feel::Expression compile(Draft& draft, const text::Document& document, const text::Node& scalar, std::string_view source,
                         std::optional<Kind> expected) {
    if (names_broken(draft, source)) return nullptr;
    Result<feel::Expression> typed = feel::compile(source, draft.rules.scope, draft.rules.pool, expected);
    if (typed) return *typed;

    const Position start = place_of(scalar.scalar, static_cast<std::size_t>(source.data() - scalar.scalar.data()));
    for (Fault& fault : typed.faults()) {
        const Position inside = fault.at.line <= 1 ? Position{start.line, start.column + std::max(fault.at.column, 1) - 1}
                                                   : Position{start.line + fault.at.line - 1, fault.at.column};
        const Position at = place_in_file(document, scalar, inside);
        draft.faults.push_back(document.fault(at, std::move(fault.message), std::move(fault.accepted), std::move(fault.nearest)));
    }
    return nullptr;
}

feel::Expression compile(Draft& draft, const text::Document& document, const text::Node& scalar, std::optional<Kind> expected) {
    if (scalar.form == text::Node::Form::scalar) return compile(draft, document, scalar, scalar.scalar, expected);
    draft.fault(document, scalar.at, sentence::expression_needed, sentence::an_expression);
    return nullptr;
}

}  // namespace reunify::law
