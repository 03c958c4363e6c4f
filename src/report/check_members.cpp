#include <fmt/format.h>

#include <algorithm>

#include "report/check_document.h"
#include "report/margin.h"
#include "report/sentence.h"
#include "report/sign.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using verdict::ConditionResult;
using verdict::MemberResult;
using verdict::Status;
using verdict::Verdict;

namespace {

/// What decides comes first.
int weight(Status status) {
    switch (status) {
        case Status::not_met:
            return 0;
        case Status::unknown:
            return 1;
        case Status::suspended:
        case Status::annulled:
            return 2;
        case Status::exempt:
            return 3;
        case Status::met:
            return 4;
        case Status::not_applicable:
            return 5;
    }
    return 5;
}

/// The earlier member for whom the condition reads word for word the same.
std::optional<std::size_t> told_before(const Subject& subject, std::size_t member, const ConditionResult& c, Language language) {
    const std::string why = because(subject.rules, c, language);
    for (std::size_t i = 0; i < member; ++i) {
        for (const ConditionResult& earlier : subject.result.members[i].conditions) {
            const bool same = earlier.condition == c.condition && earlier.status == c.status && earlier.version == c.version &&
                              earlier.exception == c.exception && because(subject.rules, earlier, language) == why;
            if (same) return i;
        }
    }
    return std::nullopt;
}

/// Conditions that need no paragraph each: those that do not apply, those that stand in nobody's way and were explained for an earlier
/// member, and those that read alike while not even the law that asks them is known.
struct Bundle {
    Status status = Status::not_applicable;
    std::optional<std::size_t> same_as;  ///< a member
    std::string why;                     ///< may be empty
    std::vector<std::string> titles;
};

/// Writes the section of one member.
class MemberSection {
public:
    MemberSection(const Subject& subject, std::size_t member, const Writer& writer)
        : subject_(subject), member_(member), result_(subject.result.members[member]), writer_(writer) {}

    Section take() {
        Section section{fmt::format("member-{}", member_ + 1),
                        heading(),
                        {},
                        is_needless(subject_.rules, result_) ? kNeedless : sign_of(result_.verdict)};
        write_basis(section.blocks);
        const law::Route* route = result_.route ? &subject_.rules.routes[*result_.route] : nullptr;
        if (route == nullptr || !route->no_right) section.blocks.add({conditions()});
        return section;
    }

private:
    std::string heading() const {
        const bool known = is_known(result_.relation);
        const std::string relation = known ? relation_label(subject_.rules, result_, writer_.language()) : writer_.say(say::unknown);
        return writer_.labelled(fmt::format("{} ({})", writer_.name_of(result_.label), relation),
                                writer_.say(word_of(subject_.rules, result_)));
    }

    void write_basis(Blocks& blocks) const {
        const law::RuleSet& rules = subject_.rules;
        if (!result_.regime.empty()) writer_.field(blocks, say::law_applied, regime_title(rules, result_.regime, writer_.language()));
        if (!result_.route) {
            writer_.field(blocks, say::legal_basis, writer_.say(say::no_legal_basis));
        } else {
            const law::Route& route = rules.routes[*result_.route];
            writer_.field(blocks, say::legal_basis, writer_.cited(route.citation) + fmt::format(" ({})", writer_.in(route.title)));
            if (route.no_right) blocks.paragraph(writer_.in(route.because));
            std::vector<std::string> others;
            for (const std::size_t a : route.alternatives) others.push_back(writer_.in(rules.alternatives[a].title));
            if (is_without_right(result_.verdict)) writer_.field(blocks, ways_of(route), writer_.series(others));
        }
        if (result_.unsure_on) writer_.field(blocks, say::unsure_until, writer_.date(*result_.unsure_on));
        if (result_.verdict != Verdict::not_yet) return;
        const bool known = result_.earliest_date && is_known(*result_.earliest_date);
        writer_.field(blocks, say::earliest_day, known ? writer_.date(*result_.earliest_date) : writer_.say(say::no_earliest_day));
    }

