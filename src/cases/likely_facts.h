#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

namespace reunify::cases {

/// Which facts a header may be meant for that is no name of theirs: shortened (`Geb.datum`, `Pers. ten laste`), in another order (`Datum
/// huwelijk`), or with a word more (`Statuut GH`). To be proposed, never to be taken: a guess about a column is a guess about everybody.
class LikelyFacts {
public:
    explicit LikelyFacts(const law::RuleSet& rules);

    /// Those that fit equally well, in the order of the rules; none where none fits or more than three do.
    std::vector<std::size_t> of(std::string_view header) const;

private:
    struct Name {
        std::size_t fact = 0;
        std::vector<std::string> words;
    };
    std::vector<Name> names_;
};

}  // namespace reunify::cases
