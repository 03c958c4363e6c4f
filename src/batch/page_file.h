#pragma once

#include <memory>
#include <string>

#include "base/fault.h"
#include "batch/sink.h"

namespace reunify::batch {

/// Holds a name for the page of a list: nothing is there, or an earlier such page and nothing behind it. Done before a run, so that none is
/// for nothing and no other run takes the name meanwhile. The page is read by no more people than the list.
Result<std::unique_ptr<Sink>> open_page(const std::string& name, const std::string& list);

/// Writes it and gives it its name, as all outputs.
Result<bool> write_page(Sink& file, const std::string& page);

}  // namespace reunify::batch
