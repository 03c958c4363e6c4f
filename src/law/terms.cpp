#include "law/terms.h"

#include <algorithm>

#include "base/locale.h"
#include "law/loaders.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether a phrase stands at a place as words of its own.
bool stands_at(std::string_view text, std::size_t at, std::string_view phrase) {
    if (text[at] != phrase[0] || text.substr(at, phrase.size()) != phrase) return false;
    const std::size_t end = at + phrase.size();
    return end == text.size() || !(is_letter(phrase.back()) || is_digit(phrase.back())) || !(is_letter(text[end]) || is_digit(text[end]));
}

/// Letters that are no word: of a number (10bis), of a case (C-550/16), of an item (6° a).
bool is_mark(std::string_view text, std::size_t at, std::size_t length) {
    return (at > 0 && is_digit(text[at - 1])) || (length == 1 && (text[at] == 'C' || (text[at] >= 'a' && text[at] <= 'z')));
}

}  // namespace

Wording cited_in_words(std::string_view law, std::vector<Term>& terms, std::string& strange) {
    Wording said;
    if (terms.empty()) {
        said.text.fill(std::string(law));
        return said;
    }
    std::size_t at = 0;
    const auto copy = [&](std::size_t length) {
        for (const Language language : kLanguages) {
            const bool apart = law[at] == ';' && locale_of(language).space_before.find(';') != std::string_view::npos;
            if (apart) said.text[static_cast<std::size_t>(language)] += "\u00A0";
        }
        for (std::string& text : said.text) text += law.substr(at, length);
        at += length;
    };
    while (at < law.size()) {
        Term* longest = nullptr;
        for (Term& term : terms) {
            const std::string& phrase = term.words.in(Language::en);
            if (stands_at(law, at, phrase) && (longest == nullptr || phrase.size() > longest->words.in(Language::en).size()))
                longest = &term;
        }
        if (longest != nullptr) {
            longest->used = true;
            for (const Language language : kLanguages) said.text[static_cast<std::size_t>(language)] += longest->words.in(language);
            at += longest->words.in(Language::en).size();
            continue;
        }
        std::size_t length = 0;
        while (at + length < law.size() && is_letter(law[at + length])) ++length;
        if (length > 0 && !is_mark(law, at, length) && strange.empty()) strange = law.substr(at, length);
        copy(std::max<std::size_t>(length, 1));
    }
    for (std::string& text : said.text) {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return said;
}

void load_terms(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::list_of_terms);
    for (const text::Node::Entry& entry : file.entries("terms")) {
        if (!is_name(entry.key)) file.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
        draft.rules.terms.push_back({std::string(entry.key),
                                     Reader::as_wording(draft, document, entry.value, {sentence::the_term, entry.key}),
                                     {document.name, entry.key_at}});
    }
    file.close();
}

}  // namespace reunify::law
