#include "law/loaders.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

std::vector<ReadingOption> read_options(Reader& reading) {
    std::vector<ReadingOption> options;
    for (const text::Node::Entry& entry : reading.entries("options")) {
        Reader reader(reading.draft(), reading.document(), entry.value, {sentence::the_option, entry.key});
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
        ReadingOption option;
        option.name = entry.key;
        option.label = reader.wording("label");
        option.read_by = reader.wording("read_by");
        option.sources = reader.names("sources", reading.draft().sources, sentence::no_source);
        reader.close();
        options.push_back(std::move(option));
    }
    return options;
}

}  // namespace

void load_readings(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::list_of_readings);
    for (const text::Node::Entry& entry : file.entries("readings")) {
        Reader reader(draft, document, entry.value, {sentence::the_reading, entry.key});
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
        Reading reading;
        reading.name = entry.key;
        reading.question = reader.wording("question");
        reading.options = read_options(reader);
        reading.because = reader.wording("because");
        reading.place = {document.name, entry.key_at};

        feel::Symbol symbol{"reading." + reading.name, Kind::text, Level::constant, {}, draft.rules.readings.size()};
        std::vector<std::string_view> names;
        for (const ReadingOption& option : reading.options) {
            names.emplace_back(option.name);
            symbol.choices.push_back(option.name);
            draft.rules.pool.code(option.name);
        }
        if (names.size() < 2 && reader.is_map()) reader.fault(entry.key_at, {sentence::two_options, entry.key});
        reading.preset = reader.word("default", names);
        reader.close();
        if (draft.rules.readings.size() == kMostNamedInBits) {
            reader.fault(entry.key_at, {sentence::readings_too_many, kMostNamedInBits});
        }
        draft.add_symbol(std::move(symbol), RuleSet::Owner::reading);
        draft.rules.readings.push_back(std::move(reading));
    }
    file.close();
}

}  // namespace reunify::law
