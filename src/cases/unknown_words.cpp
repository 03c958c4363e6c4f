#include "cases/unknown_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "cases/folded.h"

namespace reunify::cases {

namespace {

/// As programs write it.
constexpr auto kMachineWords =
    std::to_array<std::string_view>({"None", "NaN", "nan", "NaT", "<NA>", "NULL", "null", "nil", "#N/A", "#NV", "#NB", "N/A"});

/// As people write it, folded.
// clang-format off
constexpr auto kWords = std::to_array<std::string_view>(
    {"unknown",      "not_known",     "n/a",        "n.a.",        "na",          "don't_know",  "dont_know",         "inconnu",     "inconnue",
     "s.o.",         "sans_objet",    "nsp",        "ne_sait_pas", "je_ne_sais_pas", "pas_connu", "onbekend",         "onbekent",    "nvt",
     "n.v.t.",       "n.v.t",         "weet_niet",  "weet_ik_niet", "niet_gekend", "niet_bekend", "niet_van_toepassing", "unbekannt", "nicht_bekannt",
     "weiss_nicht",  "weiss_ich_nicht", "k.a.",     "keine_angabe", "entfallt",    "null",
     "(leeg)",       "(vide)",        "(leer)",     "(blank)",     "(empty)",     "not_applicable", "non_applicable",   "nicht_zutreffend"});
// clang-format on

constexpr std::size_t kLongest = 24;

}  // namespace

bool says_unknown(std::string_view text) {
    if (text.empty() || text.find_first_not_of("-?/.") == std::string_view::npos) return true;
    if (std::find(kMachineWords.begin(), kMachineWords.end(), text) != kMachineWords.end()) return true;
    if (text.size() > kLongest) return false;
    const std::string word = fold(text);
    return word.empty() || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace reunify::cases
