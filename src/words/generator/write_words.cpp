#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/typeset.h"

/// write_words LANGUAGES.yaml FOLDER: writes FOLDER/language.h, the languages, and FOLDER/locales.cpp, their ways.
/// write_words LANGUAGES.yaml NAMESPACE OUT FILE.yaml...: writes OUT.h, a typed C++ name for every sentence of the files, and OUT.cpp, the
/// texts.
/// write_words LANGUAGES.yaml --json OUT FILE.yaml...: writes the texts as JSON, by language and name, for who is no C++. Run by the build;
/// says which sentence is wrong. A text that a language lacks is said in the first language, with a warning.
namespace {

struct Wrong {
    std::string message;
};

struct Sentence {
    std::string name;
    std::vector<std::string> texts;  ///< a language each; of a plural the forms for other counts than one
    std::vector<std::string> ones;   ///< of a plural
    std::size_t values = 0;
};

class Reader {
public:
    Reader(std::string path, const std::vector<std::string>& languages, const YAML::Node& ways)
        : path_(std::move(path)), languages_(languages), ways_(ways) {}

    std::vector<Sentence> sentences() {
        std::vector<Sentence> all;
        std::set<std::string> names;
        for (const auto& entry : YAML::LoadFile(path_)) {
            const std::string name = entry.first.Scalar();
            if (!is_name(name)) fail(entry.first, "`" + name + "` is no name; accepted: small letters, digits and _");
            if (!names.insert(name).second) fail(entry.first, "`" + name + "` is there twice");
            all.push_back(sentence(name, entry.second));
        }
        if (!lacking_.empty()) {
            std::fprintf(stderr, "%s: warning: %zu texts are said in %s, for want of a translation; the first is %s\n", path_.c_str(),
                         lacking_.size(), languages_.front().c_str(), lacking_.front().c_str());
        }
        return all;
    }

private:
    Sentence sentence(const std::string& name, const YAML::Node& node) {
        if (!node.IsMap()) fail(node, "`" + name + "` is no map of languages");
        for (const auto& entry : node) {
            if (std::find(languages_.begin(), languages_.end(), entry.first.Scalar()) == languages_.end())
                fail(entry.first, "`" + entry.first.Scalar() + "` is no language of languages.yaml");
        }
        Sentence out{name, {}, {}, 0};
        bool counts = false;
        for (const std::string& language : languages_) {
            const YAML::Node text = node[language];
            const bool said = text.IsDefined() && !text.IsNull();
            if (!said && out.texts.empty()) fail(node, "`" + name + "` is not said in " + language);
            if (!said) lacking_.push_back(name + " in " + language);
            const bool plural = said && text.IsMap() && text.size() == 2 && text["one"].IsDefined() && text["other"].IsDefined();
            const auto form = [&](const char* key) {
                const YAML::Node written = plural ? YAML::Node(text[key]) : text;
                if (!written.IsScalar() || written.Scalar().empty()) fail(text, "`" + name + "` says nothing in " + language);
                return reunify::typeset(written.Scalar(), ways_[language]["space_before"].Scalar(),
                                        ways_[language]["space_after"].Scalar());
            };
            out.texts.push_back(said ? form("other") : out.texts.front());
            out.ones.push_back(said ? form("one") : out.ones.front());
            counts = counts || plural;
            if (!said) continue;
            const std::set<std::size_t> slots = slots_in(out.texts.back());
            std::set<std::size_t> of_one = slots_in(out.ones.back());
            if (plural) of_one.insert(0);
            if (out.texts.size() == 1) out.values = slots.size();
            if (slots.size() != out.values || (!slots.empty() && *slots.rbegin() + 1 != out.values) || of_one != slots)
                fail(text, "the slots of `" + name + "` in " + language + " are not {0}, {1} ... as in " + languages_.front());
        }
        if (!counts) out.ones.clear();
        return out;
    }

    static bool is_name(const std::string& name) {
        return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
               std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    }

    static std::set<std::size_t> slots_in(std::string_view text) {
        std::set<std::size_t> slots;
        for (std::size_t i = 0; i + 2 < text.size(); ++i) {
            if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}')
                slots.insert(static_cast<std::size_t>(text[i + 1] - '0'));
        }
        return slots;
    }

    [[noreturn]] void fail(const YAML::Node& at, const std::string& message) const {
        throw Wrong{path_ + ":" + std::to_string(at.Mark().line + 1) + ":" + std::to_string(at.Mark().column + 1) + ": error: " + message};
    }

    std::string path_;
    const std::vector<std::string>& languages_;
    YAML::Node ways_;
    std::vector<std::string> lacking_;
};

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n\"\n     \"";
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// The texts of a sentence as C++; nothing for none.
std::string list(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += "    " + literal(text) + ",\n";
    return out.empty() ? out : "{\n" + out + "}";
}

/// Leaves a file alone that says it already, so that nothing is compiled anew.
void write(const std::string& path, const std::string& text) {
    std::ifstream old(path, std::ios::binary);
    if (old && std::string(std::istreambuf_iterator<char>(old), {}) == text) return;
    std::ofstream out(path, std::ios::binary);
    out << text;
    if (!out.flush()) throw Wrong{path + ": cannot be written"};
}

std::string no_breaks(std::string text) {
    for (std::size_t at = text.find('_'); at != std::string::npos; at = text.find('_', at)) text.replace(at, 1, "\u00A0");
    return text;
}

