#include "feel/lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/suggest.h"
#include "base/utf8.h"
#include "feel/builtins.h"
#include "feel/complaint.h"
#include "feel/sentences.h"

namespace reunify::feel {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Letters of every script, but not the punctuation, arrows and mathematical signs that word processors put in the place of ours.
bool starts_name(char32_t code) {
    if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == '_';
    if (code < 0xC0 || code == 0xD7 || code == 0xF7 || code == 0xFEFF) return false;
    return code < 0x2000 || (code > 0x2BFF && code != 0x3000);
}

/// What people write who know another language, and how it is written here.
Phrase proposal(std::string_view found) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> signs{{
        {"==", "`=`"},
        {"&", "`and`"},
        {"|", "`or`"},
        {"≤", "`<=`"},
        {"≥", "`>=`"},
        {"≠", "`!=`"},
        {"×", "`*`"},
        {"÷", "`/`"},
        {"–", "`-`"},
    }};
    for (const auto& [wrong, right] : signs) {
        if (found == wrong) return as_it_is(std::string(right));
    }
    if (found == "!") return one_of({"`not(...)`", "`!=`"});
    if (found == "'") return sentence::double_quotes;
    if (found == "“" || found == "”" || found == "„" || found == "«") return sentence::straight_quotes;
    if (found == "%") return sentence::a_factor;
    return {};
}

class Lexer {
public:
    explicit Lexer(std::string_view source) : source_(source) {}

    Result<std::vector<Token>> run() {
        while (!fault_) {
            skip_blank();
            if (fault_ || i_ >= source_.size()) break;
            next();
        }
        if (fault_) return *std::move(fault_);
        tokens_.push_back({Token::Form::end, "", at_});
        return std::move(tokens_);
    }

private:
    std::string_view rest() const { return source_.substr(i_); }
    char peek(std::size_t ahead = 0) const { return i_ + ahead < source_.size() ? source_[i_ + ahead] : '\0'; }

    void step(std::size_t bytes) {
        for (const std::size_t end = i_ + bytes; i_ < end; ++i_) {
            if (source_[i_] == '\n') {
                ++at_.line;
                at_.column = 1;
            } else if ((static_cast<unsigned char>(source_[i_]) & 0xC0) != 0x80) {
                ++at_.column;
            }
        }
    }

    void fail(Position at, Phrase message, Phrase accepted = {}) {
        if (!fault_) fault_ = fault_at(source_, at, std::move(message), std::move(accepted));
    }

    void skip_blank() {
        while (i_ < source_.size()) {
            if (is_space(peek())) {
                step(1);
            } else if (rest().starts_with("//")) {
                step(std::min(rest().find('\n'), rest().size()));
            } else if (rest().starts_with("/*")) {
                const std::size_t end = rest().find("*/", 2);
                if (end == std::string_view::npos) return fail(at_, sentence::comment_not_closed, sentence::closing_comment);
                step(end + 2);
            } else {
                return;
            }
        }
    }

    void next() {
        const char c = peek();
        if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
        if (c == '"') return text(Token::Form::text);
        if (c == '@' && peek(1) == '"') return text(Token::Form::moment);
        if (starts_name(utf8::read(rest(), 0).code)) return name();
        sign();
    }

    void number() {
        std::size_t n = 0;
        const auto digits = [&] {
            while (is_digit(peek(n))) ++n;
        };
        digits();
        if (peek(n) == '.' && is_digit(peek(n + 1))) {
            ++n;
            digits();
        }
        if (peek(n) == 'e' || peek(n) == 'E') {
            const std::size_t skip = peek(n + 1) == '+' || peek(n + 1) == '-' ? 2 : 1;
            if (is_digit(peek(n + skip))) {
                n += skip;
                digits();
            }
        }
        push(Token::Form::number, std::string(rest().substr(0, n)), n);
    }

    void push(Token::Form form, std::string word, std::size_t bytes) {
        tokens_.push_back({form, std::move(word), at_});
        step(bytes);
    }

    std::size_t name_length(std::string_view text) const {
        std::size_t n = 0;
        while (n < text.size()) {
            const utf8::Character c = utf8::read(text, n);
            if (!starts_name(c.code) && !is_digit(text[n])) break;
            n += c.size;
        }
        return n;
    }

    void name() {
        std::size_t longest = 0;
        std::string_view best;
        for (const std::string_view candidate : spaced_names()) {
            const std::size_t size = spaced_length(candidate);
            if (size > longest) {
                longest = size;
                best = candidate;
            }
        }
        if (longest > 0) return push(Token::Form::name, std::string(best), longest);
        const std::size_t size = name_length(rest());
        push(Token::Form::name, std::string(rest().substr(0, size)), size);
    }

