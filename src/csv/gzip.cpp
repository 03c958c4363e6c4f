#include "csv/gzip.h"

#include <zlib.h>

#include <new>

namespace reunify::csv {

namespace {

/// Rows repeat each other so much that trying harder costs time and saves little.
constexpr int kLevel = 4;
constexpr int kWindowOfGzip = 15 + 16;
constexpr int kMemory = 8;

}  // namespace

bool is_gzip_name(std::string_view name) {
    return name.ends_with(".gz");
}

std::string gzip(std::string_view bytes) {
    std::string out;
    z_stream stream{};
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, kWindowOfGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    out.resize(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    // zlib reads what it calls non-const.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int outcome = deflate(&stream, Z_FINISH);
    const std::size_t length = stream.total_out;
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END) throw std::bad_alloc();  // never: there is room for all of it
    out.resize(length);
    return out;
}

}  // namespace reunify::csv
