#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace reunify::batch {

/// A text that grows by millions of short pieces: room is asked for seldom, and kept.
class TextBuffer {
public:
    void append(std::string_view piece) {
        if (room_ - size_ < piece.size()) grow(piece.size());
        char* to = at_.get() + size_;
        size_ += piece.size();
        if (piece.size() > 16) {
            std::memcpy(to, piece.data(), piece.size());
        } else if (piece.size() >= 8) {
            copy_ends<8>(to, piece);
        } else if (piece.size() >= 4) {
            copy_ends<4>(to, piece);
        } else {
            for (const char c : piece) *to++ = c;
        }
    }
    void append(char c) {
        if (room_ == size_) grow(1);
        at_[size_++] = c;
    }

    std::size_t size() const { return size_; }
    std::string_view text() const { return {at_.get(), size_}; }
    void clear() { size_ = 0; }

private:
    /// Copies a text of `n` to twice as many bytes: its first and its last, which may overlap.
    template <std::size_t n>
    static void copy_ends(char* to, std::string_view piece) {
        std::memcpy(to, piece.data(), n);
        std::memcpy(to + piece.size() - n, piece.data() + piece.size() - n, n);
    }

    void grow(std::size_t more) {
        const std::size_t room = std::max(size_ + more, 2 * room_ + 64);
        std::unique_ptr<char[]> at(new char[room]);
        if (size_ != 0) std::memcpy(at.get(), at_.get(), size_);
        at_ = std::move(at);
        room_ = room;
    }

    std::unique_ptr<char[]> at_;
    std::size_t size_ = 0;
    std::size_t room_ = 0;
};

}  // namespace reunify::batch
