#include "service/page_files.h"

#include <cstdint>
#include <cstring>

/// Written by the build: for each file its path, a NUL, its length in four bytes, its bytes; at the end an empty path.
extern "C" const char reunify_page_begin[];

namespace reunify::service {

namespace {

std::string_view type_of(std::string_view path) {
    if (path.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (path.ends_with(".css")) return "text/css; charset=utf-8";
    if (path.ends_with(".json")) return "application/json";
    if (path.ends_with(".svg")) return "image/svg+xml";
    return "text/html; charset=utf-8";
}

std::vector<PageFile> unpacked() {
    std::vector<PageFile> files;
    for (const char* at = reunify_page_begin; *at != '\0';) {
        const std::string_view path = at;
        at += path.size() + 1;
        std::uint32_t length = 0;
        std::memcpy(&length, at, sizeof length);
        at += sizeof length;
        files.push_back({path, type_of(path), {at, length}});
        at += length;
    }
    return files;
}

}  // namespace

const std::vector<PageFile>& page_files() {
    static const std::vector<PageFile> files = unpacked();
    return files;
}

}  // namespace reunify::service
