#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "feel/typed.h"

namespace {

reunify::feel::Scope scope_of_a_family() {
    using reunify::Kind;
    using reunify::Level;
    reunify::feel::Scope scope;
    const reunify::feel::Symbol symbols[] = {{"application.filed_on", Kind::date, Level::family, {}, 0},
                                             {"sponsor.status", Kind::text, Level::family, {"refugee", "belgian"}, 1},
                                             {"sponsor.net_monthly_income", Kind::number, Level::family, {}, 2},
                                             {"member.birth_date", Kind::date, Level::member, {}, 3},
                                             {"member.married", Kind::boolean, Level::member, {}, 4},
                                             {"regime", Kind::text, Level::member, {"previous_law", "law_2025"}, 5}};
    for (const auto& symbol : symbols) scope.add(symbol);
    scope.amounts = {"guaranteed_minimum_income"};
    return scope;
}

}  // namespace

/// Any bytes are either a typed expression, which can be written out and compiled again, or faults with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const reunify::feel::Scope scope = scope_of_a_family();
    const std::string source(reinterpret_cast<const char*>(bytes), size);
    reunify::feel::Pool pool;
    const auto compiled = reunify::feel::compile(source, scope, pool);
    if (!compiled) {
        if (compiled.faults().empty() || reunify::describe(compiled.faults()).empty()) std::abort();
        return 0;
    }
    const std::string text = reunify::feel::to_text(**compiled, scope, pool);
    if (text.empty()) std::abort();
    return 0;
}
