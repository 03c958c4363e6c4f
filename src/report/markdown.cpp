#include "report/markdown.h"

#include <fmt/format.h>

#include "report/answer.h"
#include "report/markdown_writer.h"
#include "report/sentence.h"
#include "report/sign.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

/// Writes one answer; holds what every section needs.
class Letter {
public:
    Letter(const Subject& subject, const Timeline& timeline, Language language)
        : rules_(subject.rules), timeline_(timeline), language_(language), answer_(answer_of(subject, language)) {}

    std::string take() {
        head();
        why();
        missing();
        if (!answer_.members.empty()) filing_days();
        for (const SaidMember& m : answer_.members) member(m);
        papers();
        formalities();
        readings();
        list(2, Word::assumptions, answer_.assumptions);
        list(2, Word::leaves_open, answer_.leaves_open);
        list(2, Word::month_ends, answer_.month_ends);
        list(2, Word::stale_amounts, answer_.stale_amounts);
        sources();
        out_.paragraph(answer_.disclaimer);
        receipt();
        return out_.take();
    }

private:
    std::string labelled(Word label, std::string_view text) const {
        return fmt::format("{}{}{}", capital(std::string(say(label, language_))), colon(), text);
    }

    std::string_view colon() const { return words::colon(language_); }

    template <class State>
    std::string state(State state) const {
        return fmt::format("{} {}", sign_of(state).mark, say(word_of(state), language_));
    }

    void head() {
        out_.heading(1, labelled(Word::verdict, say(word_of(answer_.verdict), language_)));
        out_.paragraph(answer_.meaning);
        out_.paragraph(answer_.depends_on, true);
        out_.paragraph(answer_.assessed_on);
        for (const SaidMember& m : answer_.members) out_.item(m.label, fmt::format("({}){}{}", m.relation, colon(), state(m.verdict)));
    }

    void why() {
        if (answer_.why.empty()) return;
        out_.heading(2, say(Word::why, language_));
        for (const Reason& reason : answer_.why) {
            const std::string_view word = say(reason.no_right ? Word::no_right : word_of(reason.status), language_);
            const std::string who =
                fmt::format("{}{} {} ({})", colon(), sign_of(reason.status).mark, word, words::list(reason.who, language_));
            out_.item(words::series(reason.titles, language_), who);
            out_.more(reason.why);
        }
    }

    void missing() {
        if (answer_.missing.empty()) return;
        out_.heading(2, say(Word::missing, language_));
        for (const SaidMissing& fact : answer_.missing) {
            out_.item(fact.question, fact.who.empty() ? std::string() : fmt::format("({})", fact.who));
            out_.more(labelled(Word::why_asked, fact.why));
        }
    }

    void filing_days() {
        out_.heading(2, say(Word::timeline_heading, language_));
        bool strong = true;
        for (const std::string& line : filing_day_in_words(timeline_, language_)) {
            out_.paragraph(line, strong);
            strong = false;
        }
        if (timeline_.course.changes.empty()) out_.paragraph(say(Word::timeline_no_changes, language_));
        for (const verdict::Change& change : timeline_.course.changes) {
            out_.item(words::date(change.on, language_), fmt::format("{}{}", colon(), state(change.verdict)));
            for (const std::string& sentence : change_in_words(timeline_, change, language_)) out_.more(sentence);
        }
        list(3, Word::last_days, last_days_in_words(timeline_, language_));
        list(3, Word::stale_amounts, open_amounts_in_words(timeline_, language_));
    }

    void member(const SaidMember& m) {
        out_.heading(2, fmt::format("{} ({}){}{}", m.label, m.relation, colon(), say(word_of(m.verdict), language_)));
        if (!m.law_applied.empty()) out_.item("", labelled(Word::law_applied, m.law_applied));
        const std::string basis = m.route == nullptr
                                      ? std::string(say(Word::no_legal_basis, language_))
                                      : fmt::format("{} ({})", m.route->citation.law_in_words.in(language_), m.route->title.in(language_));
        out_.item("", labelled(Word::legal_basis, basis));
        if (m.route != nullptr && m.route->no_right) out_.paragraph(m.route->because.in(language_));
        if (!m.alternatives.empty()) out_.item("", labelled(Word::alternatives, words::series(m.alternatives, language_)));
        if (!m.earliest_day.empty()) out_.item("", labelled(Word::earliest_day, m.earliest_day));
        out_.gap();
        for (const SaidCondition& c : m.conditions) condition(c);
        for (const SaidBundle& bundle : m.bundles) {
            out_.item(say(word_of(bundle.status), language_),
                      fmt::format("{}{}{}", same_as(bundle.same_as), colon(), words::series(bundle.titles, language_)));
            out_.more(bundle.why);
        }
    }

