#pragma once

#include <string_view>

namespace reunify::batch {

/// Whether two names of families are nearer to each other than chance has it, though no two spellings of one (name_keys.h): one holds all
/// parts of the other (`A-1`, `A-1 child`; `8012345`, `OV 8012345`), the same parts in another order or cut short (`12/2025`, `2025/12`;
/// `Doss. 12`, `Dossier 12`), or differs from it by a slip in a long word or number. Names that only count on are not: `A-1` and `A-2`,
/// `Dossier A` and `Dossier B`, `1009` and `1010`.
///
/// That says nothing by itself; it does where their rows stand side by side and say the same of the sponsor.
bool are_related(std::string_view one, std::string_view other);

}  // namespace reunify::batch
