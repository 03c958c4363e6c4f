// Writes a seeded CSV of families to standard output, for measuring and for tests.
//
//   bench_generate ROWS SEED [--full] [--delimiter C] [--decimal-comma] [--day-first] [--crlf] [--bom] [--break N --broken FILE]
//
// --break spoils N rows, spread over the file, in twenty ways (breaking.h), and writes `record,line,way,column` of each to FILE.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "breaking.h"
#include "population.h"

namespace {

using bench::Row;

struct Order {
    std::size_t rows = 0;
    std::uint64_t seed = 0;
    bool full = false;
    bench::Style style;
    std::size_t breaks = 0;
    std::string broken;  ///< the file that lists them
};

[[noreturn]] void stop(const std::string& message) {
    std::fprintf(stderr, "bench_generate: %s\n", message.c_str());
    std::exit(2);
}

Order read_order(int count, char** words) {
    if (count < 3) stop("needs ROWS and SEED");
    Order order;
    order.rows = std::strtoull(words[1], nullptr, 10);
    order.seed = std::strtoull(words[2], nullptr, 10);
    for (int i = 3; i < count; ++i) {
        const std::string word = words[i];
        const auto value = [&]() -> std::string {
            if (i + 1 == count) stop(word + " needs a value");
            return words[++i];
        };
        if (word == "--full") {
            order.full = true;
        } else if (word == "--delimiter") {
            const std::string text = value();
            order.style.delimiter = text == "tab" ? '\t' : text[0];
        } else if (word == "--decimal-comma") {
            order.style.decimal_comma = true;
        } else if (word == "--day-first") {
            order.style.day_first = true;
        } else if (word == "--crlf") {
            order.style.crlf = true;
        } else if (word == "--bom") {
            order.style.bom = true;
        } else if (word == "--break") {
            order.breaks = std::strtoull(value().c_str(), nullptr, 10);
        } else if (word == "--broken") {
            order.broken = value();
        } else {
            stop("knows no option " + word);
        }
    }
    if (order.breaks > 0 && order.broken.empty()) stop("--break needs --broken FILE");
    return order;
}

void put(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) stop("cannot write");
}

void append_row(std::string& out, const Row& row, const bench::Style& style) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += style.delimiter;
        const bool quote = row[i].find(style.delimiter) != std::string::npos;
        if (quote) out += '"';
        out += row[i];
        if (quote) out += '"';
    }
    out += style.crlf ? "\r\n" : "\n";
}

/// Spoils one row every so many, and lists them.
class Breaking {
public:
    explicit Breaking(const Order& order) : order_(order) {
        if (order.breaks == 0) return;
        list_ = std::fopen(order.broken.c_str(), "w");
        if (list_ == nullptr) stop("cannot write " + order.broken);
        std::fputs("record,line,way,column\n", list_);
    }
    ~Breaking() {
        if (list_ != nullptr) std::fclose(list_);
    }
    Breaking(const Breaking&) = delete;
    Breaking& operator=(const Breaking&) = delete;

    /// `written` rows stand before this family.
    void look(std::vector<Row>& family, std::size_t written) {
        if (done_ == order_.breaks || written + family.size() < (done_ + 1) * order_.rows / (order_.breaks + 1)) return;
        const std::size_t last_way = bench::ways().size() - 1;
        const std::size_t way = done_ + 1 == order_.breaks ? last_way : done_ % last_way;
        const std::size_t place = bench::break_row(family, way, earlier_, order_.style);
        if (place == family.size()) return;
        const std::size_t record = written + place + 1;
        const bench::Way& it = bench::ways()[way];
        std::fprintf(list_, "%zu,%zu,%s,%s\n", record, record + 1, std::string(it.name).c_str(), std::string(it.column).c_str());
        ++done_;
    }

    void remember(const Row& row) { earlier_ = row.front(); }

    std::size_t left() const { return order_.breaks - done_; }

private:
    const Order& order_;
    std::FILE* list_ = nullptr;
    std::size_t done_ = 0;
    std::string earlier_;  ///< the name of the first family
};

}  // namespace

int main(int count, char** words) {
    const Order order = read_order(count, words);
    bench::Population population(order.seed, order.full, order.style);
    Breaking breaking(order);

    std::string out = order.style.bom ? "\xEF\xBB\xBF" : "";
    append_row(out, Row(bench::kColumns.begin(), bench::kColumns.end()), order.style);
    for (std::size_t written = 0; written < order.rows;) {
        std::vector<Row> family = population.family(order.rows - written);
        breaking.look(family, written);
        for (const Row& row : family) append_row(out, row, order.style);
        if (written == 0) breaking.remember(family.front());
        written += family.size();
        if (out.size() < 1024 * 1024) continue;
        put(out);
        out.clear();
    }
    put(out);
    if (std::fflush(stdout) != 0) stop("cannot write");
    if (breaking.left() > 0) stop("could not break as many rows as asked");
    return 0;
}
