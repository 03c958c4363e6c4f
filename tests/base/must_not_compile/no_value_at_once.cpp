#include "base/sentences.h"

const auto kText = reunify::sentence::did_you_mean.in(reunify::Language::en);
