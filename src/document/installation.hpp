#pragma once

#include "document/document_worker.hpp"

#include <filesystem>

namespace kontor::document {

/// Where the worker's files and Node are. Empty: look for it.
struct Installation {
  std::filesystem::path directory;  // holds worker.mjs, templates/ and node_modules/
  std::filesystem::path node;
};

/// Fills what is empty in `wanted`. The worker's files: `../share/kontor/documents` beside
/// the folder of `executable`, or `src/document/worker` in a folder above it. Node:
/// `.tools/node` in a folder above, or else "node" in the search path. What is not found
/// stays empty.
Installation find_installation(const std::filesystem::path& executable, Installation wanted = {});

/// The worker's command; empty unless the files with all packages are there.
std::vector<std::string> command_of(const Installation& installation);

}  // namespace kontor::document