    /// ` (as for spouse)`, with the label made safe by the item that it becomes part of.
    std::string same_as(std::optional<std::size_t> member) const {
        return member ? fmt::format(" ({})", say(Word::same_as, language_, {answer_.members[*member].label})) : std::string();
    }

    void condition(const SaidCondition& c) {
        out_.item(c.title, fmt::format("{}{}{}", colon(), state(c.status), same_as(c.same_as)));
        for (const std::string& sentence : c.sentences) out_.more(sentence);
        if (c.citation != nullptr) out_.more(cited(*c.citation));
    }

    /// `Aliens Act art. 10 § 5; emn-2025, ibz-10; confidence: medium`: without brackets, which would need escaping.
    std::string cited(const law::Citation& citation) const {
        std::vector<std::string> ids;
        for (const std::size_t source : citation.sources) ids.push_back(rules_.sources[source].id);
        std::string out = fmt::format("{}{}{}", citation.law_in_words.in(language_),
                                      citation.law.empty() || ids.empty() ? "" : words::semicolon(language_), fmt::join(ids, ", "));
        if (citation.confidence != law::Confidence::high)
            out += words::semicolon(language_) +
                   words::labelled(language_, say(Word::confidence, language_), confidence_word(citation.confidence, language_));
        return out;
    }

    void papers() {
        if (answer_.papers.empty()) return;
        out_.heading(2, say(Word::papers, language_));
        for (const ChecklistLine& line : answer_.papers) {
            const law::Document& usual = rules_.documents[line.documents.front()];
            const std::string who = line.who.empty() ? std::string() : fmt::format(" ({})", words::list(line.who, language_));
            out_.tick(fmt::format("{}{}{}{}", usual.title.in(language_), who, colon(), say(word_of(line.state), language_)),
                      line.state == verdict::PaperState::had);
            for (const std::size_t index : line.documents) {
                const law::Document& document = rules_.documents[index];
                if (&document != &usual) out_.more(labelled(Word::or_instead, document.title.in(language_)));
                const bool helps = line.state != verdict::PaperState::had && !document.stands_in.empty();
                if (helps) out_.more(labelled(Word::stands_in, document.stands_in.in(language_)));
            }
        }
    }

    void formalities() {
        if (answer_.formalities.empty()) return;
        out_.heading(2, say(Word::formalities, language_));
        for (const SaidFormality& f : answer_.formalities) {
            out_.item(f.who.empty() ? f.title : fmt::format("{} ({})", f.title, f.who), fmt::format("{}{}", colon(), f.value));
            out_.more(f.explained);
        }
    }

    void readings() {
        if (answer_.readings.empty()) return;
        out_.heading(2, say(Word::readings, language_));
        for (const SaidReading& reading : answer_.readings) {
            out_.paragraph(reading.question);
            for (const SaidOption& option : reading.options) {
                const std::string used = option.used ? fmt::format(" ({})", say(Word::used_here, language_)) : "";
                out_.item(say(word_of(option.verdict), language_), fmt::format("{}{}{}", colon(), option.label, used));
            }
            if (!reading.because.empty()) out_.paragraph(labelled(Word::chosen_because, reading.because));
        }
    }

    void list(int level, Word heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        out_.heading(level, say(heading, language_));
        for (const std::string& line : lines) out_.item("", line);
    }

    void sources() {
        if (answer_.sources.empty()) return;
        out_.heading(2, say(Word::sources, language_));
        for (const std::size_t index : answer_.sources) {
            const law::Source& source = rules_.sources[index];
            out_.item("", fmt::format("{}{}{}", source.id, colon(), source_line(source, language_)));
            const std::string_view link = link_of(source, language_);
            out_.address(link);
            out_.line(std::string_view(source.address.in(language_)).substr(link.size()));
        }
    }

    void receipt() {
        out_.heading(2, say(Word::receipt, language_));
        const SaidReceipt& receipt = answer_.receipt;
        out_.item("", labelled(Word::rules_version, receipt.rules));
        out_.item("", labelled(Word::rules_digest, receipt.digest));
        out_.item("", labelled(Word::program_version, receipt.program));
        out_.item("", labelled(Word::day_of_assessment, receipt.day));
        out_.item("", labelled(Word::readings_used, receipt.readings));
    }

    const law::RuleSet& rules_;
    const Timeline& timeline_;
    Language language_;
    Answer answer_;
    Markdown out_;
};

}  // namespace

std::string markdown(const Subject& subject, const Timeline& timeline, Language language) {
    return Letter(subject, timeline, language).take();
}

}  // namespace reunify::report
