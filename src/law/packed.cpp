#include "law/packed.h"

#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

constexpr std::uint64_t kQuoted = 4;

class Packer {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>((value & 0x7F) | 0x80);
        bytes_ += static_cast<char>(value);
    }
    void string(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }
    void node(const Node& node) {
        number(static_cast<std::uint64_t>(node.form) + (node.quoted ? kQuoted : 0));
        place(node.at);
        switch (node.form) {
            case Node::Form::nothing:
                break;
            case Node::Form::scalar:
                string(node.scalar);
                break;
            case Node::Form::list:
                number(node.items.size());
                for (const Node& item : node.items) this->node(item);
                break;
            case Node::Form::map:
                number(node.entries.size());
                for (const Node::Entry& entry : node.entries) {
                    string(entry.key);
                    place(entry.key_at);
                    this->node(entry.value);
                }
                break;
        }
    }
    void begin_document() { line_ = 0; }
    std::string take() { return std::move(bytes_); }

private:
    void place(Position at) {
        const std::int64_t step = at.line - line_;
        number(step < 0 ? static_cast<std::uint64_t>(-step) * 2 - 1 : static_cast<std::uint64_t>(step) * 2);
        number(static_cast<std::uint64_t>(at.column));
        line_ = at.line;
    }

    std::string bytes_;
    int line_ = 0;
};

/// Reads what Packer wrote. Past the end, or past what can be, everything is empty and `sound` is false.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    bool sound() const { return sound_; }
    bool done() const { return offset_ == bytes_.size(); }
    void begin_document() { line_ = 0; }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            if (offset_ >= bytes_.size()) break;
            const auto byte = static_cast<unsigned char>(bytes_[offset_++]);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        sound_ = false;
        return 0;
    }
    /// A count of things that take at least one byte each.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value <= bytes_.size() - offset_) return value;
        sound_ = false;
        return 0;
    }
    std::string_view string() {
        const std::size_t size = count();
        const std::string_view text = bytes_.substr(offset_, size);
        offset_ += size;
        return text;
    }
    void node(Node& node, int depth = 0) {
        const std::uint64_t head = number();
        node.form = static_cast<Node::Form>(head & 3);
        node.quoted = (head & kQuoted) != 0;
        node.at = place();
        sound_ = sound_ && depth < 100;
        if (!sound_) return;
        if (node.form == Node::Form::scalar) node.scalar = string();
        if (node.form == Node::Form::list) {
            node.items.resize(count());
            for (Node& item : node.items) this->node(item, depth + 1);
        }
        if (node.form == Node::Form::map) {
            node.entries.resize(count());
            for (Node::Entry& entry : node.entries) {
                entry.key = string();
                entry.key_at = place();
                this->node(entry.value, depth + 1);
            }
        }
    }

private:
    Position place() {
        const auto step = static_cast<std::int64_t>(number() & 0xFFFF'FFFF);
        line_ += static_cast<int>(step % 2 != 0 ? -(step / 2 + 1) : step / 2);
        return {line_, static_cast<int>(number() & 0x7FFF'FFFF)};
    }

    std::string_view bytes_;
    std::size_t offset_ = 0;
    int line_ = 0;
    bool sound_ = true;
};

}  // namespace

std::string pack(const Files& files) {
    Packer packer;
    packer.string(files.sha256);
    packer.number(files.documents.size());
    for (const auto& document : files.documents) {
        packer.string(std::string_view(document->name).substr(document->name.starts_with(files.folder) ? files.folder.size() : 0));
        packer.begin_document();
        packer.node(document->root);
    }
    return packer.take();
}

Result<Files> unpack(std::string_view bytes, std::string folder) {
    Unpacker unpacker(bytes);
    Files files;
    files.sha256 = unpacker.string();
    files.folder = std::move(folder);
    for (std::size_t left = unpacker.count(); left > 0 && unpacker.sound(); --left) {
        auto document = std::make_shared<text::Document>();
        document->name = files.folder + std::string(unpacker.string());
        unpacker.begin_document();
        unpacker.node(document->root);
        files.documents.push_back(std::move(document));
    }
    if (unpacker.sound() && unpacker.done()) return files;
    Fault fault;
    fault.message = sentence::packed_damaged;
    return fault;
}

}  // namespace reunify::law
