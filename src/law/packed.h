#pragma once

#include <string>
#include <string_view>

#include "law/load.h"

namespace reunify::law {

/// Parsed rule files in one string of bytes, so that the program need not parse them at every start.
///
///   number   7 bits a byte, the lowest first, the highest bit set on all but the last byte
///   string   number of bytes, bytes
///   place    line less the line of the place before it (zigzag), column
///   node     form + 4 if quoted, place, then   scalar: string   list: count, nodes   map: count, then for each entry key string, place,
///   node pack     sha256 string, number of documents, then for each its path string and its root node
std::string pack(const Files& files);

/// The inverse. The strings of the documents are views into `bytes`, which must live as long; Paper::source is empty.
/// `folder` goes before the paths, in messages. A fault if the bytes are no pack.
Result<Files> unpack(std::string_view bytes, std::string folder);

}  // namespace reunify::law
