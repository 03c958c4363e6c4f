#include "base/phrase.h"

inline constexpr reunify::Sentence kGreeting{"good day", "bonjour", "", "guten Tag"};
