#include "book/book.h"

#include "book/sentences.h"

namespace reunify::book {

Result<std::unique_ptr<Book>> Book::open(int file, const std::string& name) {
    auto archive = Archive::open(file, name);
    if (!archive) return archive.faults();
    const auto refused = [&](const Sentence<>& message, const Sentence<>& accepted) { return Fault{message, accepted, {}, name, {}, {}}; };
    if ((*archive)->has("xl/workbook.bin")) return refused(sentence::binary_workbook, sentence::save_as_workbook);
    if ((*archive)->has("content.xml")) return open_document(std::move(*archive));
    if ((*archive)->has("[Content_Types].xml") && (*archive)->has("_rels/.rels")) return open_excel(std::move(*archive));
    return refused(sentence::no_workbook, sentence::workbook_or_csv);
}

std::string sheet_of(std::string_view reference) {
    if (reference.starts_with('$')) reference.remove_prefix(1);
    std::string name;
    const bool quoted = reference.starts_with('\'');
    for (std::size_t i = quoted ? 1 : 0; i < reference.size(); ++i) {
        const char c = reference[i];
        if (quoted && c == '\'') {
            if (i + 1 >= reference.size() || reference[i + 1] != '\'') return name;
            ++i;
        } else if (!quoted && (c == '!' || c == '.')) {
            return name;
        }
        name += c;
    }
    return name;
}

}  // namespace reunify::book
