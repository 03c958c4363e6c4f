#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

// A translation that is missing does not compile (base/phrase.h, words/table.h). Here it is found what nothing says any more, and what is
// said in one language only.

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

std::vector<std::string> all_matches(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> out;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) out.push_back((*it)[1]);
    return out;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether the text names it, and not only something longer that starts alike.
bool names(const std::string& text, const std::string& name) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

std::string room_of(const std::string& path) {
    return path.substr(0, path.find('/'));
}

/// `sentence` of `namespace reunify::text::sentence`.
std::string innermost_namespace(const std::string& text) {
    const std::vector<std::string> spaces = all_matches(text, std::regex("namespace [a-z_:]*::([a-z_]+) \\{"));
    return spaces.empty() ? "" : spaces.front();
}

}  // namespace

TEST_CASE("Every sentence is said somewhere in its room") {
    std::size_t sentences = 0;
    for (const Source& table : sources()) {
        for (const std::string& name : all_matches(table.text, std::regex("inline constexpr Sentence ([a-z0-9_]+)\\{"))) {
            ++sentences;
            const std::string said = innermost_namespace(table.text) + "::" + name;
            const bool used = std::any_of(sources().begin(), sources().end(), [&](const Source& source) {
                return &source != &table && room_of(source.path) == room_of(table.path) && names(source.text, said);
            });
            CHECK_MESSAGE(used, table.path, " holds a sentence that nothing says: ", name);
        }
    }
    CHECK(sentences > 200);
}

TEST_CASE("Every word of the reports is said somewhere") {
    std::string header;
    for (const Source& source : sources()) {
        if (source.path == "words/words.h") header = source.text;
    }
    header = std::regex_replace(header.substr(header.find("enum class Word")), std::regex("//[^\n]*"), "");
    const std::string list = header.substr(header.find('{') + 1, header.find("count_") - header.find('{') - 1);
    const std::vector<std::string> words = all_matches(list, std::regex("([a-z_]+)"));
    CHECK(words.size() > 200);
    for (const std::string& word : words) {
        const bool used = std::any_of(sources().begin(), sources().end(), [&](const Source& source) {
            return !source.path.starts_with("words/table") && names(source.text, "Word::" + word);
        });
        CHECK_MESSAGE(used, "a word that nothing says: ", word);
    }
}

TEST_CASE("Only what the authors of rules read is in English alone") {
    const std::vector<std::string> authors{"law/", "feel/", "proof/", "cli/rules_", "base/phrase."};
    for (const Source& source : sources()) {
        const bool of_authors =
            std::any_of(authors.begin(), authors.end(), [&](const auto& room) { return source.path.starts_with(room); });
        CHECK_MESSAGE((of_authors || source.text.find("in_english(") == std::string::npos), source.path);
    }
}
