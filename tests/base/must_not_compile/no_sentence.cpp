#include "base/sentences.h"

const reunify::Phrase kPhrase(reunify::sentence::not_in_the_table);
