#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/fault.h"
#include "base/lane.h"

/// Typed expressions: what the parser and the type checker of FEEL hand on. No names are left to resolve, no sugar: `between`, `in`,
/// quantifiers over written lists, property paths and default arguments are all spelled out in operations.
namespace reunify::feel {

/// The words that texts and choices are made of, each with a code: comparing texts is comparing codes.
class Pool {
public:
    Lane code(std::string_view word);  ///< adds the word if it is new
    std::optional<Lane> find(std::string_view word) const;
    const std::string& word(Lane code) const { return words_[static_cast<std::size_t>(code)]; }
    std::size_t size() const { return words_.size(); }

private:
    std::vector<std::string> words_;
    std::unordered_map<std::string, Lane> codes_;
};

/// Something an expression may name: a fact, a definition, a reading.
struct Symbol {
    std::string path;  ///< `sponsor.status`, `member.birth_date`, `required_income`, `reading.ten_percent_base`
    Kind kind = Kind::number;
    Level level = Level::family;
    std::vector<std::string> choices;  ///< of a text that is one of a list; empty if free
    std::size_t index = 0;             ///< the owner's own number for it
};

/// What an expression may name. Paths in it start with `member.` for member level; inside `some m in members` the path `m.x` is looked up
/// as `member.x`, and where that is not known (a definition of member level) as `x`.
class Scope {
public:
    /// Returns the symbol's place, which is what Node::index is. Of two with one path the first is found.
    std::size_t add(Symbol symbol);
    const Symbol* find(std::string_view path) const;

    std::size_t place_of(const Symbol& symbol) const { return static_cast<std::size_t>(&symbol - symbols_.data()); }
    const Symbol& operator[](std::size_t place) const { return symbols_[place]; }
    std::size_t size() const { return symbols_.size(); }
    auto begin() const { return symbols_.begin(); }
    auto end() const { return symbols_.end(); }

    std::vector<std::string> amounts;  ///< the names that `amount("...", date)` accepts; their order gives Node::index

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::vector<Symbol> symbols_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> places_;
};

enum class Operation : std::uint8_t;  ///< feel/operation.h

struct Node;
using Expression = std::shared_ptr<const Node>;

struct Node {
    enum class Form : std::uint8_t { literal, symbol, operation };

    Form form = Form::literal;
    Kind kind = Kind::number;
    Level level = Level::constant;
    Position at{};          ///< in the expression's own text, counted from 1
    Lane value = kUnknown;  ///< of a literal; a boolean literal holds 0 or 1
    std::size_t index = 0;  ///< of a symbol: its place in the scope; of `amount`: its place in Scope::amounts
    Operation operation{};
    std::vector<Expression> arguments;
    std::vector<Lane> values;  ///< of one_of
};

/// Parses and types one expression. `expected` makes another kind a fault. Positions in faults are relative to the expression's text, which
/// is also the fault's `line`; the caller moves them into its file. All faults found are reported, not only the first.
Result<Expression> compile(std::string_view source, const Scope& scope, Pool& pool, std::optional<Kind> expected = std::nullopt);

/// A text as it is written: in quotes, what has no sign of its own escaped.
std::string in_quotes(std::string_view text);

/// The expression written out again in a canonical form, for `rules show`, dumps and tests.
std::string to_text(const Node& node, const Scope& scope, const Pool& pool);

}  // namespace reunify::feel
