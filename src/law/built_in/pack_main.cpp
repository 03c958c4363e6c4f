#include <cstdio>
#include <fstream>

#include "law/load.h"
#include "law/packed.h"

/// pack_rules FOLDER FILE: parses a folder of rules and writes it packed. Run by the build; says what is wrong with a file that cannot be
/// parsed.
int main(int argc, char** argv) {
    using namespace reunify;
    if (argc != 3) {
        std::fputs("usage: pack_rules FOLDER FILE\n", stderr);
        return 2;
    }
    const Result<law::Files> files = law::read_folder(argv[1]);
    if (!files) {
        std::fputs((describe(files.faults()) + "\n").c_str(), stderr);
        return 3;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out << law::pack(*files);
    out.flush();
    if (out) return 0;
    std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
    return 4;
}
