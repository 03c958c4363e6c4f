#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "book/archive.h"

namespace reunify::book {

/// Cuts a long XML file within an archive into those of its elements that are asked for, so that pugixml need not hold the whole of it:
/// one row at a time is in memory.
class Elements {
public:
    /// Names are without their prefix (`row` is also `x:row`). Those of `whole` come with all that is in them, those of `starts` as a tag
    /// that is closed at once.
    Elements(Archive& archive, std::vector<std::string_view> whole, std::vector<std::string_view> starts = {})
        : archive_(archive), whole_(std::move(whole)), starts_(std::move(starts)) {}

    /// The next of them in `element`, to be parsed in place; false at the end.
    Result<bool> next(std::string& element);

private:
    Result<bool> more();
    Result<std::size_t> find(std::string_view what, std::size_t from);
    Result<std::size_t> end_of_tag(std::size_t from);

    Archive& archive_;
    std::vector<std::string_view> whole_, starts_;
    std::string text_;    ///< unpacked and not yet cut
    std::size_t at_ = 0;  ///< where to go on in it
    bool ended_ = false;
};

}  // namespace reunify::book
