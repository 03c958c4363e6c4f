// The ten conditions that scripts rely on, written by hand for speed: the ceiling beside which `reunify batch` is measured, and a second
// opinion whose every verdict must be the same. Nothing of the program is used here; the law is in the code, as in any program that has no
// rules engine.
//
//   bench_handwritten IN OUT [--threads N] [--today DATE] [--read-only]
//
// Reads what bench_generate writes by default (sponsors with limited or unlimited stay and refugees, spouses and children, nothing quoted)
// and writes the rows with verdict, not_met, unknown and required_income behind them. Dates are days since 1970, money is in cents, truths
// have three values.
// --read-only: reads and splits, and judges nothing.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "by_hand/reading.h"
#include "by_hand/writing.h"

using namespace by_hand;

namespace {

struct Part {
    const char* begin = nullptr;
    const char* end = nullptr;
    Output out;
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
};

const char* line_end(const char* at, const char* end) {
    const auto* found = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    return found == nullptr ? end : found;
}

void work(Part& part, const Layout& layout, bool read_only) {
    std::array<std::string_view, kColumns> cells;
    Family family;
    std::vector<Member> members;
    std::string_view name;
    for (const char* at = part.begin; at < part.end;) {
        const char* end = line_end(at, part.end);
        if (!split(at, end, layout, cells)) stop("found a row that has not as many cells as the header");
        ++part.rows;
        part.cells += cells[risk].size();
        if (!read_only) {
            if (cells[case_name] != name) {
                if (!members.empty()) judge(family, members, layout, part.out);
                family = Family();
                members.clear();
                name = cells[case_name];
            }
            Member& member = members.emplace_back();
            member.begin = at;
            member.end = end;
            read_row(cells, family, member);
        }
        at = end + 1;
    }
    if (!members.empty()) judge(family, members, layout, part.out);
}

std::string_view case_of(const char* at, const char* end, const Layout& layout) {
    for (std::size_t i = 0;; ++i) {
        const auto* next = static_cast<const char*>(std::memchr(at, layout.delimiter, static_cast<std::size_t>(end - at)));
        if (next == nullptr) next = end;
        if (i == layout.case_at) return {at, static_cast<std::size_t>(next - at)};
        if (next == end) stop("found a row without a case");
        at = next + 1;
    }
}

/// The start of the first family that begins behind `from`; `end` if none does.
const char* family_behind(const char* from, const char* end, const Layout& layout) {
    const char* at = std::min(line_end(from, end) + 1, end);
    if (at == end) return end;
    const char* stops = line_end(at, end);
    const std::string_view name = case_of(at, stops, layout);
    while (at < end) {
        stops = line_end(at, end);
        if (case_of(at, stops, layout) != name) return at;
        at = std::min(stops + 1, end);
    }
    return end;
}

/// The start of a family near the end, before which all families are whole; `begin` if there is none.
const char* whole_families(const char* begin, const char* end, const Layout& layout) {
    const auto* newline = static_cast<const char*>(::memrchr(begin, '\n', static_cast<std::size_t>(end - begin)));
    if (newline == nullptr) return begin;
    end = newline + 1;
    for (std::size_t back = 4096;; back *= 4) {
        if (back >= static_cast<std::size_t>(end - begin)) return begin;
        const char* last = end;
        for (const char* at = end - back; (at = family_behind(at, end, layout)) != end;) last = at;
        if (last != end) return last;
    }
}

Layout layout_of(std::string_view header) {
    Layout layout;
    layout.delimiter = header.find(';') != std::string_view::npos ? ';' : ',';
    std::size_t found = 0;
    while (true) {
        const std::size_t end = header.find(layout.delimiter);
        const std::string_view name = header.substr(0, end);
        const auto column = static_cast<std::size_t>(std::find(kHeaders.begin(), kHeaders.end(), name) - kHeaders.begin());
        if (layout.cells == kMostCells) stop("found too many columns");
        if (column == case_name) layout.case_at = layout.cells;
        if (column < kColumns) ++found;
        layout.column_at[layout.cells++] = column < kColumns ? static_cast<std::uint8_t>(column) : kPassed;
        if (end == std::string_view::npos) break;
        header.remove_prefix(end + 1);
    }
    if (found != kColumns) stop("misses a column");
    return layout;
}

void write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0) stop("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

struct Order {
    std::string in, out;
    std::size_t threads = 1;
    Day today = kNone;
    bool read_only = false;
};

Order read_order(int count, char** words) {
    Order order;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--read-only") {
            order.read_only = true;
        } else if (word == "--threads" && i + 1 < count) {
            order.threads = std::strtoull(words[++i], nullptr, 10);
        } else if (word == "--today" && i + 1 < count) {
            order.today = date_of(words[++i]).day;
        } else {
            (order.in.empty() ? order.in : order.out) = word;
        }
    }
    if (order.in.empty() || (order.out.empty() && !order.read_only) || order.threads == 0) stop("needs IN OUT");
    if (order.today == kNone) order.today = static_cast<Day>(std::time(nullptr) / 86400);
    return order;
}

}  // namespace

int main(int count, char** words) {
    const Order order = read_order(count, words);
    const int in = ::open(order.in.c_str(), O_RDONLY);
    if (in < 0) stop("cannot open " + order.in);
    const int out = order.read_only ? -1 : ::open(order.out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (!order.read_only && out < 0) stop("cannot open " + order.out);

    std::vector<char> buffer(order.threads * 2 * 1024 * 1024);
    std::vector<Part> parts(order.threads);
    Layout layout;
    std::size_t kept = 0;
    bool header = true;
    for (bool ended = false; !ended;) {
        const ssize_t got = ::read(in, buffer.data() + kept, buffer.size() - kept);
        if (got < 0) stop("cannot read");
        const char* begin = buffer.data();
        const char* end = begin + kept + got;
        ended = got == 0;
        if (header) {
            const char* stops = line_end(begin, end);
            layout = layout_of({begin, static_cast<std::size_t>(stops - begin)});
            layout.today = order.today;
            header = false;
            if (out >= 0)
                write_all(out, std::string(begin, stops) + layout.delimiter + "verdict" + layout.delimiter + "not_met" + layout.delimiter +
                                   "unknown" + layout.delimiter + "required_income\n");
            begin = std::min(stops + 1, end);
        }
        const char* whole = ended ? end : whole_families(begin, end, layout);
        if (!ended && whole == buffer.data() && end == buffer.data() + buffer.size()) stop("found a family that is too long");
        const std::size_t share = static_cast<std::size_t>(whole - begin) / order.threads;
        for (std::size_t i = 0; i < order.threads; ++i) {
            parts[i].begin = i == 0 ? begin : parts[i - 1].end;
            const char* wanted = begin + share * (i + 1);
            parts[i].end = i + 1 == order.threads     ? whole
                           : wanted <= parts[i].begin ? parts[i].begin
                                                      : family_behind(wanted, whole, layout);
        }
        std::vector<std::thread> others;
        for (std::size_t i = 1; i < order.threads; ++i) others.emplace_back([&, i] { work(parts[i], layout, order.read_only); });
        work(parts[0], layout, order.read_only);
        for (std::thread& thread : others) thread.join();
        for (Part& part : parts) {
            if (out >= 0) write_all(out, part.out.text());
            part.out.clear();
        }
        kept = static_cast<std::size_t>(end - whole);
        std::memmove(buffer.data(), whole, kept);
    }
    std::uint64_t rows = 0;
    for (const Part& part : parts) rows += part.rows;
    std::fprintf(stderr, "%llu rows\n", static_cast<unsigned long long>(rows));
    return 0;
}
