#include "base/sentences.h"

const reunify::Phrase kPhrase = {reunify::sentence::did_you_mean};
