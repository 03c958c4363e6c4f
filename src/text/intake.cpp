#include "text/intake.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "text/lines.h"
#include "text/sentences.h"

namespace reunify::text {

namespace {

constexpr std::size_t kMostBytes = 16 * 1024 * 1024;

/// By its byte order mark; nullptr for none of more than one byte a unit.
const char* wide_encoding(std::string_view source) {
    using namespace std::string_view_literals;
    if (source.starts_with("\xFF\xFE\0\0"sv) || source.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    return source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF") ? "UTF-16" : nullptr;
}

Fault whole_file(std::string name, Phrase message, Phrase accepted) {
    return {std::move(message), std::move(accepted), {}, std::move(name), {}, {}};
}

Fault at(const Document& document, std::size_t offset, Phrase message, Phrase accepted) {
    return document.fault(Lines(document.source).at(offset), std::move(message), std::move(accepted));
}

}  // namespace

Result<std::shared_ptr<Document>> take_in(std::string name, std::string source) {
    if (source.size() > kMostBytes) {
        return whole_file(std::move(name), {sentence::too_many_bytes, source.size()}, sentence::at_most_16_mib);
    }
    if (const char* encoding = wide_encoding(source); encoding != nullptr) {
        return whole_file(std::move(name), {sentence::in_encoding, encoding}, sentence::save_as_utf8);
    }
    if (source.starts_with("\xEF\xBB\xBF")) source.erase(0, 3);
    auto document = std::make_shared<Document>();
    document->name = std::move(name);
    document->source = std::move(source);
    const std::string& text = document->source;
    if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
        return at(*document, nul, sentence::nul_byte, sentence::text_in_utf8);
    }
    if (const std::size_t bad = utf8::find_invalid(text); bad != std::string::npos) {
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(text[bad]));
        return at(*document, bad, {sentence::not_utf8, fmt::format("{:02X}", byte)}, sentence::save_as_utf8);
    }
    if (const std::size_t control = utf8::find_control(text); control != std::string::npos) {
        auto code = static_cast<unsigned>(static_cast<unsigned char>(text[control]));
        if (code == 0xC2) code = static_cast<unsigned char>(text[control + 1]);
        return at(*document, control, {sentence::control_character, fmt::format("{:04X}", code)}, sentence::text_in_utf8);
    }
    return document;
}

}  // namespace reunify::text
