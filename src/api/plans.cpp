#include "api/plans.h"

#include <array>
#include <mutex>

namespace reunify::api {

std::shared_ptr<const plan::Program> planned(const std::shared_ptr<const law::RuleSet>& rules, Purpose purpose) {
    static std::array<std::mutex, 3> guards;
    static std::array<std::shared_ptr<const plan::Program>, 3> kept;
    const auto place = static_cast<std::size_t>(purpose);
    const std::lock_guard lock(guards[place]);
    std::shared_ptr<const plan::Program>& program = kept[place];
    if (program == nullptr || program->rules != rules) {
        plan::Options options;
        options.texts = purpose == Purpose::explained;
        options.procedure = purpose != Purpose::verdicts;
        program = plan::plan(rules, options);
    }
    return program;
}

}  // namespace reunify::api
