#include "base/phrase.h"

inline constexpr reunify::Sentence kGreeting{"good day {0}", "bonjour {0}", "goedendag {1}", "guten Tag {0}"};
