#pragma once

namespace reunify::cli {

/// The whole program: reads the command line, runs one command, returns the exit status. Lets nothing escape.
int run(int count, char** words);

}  // namespace reunify::cli
