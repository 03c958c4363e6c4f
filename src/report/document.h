#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/lane.h"
#include "base/language.h"

/// What a command answers, as blocks and before anybody draws it. Everything that is said of the law is said here, once; a renderer
/// (render.h) knows blocks and no law, so that the terminal, the page and the e-mail say the same. Texts keep their no-break spaces;
/// nothing is escaped or wrapped yet.
namespace reunify::report {

/// What a piece of text is; colour only repeats what its words already say.
enum class Tone { plain, strong, good, bad, doubtful, faint };

/// Sign and tone of a state; the word always stands beside it.
struct Sign {
    const char* mark = "";
    Tone tone = Tone::plain;
    bool empty() const { return *mark == '\0'; }
};

struct Piece {
    std::string text;
    bool strong = false;
    std::string link;  ///< `#anchor` of a place in the document, or a web address; empty for none
};

/// A line or a paragraph, in pieces.
class Text {
public:
    Text() = default;
    Text(std::string text) { add({std::move(text), false, {}}); }  // NOLINT(google-explicit-constructor)
    Text(std::string_view text) : Text(std::string(text)) {}       // NOLINT(google-explicit-constructor)
    Text(const char* text) : Text(std::string(text)) {}            // NOLINT(google-explicit-constructor)

    Text& operator+=(const Text& more);
    friend Text operator+(Text text, const Text& more) { return std::move(text += more); }

    bool empty() const { return pieces_.empty(); }
    bool is_strong() const;  ///< throughout
    std::string plain() const;
    const std::vector<Piece>& pieces() const { return pieces_; }

    void add(Piece piece);

private:
    std::vector<Piece> pieces_;
};

Text strong(std::string text);
Text linked(std::string text, std::string link);

struct Block;

/// Blocks from the top down. Nothing is added for an empty text or list.
class Blocks {
public:
    /// `typed` and `code` are for whoever sits at a terminal, a remark with something to type and the bare thing: a page, which is read by
    /// others, leaves both out.
    enum class Weight { plain, lead, strong, note, typed, code };

    void paragraph(Text text, Weight weight = Weight::plain);
    void note(Text text) { paragraph(std::move(text), Weight::note); }
    void field(std::string label, Text text);
    void lines(const std::vector<std::string>& texts);  ///< a list with dashes
    void add(Block block);

    bool empty() const { return all_.empty(); }
    const std::vector<Block>& all() const { return all_; }

private:
    std::vector<Block> all_;
};

struct Paragraph {
    Text text;
    Blocks::Weight weight = Blocks::Weight::plain;
};

/// `label: text`.
struct Field {
    std::string label;
    Text text;
};

struct Item {
    Text head;
    Blocks body;
    Sign sign{};           ///< in lists of signs
    std::string anchor{};  ///< the place that links lead to; may be empty
    bool chosen = false;   ///< an option that is used
};

/// Questions are numbered, and a page has room for their answers.
struct List {
    enum class Kind { dashes, questions, signs, boxes, options };
    Kind kind = Kind::dashes;
    std::vector<Item> items{};
    std::size_t first = 1;  ///< number
};

/// Figures. Every row has a label and as many cells as there are columns.
struct Table {
    struct Row {
        std::string label;
        std::vector<std::string> cells;
    };
    std::string caption;
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

/// Stretches of days, a bar for each row; drawn by a scale of its own (bar_scale.h).
struct Bars {
    struct Stretch {
        Lane from = 0, until = 0;  ///< both included
        std::size_t shade = 0;     ///< its pattern: the same for the same word
        std::string word;
        std::string days;  ///< `from 1 May to 3 June 2026`
    };
    struct Row {
        std::string label;
        std::vector<Stretch> stretches;
    };
    Lane from = 0, until = 0;
    std::string title, described;  ///< `described` introduces the picture to those who do not see it
    std::vector<Row> rows;
};

/// A part with a heading; within another one a part of that.
struct Section {
    std::string id;  ///< its anchor
    Text heading;
    Blocks blocks;
    Sign sign{};
};

struct Block {
    std::variant<Paragraph, Field, List, Table, Bars, Section> is;
};

struct Document {
    Language language = Language::en;
    std::string kicker;  ///< small above the title of a page: what all this is about
    Sign sign;
    Text title;
    Blocks head;  ///< under the title
    Blocks body;  ///< sections, mostly
    Blocks foot;
    Blocks annex{};         ///< sections that prove the body; on paper they begin a new sheet
    std::string running{};  ///< at the head of every sheet: the file and the day
    std::string notes{};    ///< above the room that a page leaves to write by hand; empty for none
};

}  // namespace reunify::report
