#pragma once

#include <string>
#include <string_view>

namespace reunify::csv {

/// Whether a file of that name is written as gzip: it ends in `.gz`.
bool is_gzip_name(std::string_view name);

/// Bytes as a gzip member of their own (RFC 1952). Members one after the other are one file, and such a file may be cut behind any of them.
std::string gzip(std::string_view bytes);

}  // namespace reunify::csv
