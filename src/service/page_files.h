#pragma once

#include <string_view>
#include <vector>

namespace reunify::service {

/// A file of the page (src/page), packed into the program when it is built.
struct PageFile {
    std::string_view path;  ///< as it is asked for: `/main.js`; the page itself is `/`
    std::string_view type;  ///< its media type
    std::string_view bytes;
};

const std::vector<PageFile>& page_files();

}  // namespace reunify::service
