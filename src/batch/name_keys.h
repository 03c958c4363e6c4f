#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reunify::batch {

/// FNV-1a with a final mix (the finalizer of MurmurHash3): short names spread well, no table needed. Never zero.
class NameMix {
public:
    void add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL; }
    std::uint64_t value() const {
        std::uint64_t h = value_;
        h ^= h >> 33;
        h *= 0xFF51AFD7ED558CCDULL;
        h ^= h >> 33;
        h *= 0xC4CEB9FE1A85EC53ULL;
        h ^= h >> 33;
        return h == 0 ? 1 : h;
    }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// What a name of a family is compared by, each a hash; zero where a name has no such key.
///
/// Two names are two spellings of one where their `loose` keys are equal: letters in capitals, with accents or umlauts (`Müller`,
/// `Mueller`, `Muller`), in full width or of another script that only look the same; another sign between two parts or none (`Al Hassan`,
/// `Alhassan`, `A-1`, `A1`), a surname before a comma (`Hassan, Ali`, `Ali Hassan`); digits of any script, leading zeros, `12.0` for `12`;
/// `n° 5`, `nr. 5`, `no 5` for `5`. A sign between two numbers stays a border there, for `1-2` is not `12`, nor `1/12` `11/2`.
///
/// Or where their `turned` keys are: the same words in another order, articles and the like taken with the word behind them.
///
/// Or where `look` or `bare` of one is `loose` of the other, never of a third that is so written: a letter O, I or l beside digits or alone
/// between signs is a digit there (`O1`, `01`), but series I and L of a list are two; and numbers without the signs between them are one
/// (`12/345`, `12345`) where that is no mere numbering of parts: they have four digits or more together, and the last has two or the first
/// is a year. So `1-2` and `1.2` stand beside `12`, and `1234-1` beside `12341`, as other names.
struct NameKeys {
    std::uint64_t loose = 0;
    std::uint64_t turned = 0;
    std::uint64_t look = 0;
    std::uint64_t bare = 0;
    bool empty =
        false;  ///< it says nothing: of signs alone (`"`, `//`, `####`), or a number that a spreadsheet program has rounded (`8.01E+06`)
};
NameKeys keys_of(std::string_view visible);

/// A name in small Latin letters and digits as far as it can be, signs as they are or as a dash.
std::string plain_name(std::string_view name);

}  // namespace reunify::batch
