#pragma once

#include <minizip/ioapi.h>

namespace reunify::book {

/// How minizip reads and writes an open file, from its beginning on, wherever the file itself stands; the file stays open. What is handed
/// to it as the name of the file is the address of its number. No /dev/fd is needed, which a closed-off place may lack.
zlib_filefunc64_def open_file_functions();

}  // namespace reunify::book
