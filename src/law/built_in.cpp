#include "law/load.h"
#include "law/packed.h"

// From built_in/rules.S.
extern "C" const char reunify_rules_begin[];
extern "C" const char reunify_rules_end[];

namespace reunify::law {

const Files& built_in() {
    // Never freed: to take the tree apart when the program ends takes as long as to build it.
    static const Files& files = *new Files([] {
        const std::string_view bytes(reunify_rules_begin, static_cast<std::size_t>(reunify_rules_end - reunify_rules_begin));
        Result<Files> unpacked = unpack(bytes, "rules/");
        // Damaged bytes leave an empty folder, of which `load` says what it lacks.
        return unpacked ? std::move(*unpacked) : Files{};
    }());
    return files;
}

}  // namespace reunify::law
