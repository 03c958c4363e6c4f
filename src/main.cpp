#include "cli/program.h"

int main(int count, char** words) {
    return reunify::cli::run(count, words);
}
