#include "batch/journal.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "batch/sentences.h"
#include "batch/sink.h"

namespace reunify::batch {

namespace {

constexpr const char* kFirstLine = "reunify batch journal 1";

Fault unusable(const std::string& file, Phrase message, Phrase accepted) {
    Fault fault;
    fault.file = file;
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
    return fault;
}

}  // namespace

std::string journal_name(const std::string& out) {
    return out + ".journal";
}

Result<bool> save(const Journal& journal, const std::string& out) {
    std::ostringstream text;
    text << kFirstLine << '\n'
         << journal.question << '\n'
         << journal.input_end << ' ' << journal.output_bytes << ' ' << journal.reject_bytes << '\n'
         << journal.tally.to_line() << '\n';
    auto sink = Sink::open(journal_name(out));
    if (!sink) return sink.faults();
    auto written = (*sink)->write(text.str());
    if (!written) return written;
    return (*sink)->finish();
}

Result<std::optional<Journal>> load(const std::string& out, const std::string& question, const law::RuleSet& rules) {
    const std::string name = journal_name(out);
    std::ifstream file(name);
    if (!file) return std::optional<Journal>();
    Journal journal;
    journal.tally = Tally(rules);
    std::string first, figures, counts;
    std::getline(file, first);
    std::getline(file, journal.question);
    std::getline(file, figures);
    std::getline(file, counts);
    std::istringstream numbers(figures);
    const bool readable =
        first == kFirstLine && static_cast<bool>(numbers >> journal.input_end >> journal.output_bytes >> journal.reject_bytes);
    if (readable && journal.question != question) {
        return unusable(name, {sentence::journal_of_another, journal.question, question}, sentence::same_or_anew);
    }
    if (!readable || !journal.tally.from_line(counts)) {
        return unusable(name, sentence::journal_damaged, sentence::anew);
    }
    return std::optional<Journal>(std::move(journal));
}

void remove_journal(const std::string& out) {
    std::remove(journal_name(out).c_str());
}

}  // namespace reunify::batch
