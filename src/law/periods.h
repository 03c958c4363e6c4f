#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/reader.h"

namespace reunify::law {

/// The filing days under which the versions of one rule hold, law by law: side by side, so that of each day it is said once what holds.
/// The first version of a law may begin and its last may end; between them no day is left out, and none falls to two.
class Periods {
public:
    explicit Periods(Reader& rule) : rule_(&rule) {}

    /// Reads `in`, `from` and `until` of a version. A law named twice without days that tell the two apart is a fault.
    Period read(Reader& version);
    /// What days the versions read leave out between them, or claim twice.
    void close();

private:
    struct Stretch {
        std::string regime;
        Lane from, until;
        Position at;
    };

    Reader* rule_;
    std::vector<Stretch> stretches_;
};

}  // namespace reunify::law
