#pragma once

#include <memory>
#include <string>

#include "cases/family.h"
#include "cli/common.h"
#include "cli/exit.h"
#include "cli/options.h"
#include "verdict/assessment.h"

namespace reunify::cli {

/// What every command about one family starts from: the setting, the question and the family as read, before any --set.
struct Asked {
    Setting setting;
    verdict::Question question;
    cases::Family family;
    std::string file;     ///< as it was typed
    std::string options;  ///< to ask the same again, without any --set
};

/// `command` names it in messages.
Outcome<Asked> asked_of(const std::string& command, const std::string& file, const Common& common);

/// The same for the engine.
api::Asked question_for(const Asked& asked);

/// The profile argument, the output options and those of a case.
void add_family_options(Options& options, std::string& file, Common& common);

}  // namespace reunify::cli
