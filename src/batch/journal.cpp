#include "batch/journal.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "base/files.h"
#include "batch/sentences.h"
#include "batch/sink.h"

namespace reunify::batch {

namespace {

constexpr const char* kKind = "reunify batch journal ";
constexpr const char* kFirstLine = "reunify batch journal 2";

Fault unusable(const std::string& file, Phrase message, Phrase accepted) {
    Fault fault;
    fault.file = file;
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
    return fault;
}

/// A journal of any version, or a part of one.
bool is_ours(const std::string& name) {
    std::ifstream file(name);
    std::string first;
    std::getline(file, first);
    return first.starts_with(kKind);
}

}  // namespace

std::string journal_name(const std::string& out) {
    return target_of(out) + ".journal";
}

Result<bool> save(const Journal& journal, const std::string& out) {
    std::ostringstream text;
    text << kFirstLine << '\n'
         << journal.question << '\n'
         << journal.assessed_on << ' ' << journal.input_end << ' ' << journal.output_bytes << ' ' << journal.reject_bytes << ' '
         << journal.output_tail << ' ' << journal.reject_tail << '\n'
         << journal.tally.to_line() << '\n'
         << journal.overview.to_line() << '\n';
    const std::string name = journal_name(out);
    auto sink = Sink::open(name, {.tail = {}, .ours = is_ours(part_name(name)), .permissions = {}});
    if (!sink) return sink.faults();
    auto written = (*sink)->begin_anew();
    if (written) written = (*sink)->write(text.str());
    if (!written) return written;
    return (*sink)->finish();
}

Result<bool> has_journal(const std::string& out) {
    const std::string name = journal_name(out);
    if (files::state_of(name).kind == files::Kind::missing) return false;
    if (!is_ours(name)) return unusable(name, sentence::no_journal, sentence::move_away);
    return true;
}

Result<std::optional<Journal>> load(const std::string& out, const std::string& question, const law::RuleSet& rules) {
    const std::string name = journal_name(out);
    std::ifstream file(name);
    if (!file) return std::optional<Journal>();
    Journal journal;
    journal.tally = Tally(rules);
    std::string first, figures, counts, overview;
    std::getline(file, first);
    std::getline(file, journal.question);
    std::getline(file, figures);
    std::getline(file, counts);
    std::getline(file, overview);
    std::istringstream numbers(figures);
    const bool readable =
        first == kFirstLine && static_cast<bool>(numbers >> journal.assessed_on >> journal.input_end >> journal.output_bytes >>
                                                 journal.reject_bytes >> journal.output_tail >> journal.reject_tail);
    if (readable && journal.question != question) {
        return unusable(name, {sentence::journal_of_another, journal.question, question}, sentence::same_or_anew);
    }
    if (!readable || !journal.tally.from_line(counts) || !journal.overview.from_line(overview)) {
        return unusable(name, sentence::journal_damaged, sentence::anew);
    }
    return std::optional<Journal>(std::move(journal));
}

void remove_journal(const std::string& out) {
    std::remove(journal_name(out).c_str());
}

}  // namespace reunify::batch
