#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/document.h"

/// Any bytes are either a document or faults with a message; faults can be described.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string source(reinterpret_cast<const char*>(bytes), size);
    const auto document = reunify::text::parse("fuzz.yaml", source);
    if (!document && (document.faults().empty() || reunify::describe(document.faults()).empty())) std::abort();
    return 0;
}
