#pragma once

#include "base/phrase.h"

namespace reunify {

/// What an `errno` means.
Phrase system_error(int error);

}  // namespace reunify
