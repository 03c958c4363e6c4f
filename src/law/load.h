#pragma once

#include <memory>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "text/document.h"

namespace reunify::law {

/// The files of a rules folder: path below the folder (`amounts/fee.yaml`) and parsed text, in the order of their paths. Worked cases are
/// not among them.
struct Files {
    std::vector<std::shared_ptr<const text::Document>> documents;  ///< Paper::name is the path shown in messages
    std::string sha256;
    std::string folder;  ///< what stands before that path in Paper::name: `rules/`; empty for none
};

/// One file as read: its path below the folder and its text.
struct RuleFile {
    std::string path;
    std::string text;
};

/// Parses the files of a rules folder, wherever they come from, and takes their hash: SHA-256 over path, NUL, text, NUL of each in the
/// order of paths.
Result<Files> parse_files(std::vector<RuleFile> files, std::string folder = {});

/// Reads every `*.yaml` below `folder` but `cases/`; hidden files are passed over, a `*.yml` is a fault.
Result<Files> read_folder(const std::string& folder);

/// The rules built into this program, parsed when it was built.
const Files& built_in();

/// Resolves, types and checks. All faults at once.
Result<std::shared_ptr<const RuleSet>> load(const Files& files);

/// What is not wrong but should not stay: a definition, amount, source, document or alternative that nothing uses, a reading or a fact that
/// no expression asks. Empty for a clean folder.
Faults lint(const RuleSet& rules);

}  // namespace reunify::law
