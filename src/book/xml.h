#pragma once

#include <pugixml.hpp>
#include <string_view>

/// pugixml knows no namespaces: names are compared without their prefix.
namespace reunify::book::xml {

inline std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

inline bool is(const pugi::xml_node& node, std::string_view name) {
    return node.type() == pugi::node_element && local(node.name()) == name;
}

inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    return node.find_child([name](const pugi::xml_node& each) { return is(each, name); });
}

/// The value of an attribute; nullptr if there is none.
inline const char* value(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (local(attribute.name()) == name) return attribute.value();
    }
    return nullptr;
}

inline std::string_view text(const pugi::xml_node& node, std::string_view name) {
    const char* found = value(node, name);
    return found == nullptr ? std::string_view() : found;
}

inline bool says_yes(std::string_view text) {
    return text == "1" || text == "true";
}

}  // namespace reunify::book::xml
