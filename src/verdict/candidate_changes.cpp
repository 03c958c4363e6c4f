#include "verdict/candidate_changes.h"

#include <algorithm>
#include <utility>

#include "base/decimal.h"
#include "plan/program.h"
#include "verdict/columns.h"
#include "verdict/filing_days.h"

namespace reunify::verdict {

namespace {

constexpr Lane kCent = decimal::kOne / 100;
constexpr Lane kFarOff = 10'000'000 * decimal::kOne;  ///< where the rules set no bound

Lane floor_to(Lane value, Lane step) {
    return value - ((value % step) + step) % step;
}

class Collector {
public:
    Collector(const plan::Program& program, const cases::Family& family, const Used& used, Lane today)
        : rules_(*program.rules), layout_(program.layout), family_(family), used_(used), today_(today) {}

    std::vector<CandidateChange> collect() {
        const std::optional<std::size_t> filing = filing_fact(rules_);
        for (std::size_t f = 0; f < rules_.facts.size(); ++f) {
            if (!rules_.facts[f].changeable || layout_.given[f] == plan::kNone) continue;
            if (filing && f == *filing) {
                candidates_.push_back({CandidateChange::Kind::filing_day, {{f, std::nullopt, used_(f, 0), kUnknown}}});
            } else {
                add(f);
            }
        }
        for (std::size_t m = 0; m < family_.members.size() && family_.members.size() > 1; ++m) {
            candidates_.push_back({CandidateChange::Kind::leave_out, {{std::nullopt, m, kUnknown, kUnknown}}});
        }
        return std::move(candidates_);
    }

private:
    void add(std::size_t fact) {
        if (rules_.facts[fact].level != Level::member) {
            add(fact, std::nullopt);
            return;
        }
        for (std::size_t m = 0; m < family_.members.size(); ++m) add(fact, m);
        for (const Lane value : values(fact)) {
            CandidateChange change;
            for (std::size_t m = 0; m < family_.members.size(); ++m) {
                if (used_(fact, m) != value) change.changes.push_back({fact, m, used_(fact, m), value});
            }
            if (change.changes.size() > 1) candidates_.push_back(std::move(change));
        }
    }

    void add(std::size_t fact, std::optional<std::size_t> member) {
        const Lane before = used_(fact, member.value_or(0));
        for (const Lane value : values(fact)) {
            if (value != before) candidates_.push_back({CandidateChange::Kind::value, {{fact, member, before, value}}});
        }
        switch (rules_.facts[fact].type) {
            case law::FactType::money:
                add_numbers(fact, member, before, kCent);
                break;
            case law::FactType::count:
                add_numbers(fact, member, before, decimal::kOne);
                break;
            case law::FactType::date:
                add_days(fact, member, before);
                break;
            case law::FactType::yes_no:
            case law::FactType::choice:
            case law::FactType::text:
                break;
        }
    }

    std::vector<Lane> values(std::size_t fact) const {
        std::vector<Lane> out;
        const law::Fact& it = rules_.facts[fact];
        if (it.type == law::FactType::yes_no) out = {1, 0};
        if (it.type != law::FactType::choice) return out;
        for (const law::Choice& choice : it.choices) {
            if (const auto word = rules_.pool.find(choice.name)) out.push_back(*word);
        }
        return out;
    }

    void add_amount(std::size_t fact, std::optional<std::size_t> member, Lane before, Lane fails, Lane does, Lane step) {
        if (fails != does) candidates_.push_back({CandidateChange::Kind::amount, {{fact, member, before, does}}, step, fails});
    }

    void add_numbers(std::size_t fact, std::optional<std::size_t> member, Lane before, Lane step) {
        const Lane least = floor_to(rules_.facts[fact].least.value_or(-kFarOff) + step - 1, step);
        const Lane most = floor_to(rules_.facts[fact].most.value_or(kFarOff), step);
        const Lane up = is_known(before) ? floor_to(before, step) : least - step;
        const Lane down = is_known(before) ? floor_to(before + step - 1, step) : most + step;
        if (up < most) add_amount(fact, member, before, up, most, step);
        if (down > least) add_amount(fact, member, before, down, least, step);
    }

    void add_days(std::size_t fact, std::optional<std::size_t> member, Lane before) {
        if (!is_known(before)) return;
        if (before >= today_) add_amount(fact, member, before, before, today_, 1);
        add_amount(fact, member, before, before, last_day_ahead(before), 1);
    }

