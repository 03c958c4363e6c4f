#include "book/book.h"

#include "book/sentences.h"

namespace reunify::book {

Result<std::unique_ptr<Book>> Book::open(int file, const std::string& name) {
    auto archive = Archive::open(file, name);
    if (!archive) return archive.faults();
    const auto refused = [&](const Sentence<>& message, const Sentence<>& accepted) {
        return Fault{message, accepted, {}, name, {}, {}};
    };
    if ((*archive)->has("xl/workbook.bin")) return refused(sentence::binary_workbook, sentence::save_as_workbook);
    if ((*archive)->has("content.xml")) return open_document(std::move(*archive));
    if ((*archive)->has("[Content_Types].xml") && (*archive)->has("_rels/.rels")) return open_excel(std::move(*archive));
    return refused(sentence::no_workbook, sentence::workbook_or_csv);
}

}  // namespace reunify::book