    /// How many bytes from here spell the name, with any white space between its words, a parenthesis following; 0 if they do not.
    std::size_t spaced_length(std::string_view candidate) const {
        std::size_t n = 0;
        for (std::size_t i = 0; i < candidate.size(); ++i) {
            if (candidate[i] == ' ') {
                if (!is_space(peek(n))) return 0;
                while (is_space(peek(n))) ++n;
            } else if (peek(n) == candidate[i]) {
                ++n;
            } else {
                return 0;
            }
        }
        std::size_t after = n;
        while (is_space(peek(after))) ++after;
        return peek(after) == '(' ? n : 0;
    }

    void text(Token::Form form) {
        const Position start = at_;
        step(form == Token::Form::moment ? 2 : 1);
        std::string out;
        while (!fault_ && i_ < source_.size() && peek() != '"') {
            const char c = peek();
            if (c == '\\') {
                escape(out);
            } else if (static_cast<unsigned char>(c) < 0x20 && !is_space(c)) {
                fail(at_, sentence::control_in_text);
            } else {
                out += c;
                step(1);
            }
        }
        if (fault_) return;
        if (i_ >= source_.size()) return fail(start, sentence::text_not_closed, sentence::closing_quote);
        step(1);
        tokens_.push_back({form, std::move(out), start});
    }

    void escape(std::string& out) {
        constexpr std::string_view letters = "nrt\"'\\";
        constexpr std::string_view meaning = "\n\r\t\"'\\";
        const std::size_t found = letters.find(peek(1));
        if (i_ + 1 < source_.size() && found != std::string_view::npos) {
            out += meaning[found];
            return step(2);
        }
        std::optional<std::uint32_t> code = peek(1) == 'U' ? hexadecimal(6) : hexadecimal(4);
        if (code && *code >= 0xD800 && *code <= 0xDBFF && peek(0) == '\\' && peek(1) == 'u') {
            const std::optional<std::uint32_t> low = hexadecimal(4);
            code = low && *low >= 0xDC00 && *low <= 0xDFFF ? std::optional(0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00))
                                                           : std::nullopt;
        }
        if (!code || *code == 0 || *code > 0x10FFFF || (*code >= 0xD800 && *code <= 0xDFFF)) {
            return fail(at_, sentence::no_escape, sentence::escapes);
        }
        utf8::append(out, *code);
    }

    std::optional<std::uint32_t> hexadecimal(std::size_t digits) {
        if (peek(1) != 'u' && peek(1) != 'U') return std::nullopt;
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = peek(2 + i);
            const char lower = static_cast<char>(c | 0x20);
            if (is_digit(c)) {
                code = code * 16 + static_cast<std::uint32_t>(c - '0');
            } else if (lower >= 'a' && lower <= 'f') {
                code = code * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
            } else {
                return std::nullopt;
            }
        }
        step(2 + digits);
        return code;
    }

    void sign() {
        constexpr std::array<std::string_view, 22> signs{"**", "..", "<=", ">=", "!=", "(", ")", "[", "]", "{", "}",
                                                         ",",  ".",  ":",  "+",  "-",  "*", "/", "=", "<", ">", "?"};
        if (!rest().starts_with("==")) {
            for (const std::string_view known : signs) {
                if (rest().starts_with(known)) return push(Token::Form::sign, std::string(known), known.size());
            }
        }
        const std::size_t size = rest().starts_with("==") ? 2 : utf8::read(rest(), 0).size;
        const std::string_view found = rest().substr(0, size);
        if (static_cast<unsigned char>(found[0]) < 0x20) return fail(at_, sentence::control_character);
        fail(at_, {sentence::not_of_language, quoted(found)}, proposal(found));
    }

    std::string_view source_;
    std::size_t i_ = 0;
    Position at_{1, 1};
    std::vector<Token> tokens_;
    std::optional<Fault> fault_;
};

/// The place of the first byte that is no UTF-8, if there is one.
std::optional<Position> not_utf8(std::string_view source) {
    Position at{1, 1};
    for (std::size_t i = 0; i < source.size();) {
        const utf8::Character c = utf8::read(source, i);
        if (!c.is_sound()) return at;
        at = c.code == '\n' ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
        i += c.size;
    }
    return std::nullopt;
}

}  // namespace

Result<std::vector<Token>> lex(std::string_view source) {
    if (source.size() > kLongestExpression) {
        return fault_at({}, {1, 1}, {sentence::too_many_bytes, source.size()}, {sentence::at_most_bytes, kLongestExpression});
    }
    if (const std::optional<Position> at = not_utf8(source)) return fault_at({}, *at, sentence::not_utf8);
    return Lexer(source).run();
}

}  // namespace reunify::feel
