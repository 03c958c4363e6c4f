#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reunify::cases {

/// Which column says what rows are one family, as it was asked for.
struct FamilyColumn {
    enum class How : std::uint8_t { found, named, none };
    How how = How::found;  ///< found: by its header; none: each row is a family of its own
    std::string name;      ///< of `named`: a header
};

/// Whether a header says that its column numbers the families.
enum class NamesFamily : std::uint8_t { no, nearly, surely };

/// By the words that offices use in the four languages, alone or with what usually stands beside them: `case`, `Dossiernr.`,
/// `N° de dossier`, `Aktenzeichen`, `gezin_id`, `OV-nummer`. Nearly: a word that is one letter off, or one that may as well number
/// something else.
NamesFamily names_family(std::string_view header);

/// Whether a header says that its column names a person, and not one of the office: `Naam`, `Nom du regroupant`, `Rijksregisternr.`. Rows
/// that agree in it are likely one family's.
bool names_person(std::string_view header);

}  // namespace reunify::cases