/// The languages by their codes, and their ways as rows of a table.
void write_languages(const YAML::Node& languages, const std::string& folder) {
    std::string names, values, codes, rows, within, of_language;
    for (const auto& language : languages) {
        const std::string code = language.first.Scalar();
        names += (names.empty() ? "" : ", ") + code;
        values += (values.empty() ? "Language::" : ", Language::") + code;
        codes += (codes.empty() ? "" : ", ") + literal(code);
        const auto way = [&](const char* key) {
            const YAML::Node value = language.second[key];
            if (!value.IsDefined()) throw Wrong{"languages.yaml: `" + code + "` has no `" + key + "`"};
            return value;
        };
        rows += "    Locale{";
        for (const char* key : {"decimal", "group", "money", "day", "first_day"}) rows += literal(no_breaks(way(key).Scalar())) + ", ";
        if (way("months").size() != 12) throw Wrong{"languages.yaml: `" + code + "` has not twelve months"};
        rows += "{";
        for (const auto& month : way("months")) rows += literal(month.Scalar()) + ", ";
        rows += "}, " + std::to_string(way("one")[0].as<unsigned>()) + ", " + std::to_string(way("one")[1].as<unsigned>()) + ", ";
        rows += literal(way("space_before").Scalar()) + ", " + literal(way("space_after").Scalar()) + "},\n";
        of_language += "        case Language::" + code + ":\n            return k_within_" + code + ";\n";
        within += "static constexpr std::array k_within_" + code + "{\n";
        for (const auto& each : way("known_within")) {
            if (each.second.size() != 3)
                throw Wrong{"languages.yaml: `" + code + "` does not say month, year and days of `" + each.first.Scalar() + "`"};
            within += "    KnownWithin{" + literal(each.first.Scalar());
            for (const auto& text : each.second) within += ", " + literal(text.Scalar());
            within += "},\n";
        }
        within += "};\n";
    }
    const std::string count = std::to_string(languages.size());
    write(folder + "/language.h",
          "#pragma once\n\n#include <array>\n#include <cstdint>\n#include <string_view>\n\nnamespace reunify {\n\n"
          "/// The languages of src/words/languages.yaml: everything that people read is there in each of them.\n"
          "enum class Language : std::uint8_t { " +
              names + " };\ninline constexpr std::array<Language, " + count + "> kLanguages{" + values +
              "};\ninline constexpr std::array<std::string_view, " + count + "> kLanguageCodes{" + codes +
              "};\n\n}  // namespace reunify\n");
    write(folder + "/locales.cpp",
          "#include \"base/known_within.h\"\n#include \"base/locale.h\"\n\nnamespace reunify {\n\nstatic constexpr std::array<Locale, " +
              count + "> kLocales{{\n" + rows +
              "}};\n\nconst Locale& locale_of(Language language) {\n    return kLocales[static_cast<std::size_t>(language)];\n}\n\n" +
              within + "\nstd::span<const KnownWithin> known_within(Language language) {\n    switch (language) {\n" + of_language +
              "    }\n    return {};\n}\n\n}  // namespace reunify\n");
}

std::string json_literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// `{"en": {"NAME": "text", "COUNTED": ["one", "other"]}, ...}`
std::string in_json(const std::vector<std::string>& languages, const std::vector<Sentence>& sentences) {
    std::string out = "{";
    for (std::size_t l = 0; l < languages.size(); ++l) {
        out += (l == 0 ? "\n" : ",\n") + json_literal(languages[l]) + ": {";
        for (const Sentence& each : sentences) {
            const std::string text = json_literal(each.texts[l]);
            out += (&each == &sentences.front() ? "\n" : ",\n") + json_literal(each.name) + ": ";
            out += each.ones.empty() ? text : "[" + json_literal(each.ones[l]) + ", " + text + "]";
        }
        out += "}";
    }
    return out + "}\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc < 5) {
        std::fputs(
            "usage: write_words LANGUAGES.yaml FOLDER\n       write_words LANGUAGES.yaml NAMESPACE OUT FILE.yaml...\n"
            "       write_words LANGUAGES.yaml --json OUT FILE.yaml...\n",
            stderr);
        return 2;
    }
    try {
        std::vector<std::string> languages;
        const YAML::Node rows = YAML::LoadFile(argv[1]);
        for (const auto& language : rows) languages.push_back(language.first.Scalar());
        if (argc == 3) {
            write_languages(rows, argv[2]);
            return 0;
        }
        const std::string space = argv[2];
        const std::string out = argv[3];
        if (space == "--json") {
            std::vector<Sentence> all;
            for (int i = 4; i < argc; ++i) {
                for (Sentence& each : Reader(argv[i], languages, rows).sentences()) all.push_back(std::move(each));
            }
            write(out, in_json(languages, all));
            return 0;
        }
        std::string header = "#pragma once\n\n#include \"base/phrase.h\"\n\nnamespace " + space + " {\n";
        std::string source = "#include \"base/phrase.h\"\n\nnamespace " + space + " {\n";
        for (int i = 4; i < argc; ++i) {
            header += "\n// " + std::string(argv[i]) + "\n";
            for (const Sentence& each : Reader(argv[i], languages, rows).sentences()) {
                const std::string type = (each.ones.empty() ? "Sentence<" : "Plural<") + std::to_string(each.values) + "> " + each.name;
                header += "extern const " + type + ";\n";
                source += "\nextern const " + type + ";\nconstinit const " + type + "{" + list(each.ones) +
                          (each.ones.empty() ? "" : ", ") + list(each.texts) + "};\n";
            }
        }
        const std::string end = "\n}  // namespace " + space + "\n";
        write(out + ".h", header + end);
        write(out + ".cpp", source + end);
        return 0;
    } catch (const Wrong& wrong) {
        std::fprintf(stderr, "%s\n", wrong.message.c_str());
    } catch (const YAML::Exception& wrong) {
        std::fprintf(stderr, "%s\n", wrong.what());
    }
    return 1;
}
