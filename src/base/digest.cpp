#include "base/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace reunify {

std::string digest_of(const std::vector<std::string_view>& texts) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    constexpr unsigned char end = 0;
    for (const std::string_view text : texts) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
        crypto_hash_sha256_update(&state, &end, 1);
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state, digest.data());
    std::string hex;
    for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace reunify
