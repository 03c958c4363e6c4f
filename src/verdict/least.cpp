#include "verdict/least.h"

#include <algorithm>

#include "verdict/columns.h"

namespace reunify::verdict {

namespace {

/// Families run at once: every register of every row of a run is kept.
constexpr std::size_t kRowsAtOnce = 256;

/// Values of one search that are tried at once.
constexpr Lane kParts = 64;

/// The values between the two ends at which a search looks next, from `fails` on.
std::vector<Lane> between(const Sought& search) {
    const Lane steps = (search.does - search.fails) / search.step;
    const Lane way = steps < 0 ? -1 : 1;
    std::vector<Lane> out;
    Lane last = 0;
    for (Lane part = 1; part < kParts; ++part) {
        const Lane at = (steps * way) * part / kParts;
        if (at == last || at == steps * way) continue;
        out.push_back(search.fails + at * way * search.step);
        last = at;
    }
    return out;
}

bool is_done(const Sought& search) {
    return search.does - search.fails == search.step || search.fails - search.does == search.step || search.does == search.fails;
}

}  // namespace

std::vector<bool> Eligibility::of(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings) {
    std::vector<bool> out;
    std::vector<Verdict> found;
    for (std::size_t first = 0; first < families.size(); first += kRowsAtOnce) {
        const std::size_t last = std::min(families.size(), first + kRowsAtOnce);
        batch_.clear();
        batch_.readings = readings;
        for (std::size_t i = first; i < last; ++i) cases::append(batch_, *program_->rules, families[i]);
        run_.run(batch_);
        verdicts(run_, found);
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            const auto from = found.begin() + batch_.first_member(row);
            const auto to = found.begin() + batch_.first_member(row + 1);
            out.push_back(from != to && std::all_of(from, to, [](Verdict verdict) { return verdict == Verdict::eligible; }));
        }
    }
    return out;
}

void narrow(Eligibility& eligibility, const cases::Family& family, const std::vector<std::size_t>& readings,
            std::vector<Sought>& searches) {
    while (true) {
        std::vector<cases::Family> rows;
        std::vector<std::vector<Lane>> values;
        for (Sought& search : searches) {
            values.push_back(is_done(search) ? std::vector<Lane>{} : between(search));
            for (const Lane value : values.back()) {
                search.changes[search.varied].after = value;
                rows.push_back(with_changes(family, search.changes));
            }
            search.changes[search.varied].after = search.does;
        }
        if (rows.empty()) return;
        const std::vector<bool> eligible = eligibility.of(rows, readings);
        std::size_t end = 0;
        for (std::size_t s = 0; s < searches.size(); ++s) {
            const std::size_t first = end;
            end += values[s].size();
            std::size_t at = end;
            while (at > first && eligible[at - 1]) --at;
            if (at < end) searches[s].does = values[s][at - first];
            if (at > first) searches[s].fails = values[s][at - 1 - first];
            searches[s].changes[searches[s].varied].after = searches[s].does;
        }
    }
}

}  // namespace reunify::verdict
