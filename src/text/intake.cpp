#include "text/intake.h"

#include <fmt/format.h>

#include "text/lines.h"
#include "text/utf8.h"

namespace reunify::text {

namespace {

constexpr std::size_t kMostBytes = 16 * 1024 * 1024;

bool looks_like_utf16(std::string_view source) {
    return source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF");
}

Fault whole_file(std::string name, std::string message, std::string accepted) {
    return {std::move(message), std::move(accepted), {}, std::move(name), {}, {}};
}

Fault at(const Document& document, std::size_t offset, std::string message, std::string accepted) {
    return document.fault(Lines(document.source).at(offset), std::move(message), std::move(accepted));
}

}  // namespace

Result<std::shared_ptr<Document>> take_in(std::string name, std::string source) {
    if (source.size() > kMostBytes) {
        return whole_file(std::move(name), fmt::format("the file holds {} bytes; that is too much for a document", source.size()),
                          "at most 16 MiB");
    }
    if (looks_like_utf16(source)) {
        return whole_file(std::move(name), "the file is written in UTF-16", "UTF-8: save the file again with that encoding");
    }
    if (source.starts_with("\xEF\xBB\xBF")) source.erase(0, 3);
    auto document = std::make_shared<Document>();
    document->name = std::move(name);
    document->source = std::move(source);
    const std::string& text = document->source;
    if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
        return at(*document, nul, "a NUL byte stands here: this is no text file, or one in another encoding", "text in UTF-8");
    }
    if (const std::size_t bad = find_invalid_utf8(text); bad != std::string::npos) {
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(text[bad]));
        return at(*document, bad, fmt::format("the byte 0x{:02X} is no UTF-8", byte), "UTF-8: save the file again with that encoding");
    }
    if (const std::size_t control = find_control(text); control != std::string::npos) {
        auto code = static_cast<unsigned>(static_cast<unsigned char>(text[control]));
        if (code == 0xC2) code = static_cast<unsigned char>(text[control + 1]);
        return at(*document, control, fmt::format("the control character U+{:04X} has no place in a text", code), {});
    }
    return document;
}

}  // namespace reunify::text
