#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// A translation that is missing does not compile (base/phrase.h, words/table.h). Here it is found what nothing says any more.

namespace {

namespace fs = std::filesystem;

struct Source {
    std::string path;  ///< below src/
    std::string text;
};

const std::vector<Source>& sources() {
    static const std::vector<Source> all = [] {
        std::vector<Source> found;
        const fs::path root = fs::path(REUNIFY_ROOT) / "src";
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
            std::ifstream file(entry.path());
            found.push_back({fs::relative(entry.path(), root).string(), {std::istreambuf_iterator<char>(file), {}}});
        }
        return found;
    }();
    return all;
}

constexpr std::string_view kDeclaration = "inline constexpr Sentence ";

bool of_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The name at the front of a text.
std::string name_at(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && of_name(text[end])) ++end;
    return std::string(text.substr(0, end));
}

std::string room_of(const std::string& path) {
    return path.substr(0, path.find('/'));
}

bool is_table(const Source& source) {
    return source.text.find(kDeclaration) != std::string::npos || source.path.starts_with("words/table");
}

/// Each `sentence::no_day` and `Word::met` of a text.
void add_qualified(std::set<std::string>& names, const std::string& text) {
    for (std::size_t at = text.find("::"); at != std::string::npos; at = text.find("::", at + 2)) {
        std::size_t start = at;
        while (start > 0 && of_name(text[start - 1])) --start;
        names.insert(text.substr(start, at - start) + "::" + name_at(std::string_view(text).substr(at + 2)));
    }
}

/// What the files of a room say, all rooms for an empty one; tables only hold it.
std::set<std::string> said_in(const std::string& room) {
    std::set<std::string> names;
    for (const Source& source : sources()) {
        if (!is_table(source) && (room.empty() || room_of(source.path) == room)) add_qualified(names, source.text);
    }
    return names;
}

/// `sentence` of `namespace reunify::text::sentence`.
std::string innermost_namespace(const std::string& text) {
    const std::size_t at = text.find("namespace reunify");
    const std::string space = text.substr(at, text.find(" {", at) - at);
    return space.substr(space.rfind(':') + 1);
}

}  // namespace

TEST_CASE("Every sentence is said somewhere in its room") {
    std::map<std::string, std::set<std::string>> said;
    std::size_t sentences = 0;
    for (const Source& table : sources()) {
        const std::string room = room_of(table.path);
        if (is_table(table) && !said.contains(room)) said[room] = said_in(room);
        for (std::size_t at = table.text.find(kDeclaration); at != std::string::npos; at = table.text.find(kDeclaration, at + 1)) {
            ++sentences;
            const std::string name = name_at(std::string_view(table.text).substr(at + kDeclaration.size()));
            CHECK_MESSAGE(said[room].contains(innermost_namespace(table.text) + "::" + name), table.path, " holds ", name,
                          ", which nothing says");
        }
    }
    CHECK(sentences > 300);
}

TEST_CASE("Every word of the reports is said somewhere") {
    const std::set<std::string> said = said_in("");
    std::size_t words = 0;
    for (const Source& table : sources()) {
        if (!table.path.starts_with("words/table")) continue;
        constexpr std::string_view row = "{Word::";
        for (std::size_t at = table.text.find(row); at != std::string::npos; at = table.text.find(row, at + 1)) {
            ++words;
            const std::string name = name_at(std::string_view(table.text).substr(at + row.size()));
            CHECK_MESSAGE(said.contains("Word::" + name), table.path, " holds ", name, ", which nothing says");
        }
    }
    CHECK(words > 200);
}