    const law::RuleSet& rules_;
    const plan::Layout& layout_;
    const cases::Family& family_;
    const Used& used_;
    Lane today_;
    std::vector<CandidateChange> candidates_;
};

}  // namespace

std::vector<CandidateChange> candidate_changes(const plan::Program& program, const cases::Family& family, const Used& used, Lane today) {
    return Collector(program, family, used, today).collect();
}

bool exclude_each_other(const CandidateChange& a, const CandidateChange& b) {
    for (const Alteration& left : a.changes) {
        for (const Alteration& right : b.changes) {
            if (left.fact == right.fact && left.member == right.member) return true;
            const bool gone = (!left.fact || !right.fact) && left.fact != right.fact && left.member == right.member;
            if (gone) return true;
        }
    }
    return false;
}

namespace {

/// Families run at once: every register of every row of a run is kept.
constexpr std::size_t kRowsAtOnce = 256;

/// Values of one search that are tried at once.
constexpr Lane kParts = 64;

/// The values between the two ends at which a search looks next, from `fails` on.
std::vector<Lane> between(const Narrowing& search) {
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

bool is_done(const Narrowing& search) {
    return search.does - search.fails == search.step || search.fails - search.does == search.step || search.does == search.fails;
}

}  // namespace

void Eligibility::judge(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings) {
    batch_.clear();
    batch_.readings = readings;
    for (const cases::Family& family : families) cases::append(batch_, *program_->rules, family);
    run_.run(batch_);
    verdicts(run_, found_);
}

bool Eligibility::all(std::size_t row, bool (*holds)(Verdict)) const {
    const auto from = found_.begin() + batch_.first_member(row);
    const auto to = found_.begin() + batch_.first_member(row + 1);
    return from != to && std::all_of(from, to, holds);
}

std::vector<bool> Eligibility::of(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings) {
    std::vector<bool> out;
    std::vector<std::size_t> open;
    for (std::size_t first = 0; first < families.size(); first += kRowsAtOnce) {
        const auto begin = families.begin() + static_cast<std::ptrdiff_t>(first);
        judge({begin, begin + static_cast<std::ptrdiff_t>(std::min(kRowsAtOnce, families.size() - first))}, readings);
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            out.push_back(all(row, [](Verdict verdict) { return verdict == Verdict::eligible; }));
            const bool may_be = all(row, [](Verdict verdict) { return verdict == Verdict::eligible || verdict == Verdict::undetermined; });
            if (!out.back() && may_be && cases::has_limits(families[first + row])) open.push_back(first + row);
        }
    }
    if (open.empty()) return out;
    std::vector<cases::Family> ends;
    for (const std::size_t each : open) {
        ends.push_back(cases::with_least(families[each]));
        ends.push_back(cases::with_most(families[each]));
    }
    const std::vector<bool> at_ends = of(ends, readings);
    std::vector<cases::Family> between;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (!at_ends[2 * i] || !at_ends[2 * i + 1]) continue;
        between.push_back(families[open[i]]);
        places.push_back(open[i]);
    }
    std::vector<bool> settled(between.size(), false);
    if (!between.empty()) settle(between, readings, settled);
    for (std::size_t i = 0; i < places.size(); ++i) out[places[i]] = settled[i];
    return out;
}

/// Of families that are eligible at both ends of all limits: whether they are for all that lies between.
void Eligibility::settle(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings,
                         std::vector<bool>& eligible) {
    for (std::size_t first = 0; first < families.size(); first += kRowsAtOnce) {
        const auto begin = families.begin() + static_cast<std::ptrdiff_t>(first);
        judge({begin, begin + static_cast<std::ptrdiff_t>(std::min(kRowsAtOnce, families.size() - first))}, readings);
        TimedVerdicts timed{found_, std::vector<std::optional<Lane>>(found_.size()), std::vector<Later>(found_.size()), {}};
        fillings_.settle(run_, timed);
        found_ = std::move(timed.verdicts);
        for (std::size_t row = 0; row < batch_.families(); ++row)
            eligible[first + row] = all(row, [](Verdict verdict) { return verdict == Verdict::eligible; });
    }
}

void narrow(Eligibility& eligibility, const cases::Family& family, const std::vector<std::size_t>& readings,
            std::vector<Narrowing>& searches) {
    while (true) {
        std::vector<cases::Family> rows;
        std::vector<std::vector<Lane>> values;
        for (Narrowing& search : searches) {
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
