#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/intake.h"
#include "text/readers.h"
#include "text/sentences.h"
#include "text/tree_builder.h"

namespace reunify::text {

namespace {

/// Reads the source and tells how much of it has been read: the parser itself gives no positions.
class CountingIterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* read) : at_(at), read_(read) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*read_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

private:
    const char* at_;
    std::size_t* read_;
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool belongs_to_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

class Events : public nlohmann::json_sax<nlohmann::json> {
public:
    Events(TreeBuilder& tree, std::string_view source, const std::size_t& read) : tree_(tree), source_(source), read_(read) {}

    bool null() override { return tree_.nothing(read_ - 4); }
    bool boolean(bool value) override {
        const std::size_t start = read_ - (value ? 4 : 5);
        return tree_.scalar(start, source_.substr(start, read_ - start), false);
    }
    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t&) override { return number(); }
    bool string(string_t& value) override { return tree_.scalar(string_start(), value, true); }
    bool binary(binary_t&) override { return false; }  // never sent for a text
    bool start_object(std::size_t) override { return tree_.open(Node::Form::map, read_ - 1); }
    bool key(string_t& value) override { return tree_.key(string_start(), value); }
    bool end_object() override { return tree_.close(); }
    bool start_array(std::size_t) override { return tree_.open(Node::Form::list, read_ - 1); }
    bool end_array() override { return tree_.close(); }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& complaint) override {
        explain(complaint.what());
        return false;
    }

private:
    bool number() {
        const std::size_t start = number_start();
        return tree_.scalar(start, number_at(start), false);
    }

    /// A number is read up to the first character that is not of it, or to the end.
    std::size_t number_start() const {
        std::size_t start = read_;
        while (start > 0 && !belongs_to_number(source_[start - 1])) --start;
        while (start > 0 && belongs_to_number(source_[start - 1])) --start;
        return start;
    }
    std::string_view number_at(std::size_t start) const {
        std::size_t end = start;
        while (end < source_.size() && belongs_to_number(source_[end])) ++end;
        return source_.substr(start, end - start);
    }

    /// The opening quotation mark of the string that was just read: the last one before its end that no backslash escapes.
    std::size_t string_start() const {
        std::size_t at = read_ - 1;
        while (at > 0) {
            --at;
            if (source_[at] != '"') continue;
            std::size_t backslashes = 0;
            while (backslashes < at && source_[at - 1 - backslashes] == '\\') ++backslashes;
            if (backslashes % 2 == 0) break;
        }
        return at;
    }

    void explain(std::string_view theirs);
    void explain_number();
    void explain_unexpected(std::string_view theirs, std::size_t last);
    void explain_word(std::size_t last);

    TreeBuilder& tree_;
    std::string_view source_;
    const std::size_t& read_;
};

bool says(std::string_view theirs, std::string_view part) {
    return theirs.find(part) != std::string_view::npos;
}

/// Turns what nlohmann-json says into words that help the author of the file.
void Events::explain(std::string_view theirs) {
    const std::size_t last = read_ > 0 ? read_ - 1 : 0;
    if (says(theirs, "number overflow")) {
        explain_number();
    } else if (says(theirs, "missing closing quote")) {
        tree_.refuse(source_.size(), sentence::mark_not_closed);
    } else if (says(theirs, "control character")) {
        tree_.refuse(last, sentence::break_in_quotes, sentence::escaped_break);
    } else if (says(theirs, "invalid string")) {
        tree_.refuse(last, sentence::json_escape, sentence::json_escapes);
    } else if (says(theirs, "invalid number")) {
        tree_.refuse(last, sentence::digit_missing, sentence::digits_around_point);
    } else if (says(theirs, "invalid literal") || says(theirs, "invalid comment")) {
        explain_word(last);
    } else {
        explain_unexpected(theirs, says(theirs, "unexpected string") ? string_start() : last);
    }
}

/// The reader takes numbers for binary ones, whose exponents end; digits are not shown without end.
void Events::explain_number() {
    constexpr std::size_t most = 20;
    const std::size_t start = number_start();
    std::string number(number_at(start));
    if (number.size() > most) number = number.substr(0, most) + "...";
    const std::string_view key = tree_.key_in_hand();
    tree_.refuse(start, key.empty() ? Phrase(sentence::number_too_large, number) : Phrase(sentence::value_too_large, key, number),
                 sentence::number_written_out);
}

void Events::explain_word(std::size_t last) {
    if (source_[last] == '/' || source_[last] == '#') {
        tree_.refuse(last, sentence::json_comment, sentence::same_as_yaml);
        return;
    }
    std::size_t start = last > 0 && !is_letter(source_[last]) && is_letter(source_[last - 1]) ? last - 1 : last;
    while (start > 0 && is_letter(source_[start]) && is_letter(source_[start - 1])) --start;
    std::size_t end = start;
    while (end < source_.size() && is_letter(source_[end])) ++end;
    if (end == start) {
        tree_.refuse(last, {sentence::misplaced, source_.substr(last, 1)}, sentence::double_quotes);
        return;
    }
    tree_.refuse(start, {sentence::without_quotes, source_.substr(start, end - start)}, sentence::double_quotes_but_words);
}

void Events::explain_unexpected(std::string_view theirs, std::size_t last) {
    if (says(theirs, "unexpected end of input")) {
        tree_.refuse(source_.size(), source_.empty() ? sentence::empty_file : sentence::ends_early);
    } else if (says(theirs, "; expected end of input")) {
        tree_.refuse(last, sentence::more_after_end, sentence::one_document);
    } else if (says(theirs, "; expected string literal")) {
        tree_.refuse(last, sentence::quoted_key_missing, sentence::json_key_value_no_comma);
    } else if (says(theirs, "; expected ':'")) {
        tree_.refuse(last, sentence::colon_missing, sentence::json_key_value);
    } else if (says(theirs, "; expected '}'")) {
        tree_.refuse(last, sentence::no_comma_or_brace, sentence::comma_or_brace);
    } else if (says(theirs, "; expected ']'")) {
        tree_.refuse(last, sentence::no_comma_or_bracket, sentence::comma_or_bracket);
    } else {
        tree_.refuse(last, sentence::value_missing, sentence::json_values);
    }
}

}  // namespace

Parsed read_json(std::string name, std::string source) {
    auto taken = take_in(std::move(name), std::move(source));
    if (!taken) return {nullptr, std::move(taken.faults())};
    const std::shared_ptr<Document> document = *taken;
    TreeBuilder tree(*document);
    std::size_t read = 0;
    Events events(tree, document->source, read);
    const char* first = document->source.data();
    const char* last = first + document->source.size();
    const bool whole = nlohmann::json::sax_parse(CountingIterator(first, &read), CountingIterator(last, &read), &events);
    return {whole ? document : nullptr, std::move(tree.faults)};
}

}  // namespace reunify::text
