#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "law/load.h"

/// The program knows no law: no name, word or article of rules/ stands in src/ as a text.
using namespace reunify;

namespace {

/// Names of the rules that are words of the program as well, each with the reason.
const std::set<std::string, std::less<>> kWordsOfTheProgram{
    "regime",          // the definition that says which law applies, and a key of every answer
    "member",          // what every case has; the expression language speaks of `members`
    "none",            // in worked cases: no exception, no date
    "filed_on",        // roles that facts.yaml gives to facts
    "assessed_on",     // the same, and a key of every receipt
    "status",          // the same, and what a condition is in an answer
    "relation",        // the same, and a key of every member of an answer
    "sponsor",         // a key of `rules coverage`
    "official",        // a kind of source
    "refused_before",  // a key of the answer: from which day on it may be that nothing means refusal
    "without_right",   // a key of the answer to `whatif`
    "household",       // one of the words that name the families of a list
    "time",            // a function of the expression language
    "other",           // a form of plurals
    "both",            // a word that databases keep for themselves
};

std::shared_ptr<const law::RuleSet> real_rules() {
    const auto files = law::read_folder(REUNIFY_ROOT "/rules");
    if (!files) FAIL(describe(files.faults()));
    const auto rules = law::load(*files);
    if (!rules) FAIL(describe(rules.faults()));
    return *rules;
}

struct Vocabulary {
    std::set<std::string, std::less<>> names, articles;

    void add(std::string_view name) {
        if (name.size() > 2 && !kWordsOfTheProgram.contains(name)) names.emplace(name);
    }
    void cite(const law::Citation& citation) {
        if (!citation.law.empty()) articles.insert(citation.law);
    }
};

template <class Rules>
void add_named(Vocabulary& out, const Rules& rules) {
    for (const auto& rule : rules) out.add(rule.name);
}

Vocabulary vocabulary_of(const law::RuleSet& rules) {
    Vocabulary out;
    for (const law::Fact& fact : rules.facts) {
        out.add(fact.path);
        out.add(fact.path.substr(fact.path.find('.') + 1));
        for (const law::Choice& choice : fact.choices) out.add(choice.name);
    }
    for (const std::string& section : rules.sections) out.add(section);
    for (const std::string& regime : rules.regimes) out.add(regime);
    add_named(out, rules.units);
    add_named(out, rules.topics);
    add_named(out, rules.amounts);
    add_named(out, rules.definitions);
    add_named(out, rules.alternatives);
    add_named(out, rules.documents);
    add_named(out, rules.formalities);
    add_named(out, rules.open_points);
    add_named(out, rules.scenarios);
    for (const law::Reading& reading : rules.readings) {
        out.add(reading.name);
        add_named(out, reading.options);
    }
    for (const law::Definition& definition : rules.definitions) {
        for (const law::DefinitionVersion& version : definition.versions) out.cite(version.citation);
    }
    for (const law::Route& route : rules.routes) {
        out.add(route.name);
        out.cite(route.citation);
    }
    for (const law::Condition& condition : rules.conditions) {
        out.add(condition.name);
        for (const law::ConditionVersion& version : condition.versions) {
            out.cite(version.citation);
            for (const law::Exception& exception : version.exceptions) {
                out.add(exception.name);
                out.cite(exception.citation);
            }
        }
    }
    return out;
}

/// The texts between quotation marks of a source file, without those in comments.
std::vector<std::string> literals_of(const std::string& source) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source.compare(at, 2, "//") == 0) {
            at = std::min(source.find('\n', at), source.size());
        } else if (source.compare(at, 2, "/*") == 0) {
            at = std::min(source.find("*/", at), source.size());
        } else if (source[at] == '\'' && at + 2 < source.size()) {
            at += source[at + 1] == '\\' ? 3 : source[at + 2] == '\'' ? 2 : 0;
        } else if (source[at] == '"') {
            std::string text;
            for (++at; at < source.size() && source[at] != '"'; ++at) {
                if (source[at] == '\\') ++at;
                text += source[at];
            }
            out.push_back(std::move(text));
        } else if (source.compare(at, 8, "#include") == 0) {
            at = std::min(source.find('\n', at), source.size());
        }
    }
    return out;
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether a name that is no plain word stands in a text as a word of its own.
bool names(const std::string& text, const std::string& name) {
    if (text == name) return true;
    if (name.find_first_of("._/") == std::string::npos) return false;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const bool begins = at == 0 || !is_word(text[at - 1]);
        const std::size_t end = at + name.size();
        if (begins && (end == text.size() || !is_word(text[end]))) return true;
    }
    return false;
}

std::vector<std::string> law_in(const std::string& source, const Vocabulary& words) {
    std::vector<std::string> out;
    for (const std::string& text : literals_of(source)) {
        for (const std::string& name : words.names) {
            if (names(text, name)) out.push_back("\"" + text + "\" has " + name);
        }
        for (const std::string& article : words.articles) {
            if (text.find(article) != std::string::npos) out.push_back("\"" + text + "\" has " + article);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("a name of the rules in a source text is found, in a comment it is not") {
    const Vocabulary words = vocabulary_of(*real_rules());
    REQUIRE(words.names.size() > 300);
    REQUIRE(words.articles.size() > 20);
    CHECK(law_in("x.fact(\"sponsor.status\")", words).size() == 1);
    CHECK(law_in("f(\"--set sponsor.status=y\")", words).size() == 1);
    CHECK(law_in("f(\"spouse\")", words).size() == 1);
    CHECK(law_in("f(\"the spouse of somebody\") // \"spouse\"", words).empty());
    CHECK(law_in("f('\"', \"" + *words.articles.begin() + "\")", words).size() >= 1);
}

TEST_CASE("no fact, word or article of the rules stands in src") {
    const Vocabulary words = vocabulary_of(*real_rules());
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(REUNIFY_ROOT "/src")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        ++files;
        std::ifstream stream(entry.path());
        std::ostringstream source;
        source << stream.rdbuf();
        for (const std::string& found : law_in(source.str(), words)) ADD_FAIL_CHECK_AT(entry.path().c_str(), 1, found);
    }
    CHECK(files > 200);
}
