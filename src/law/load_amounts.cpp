#include <fmt/format.h>

#include "base/calendar.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/reader.h"

namespace reunify::law {

std::string stem(const text::Document& document) {
    std::string_view name = document.name;
    name = name.substr(name.rfind('/') + 1);
    return std::string(name.substr(0, name.rfind('.')));
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
        draft.fault(document, entry.key_at, fmt::format("`{}` is no date", entry.key), "a day of the calendar such as 2026-12-31");
        return std::nullopt;
    }
    Reader reader(draft, document, entry.value, fmt::format("the value of {}", entry.key));
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
    Reader reader(draft, document, document.root, fmt::format("the amount `{}`", amount.name));
    amount.place = reader.place();
    if (!is_name(amount.name))
        reader.fault({}, fmt::format("`{}` cannot be the name of an amount", amount.name), "small letters, digits and _");
    const text::Node* name = reader.required("amount");
    if (name != nullptr && name->scalar != amount.name) {
        reader.fault(name->at, fmt::format("the amount is called `{}` and its file `{}`", name->scalar, amount.name),
                     "the same name for both");
    }
    amount.title = reader.wording("title");
    amount.unit = kUnits[reader.word("unit", kUnits)];
    amount.checked_until = reader.date("checked_until").value_or(0);
    for (const text::Node::Entry& entry : reader.entries("values")) {
        std::optional<AmountValue> row = read_row(draft, document, entry);
        if (!row) continue;
        if (!amount.values.empty() && row->from <= amount.values.back().from) {
            reader.fault(entry.key_at, fmt::format("{} comes after {}", entry.key, calendar::to_iso(amount.values.back().from)),
                         "the dates in ascending order, each once");
            continue;
        }
        amount.values.push_back(std::move(*row));
    }
    if (reader.is_map() && amount.values.empty()) reader.fault(amount.place.at, fmt::format("the amount `{}` has no value", amount.name));
    reader.close();
    draft.rules.scope.amounts.push_back(amount.name);
    draft.rules.amounts.push_back(std::move(amount));
}

}  // namespace reunify::law
