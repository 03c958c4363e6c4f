#include "text/document.h"

#include "text/lines.h"
#include "text/readers.h"

namespace reunify::text {

const Node* Node::find(std::string_view key) const {
    for (const Entry& entry : entries) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

std::vector<std::string> Node::keys() const {
    std::vector<std::string> names;
    names.reserve(entries.size());
    for (const Entry& entry : entries) names.emplace_back(entry.key);
    return names;
}

Fault Document::fault(Position at, Phrase message, Phrase accepted, std::string nearest) const {
    return {std::move(message), std::move(accepted), std::move(nearest), name, at, line_text(source, at.line)};
}

namespace {

Result<std::shared_ptr<const Document>> strict(Parsed parsed) {
    if (!parsed.faults.empty()) return std::move(parsed.faults);
    return std::move(parsed.document);
}

}  // namespace

Result<std::shared_ptr<const Document>> parse_yaml(std::string name, std::string source) {
    return strict(read_yaml(std::move(name), std::move(source)));
}

Result<std::shared_ptr<const Document>> parse_json(std::string name, std::string source) {
    return strict(read_json(std::move(name), std::move(source)));
}

Result<std::shared_ptr<const Document>> parse(std::string name, std::string source) {
    return strict(parse_on(std::move(name), std::move(source)));
}

Parsed parse_on(std::string name, std::string source) {
    std::string_view rest = source;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    const std::size_t first = rest.find_first_not_of(" \t\r\n");
    const bool json = first != std::string_view::npos && (rest[first] == '{' || rest[first] == '[');
    return json ? read_json(std::move(name), std::move(source)) : read_yaml(std::move(name), std::move(source));
}

}  // namespace reunify::text
