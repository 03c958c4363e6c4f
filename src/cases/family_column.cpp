#include "cases/family_column.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "cases/header_words.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

using Words = std::vector<std::string>;

/// The words of a text in every language, as headers have them.
Words words_in(const Sentence<>& text) {
    Words all;
    for (const Language language : kLanguages) {
        for (std::string& word : header_words(text.in(language))) all.push_back(std::move(word));
    }
    return all;
}

const Words& family_words() {
    static const Words words = words_in(sentence::words_of_families);
    return words;
}

const Words& words_beside() {
    static const Words words = words_in(sentence::words_beside_families);
    return words;
}

bool is_one_of(std::string_view word, const Words& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `dossiernummer` is `dossier` and `nummer`, `gezinsnr` is `gezins` and `nr`, `numdossier` the other way round.
bool is_compound(std::string_view word) {
    for (const std::string_view beside : words_beside()) {
        if (beside.size() < 2 || word.size() <= beside.size()) continue;
        if (word.ends_with(beside) && is_one_of(word.substr(0, word.size() - beside.size()), family_words())) return true;
        if (word.starts_with(beside) && is_one_of(word.substr(beside.size()), family_words())) return true;
    }
    return false;
}

bool is_near(const std::string& word) {
    static const Words known = words_in(sentence::words_often_misspelt);
    return word.size() >= 4 && !nearest_name(word, known).empty();
}

}  // namespace

NamesFamily names_family(std::string_view header) {
    static const Words never_alone = words_in(sentence::words_never_alone);
    const Words words = header_words(header);
    bool family = false, near = false;
    for (const std::string& word : words) {
        if (is_compound(word) || is_one_of(word, family_words())) {
            family = true;
        } else if (is_one_of(word, words_beside())) {
            continue;
        } else if (is_near(word)) {
            near = true;
        } else {
            return NamesFamily::no;
        }
    }
    if (near) return NamesFamily::nearly;
    if (!family) return NamesFamily::no;
    return words.size() == 1 && is_one_of(words.front(), never_alone) ? NamesFamily::nearly : NamesFamily::surely;
}

bool names_person(std::string_view header) {
    static const Words persons = words_in(sentence::words_of_persons), beside = words_in(sentence::words_beside_persons);
    bool person = false;
    for (const std::string& word : header_words(header)) {
        const bool names = is_one_of(word, persons);
        if (!names && !is_one_of(word, words_beside()) && !is_one_of(word, beside) && !is_one_of(word, family_words())) return false;
        person = person || (names && word.size() > 1);  // the `e` of `e-mail` alone is nothing
    }
    return person;
}

}  // namespace reunify::cases
