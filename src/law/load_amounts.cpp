#include "base/calendar.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

std::string_view stem(const text::Document& document) {
    std::string_view name = document.name;
    name = name.substr(name.rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
}

namespace {

Lane read_value(Reader& reader) {
    const text::Node* node = reader.required("value");
    if (node == nullptr || (node->scalar == "unknown" && !node->quoted)) return kUnknown;
    return Reader::as_number(reader.draft(), reader.document(), *node).value_or(kUnknown);
}

std::optional<AmountValue> read_row(Draft& draft, const text::Document& document, const text::Node::Entry& entry) {
    const auto from = calendar::parse_iso(entry.key);
    if (!from) {
        draft.fault(document, entry.key_at, {sentence::no_date, entry.key}, sentence::a_day);
        return std::nullopt;
    }
    Reader reader(draft, document, entry.value, {sentence::value_of, entry.key});
    AmountValue row;
    row.from = *from;
    row.value = read_value(reader);
    row.citation = reader.citation(Cites::sources);
    row.note = reader.wording("note", false);
    row.place = {document.name, entry.key_at};
    reader.close();
    return row;
}

}  // namespace

void load_amount(Draft& draft, const text::Document& document) {
    Amount amount;
    amount.name = stem(document);
    Reader reader(draft, document, document.root, {sentence::the_amount, stem(document)});
    amount.place = reader.place();
    if (!is_name(amount.name)) reader.fault({}, {sentence::no_amount_name, amount.name}, sentence::small_letters);
    const text::Node* name = reader.required("amount");
    if (name != nullptr && name->scalar != amount.name) {
        reader.fault(name->at, {sentence::amount_and_file, name->scalar, amount.name}, sentence::same_name);
    }
    amount.title = reader.wording("title");
    const std::vector<std::string_view> units = names_of(draft.rules.units);
    const std::size_t unit = reader.word("unit", units);
    if (unit < units.size()) {
        amount.unit = draft.rules.units[unit].name;
        amount.money = draft.rules.units[unit].money;
    }
    amount.checked_until = reader.date("checked_until").value_or(0);
    for (const text::Node::Entry& entry : reader.entries("values")) {
        std::optional<AmountValue> row = read_row(draft, document, entry);
        if (!row) continue;
        if (!amount.values.empty() && row->from <= amount.values.back().from) {
            reader.fault(entry.key_at, {sentence::comes_after, entry.key, calendar::to_iso(amount.values.back().from)},
                         sentence::ascending);
            continue;
        }
        amount.values.push_back(std::move(*row));
    }
    if (reader.is_map() && amount.values.empty()) reader.fault(amount.place.at, {sentence::amount_without_value, amount.name});
    reader.close();
    draft.rules.scope.amounts.push_back(amount.name);
    draft.rules.amounts.push_back(std::move(amount));
}

}  // namespace reunify::law