    List conditions() {
        std::vector<const ConditionResult*> order;
        for (const ConditionResult& c : result_.conditions) order.push_back(&c);
        std::stable_sort(order.begin(), order.end(),
                         [](const ConditionResult* a, const ConditionResult* b) { return weight(a->status) < weight(b->status); });
        List list{List::Kind::signs};
        for (const ConditionResult* c : order) {
            const std::string title = writer_.in(subject_.rules.conditions[c->condition].title);
            if (c->status == Status::not_applicable) {
                bundle(c->status, std::nullopt, {}).titles.push_back(title);
            } else if (!c->version) {
                bundle(c->status, std::nullopt, because(subject_.rules, *c, writer_.language())).titles.push_back(title);
            } else if (const auto earlier = told_before(subject_, member_, *c, writer_.language()); !earlier) {
                list.items.push_back(said_condition(subject_, *c, writer_));
            } else if (c->status == Status::met || c->status == Status::exempt) {
                bundle(c->status, earlier, {}).titles.push_back(title);
            } else {  // What failed or is not known keeps a line of its own, also where it was explained before.
                Item item = writer_.judged(strong(title), c->status);
                item.head += " (" + same_as(*earlier) + ")";
                list.items.push_back(std::move(item));
            }
        }
        for (const Bundle& bundle : bundles_) list.items.push_back(said(bundle));
        return list;
    }

    Bundle& bundle(Status status, std::optional<std::size_t> same_as, const std::string& why) {
        for (Bundle& known : bundles_) {
            if (known.status == status && known.same_as == same_as && known.why == why) return known;
        }
        bundles_.push_back({status, same_as, why, {}});
        return bundles_.back();
    }

    Item said(const Bundle& bundle) const {
        Text head = writer_.say(word_of(bundle.status));
        if (bundle.same_as) head += " (" + same_as(*bundle.same_as) + ")";
        Item item{std::move(head) + writer_.after_label(writer_.series(bundle.titles)), {}, sign_of(bundle.status)};
        item.body.paragraph(bundle.why);
        return item;
    }

    /// `as for spouse`, with a link to where it is explained.
    Text same_as(std::size_t member) const {
        return linked(writer_.say(say::same_as, writer_.name_of(subject_.result.members[member].label)),
                      fmt::format("#member-{}", member + 1));
    }

    const Subject& subject_;
    std::size_t member_;
    const MemberResult& result_;
    const Writer& writer_;
    std::vector<Bundle> bundles_;
};

}  // namespace

Item said_condition(const Subject& subject, const ConditionResult& c, const Writer& writer) {
    const law::RuleSet& rules = subject.rules;
    Item item = writer.judged(strong(writer.in(rules.conditions[c.condition].title)), c.status);
    item.body.paragraph(because(rules, c, writer.language()));
    const law::ConditionVersion* version = version_of(rules, c);
    if (c.status == Status::not_met && version != nullptr) {
        if (version->otherwise == law::Otherwise::individual_assessment) {
            const law::Wording& own = rules.conditions[c.condition].assessment;
            item.body.paragraph(own.empty() ? writer.say(say::opens_assessment) : writer.in(own));
        }
        if (version->otherwise == law::Otherwise::not_yet) item.body.paragraph(writer.say(say::time_cures));
    }
    if (const auto margin = thin_margin(subject, c)) item.body.paragraph(capital(in_words(*margin, writer)) + ".");
    if (const auto citation = citation_for(rules, subject.family, subject.result, c)) item.body.note(writer.cited(*citation));
    for (const verdict::UsedAmount& used : c.amounts) item.body.note(writer.cited(used));
    for (const std::size_t reading : c.readings)
        item.body.note(writer.labelled(say::hangs_on, writer.in(rules.readings[reading].question)));
    const law::Exception* exception = exception_of(rules, c);
    if (exception != nullptr && !exception->judgment.empty()) item.body.note(writer.labelled(say::judgment, exception->judgment));
    return item;
}

void add_members(Blocks& blocks, const Subject& subject, const Writer& writer) {
    for (std::size_t i = 0; i < subject.result.members.size(); ++i) blocks.add({MemberSection(subject, i, writer).take()});
}

}  // namespace reunify::report
