#include "document/installation.hpp"

namespace kontor::document {
namespace {

namespace fs = std::filesystem;

// Of Node's own memory; Typst's is limited by the process.
constexpr const char* kHeapLimit = "--max-old-space-size=256";

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

/// The first `inner` that exists in a folder above `file`.
fs::path above(const fs::path& file, const fs::path& inner) {
  for (auto folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    if (is_there(folder / inner)) return folder / inner;
    if (folder == folder.root_path()) break;
  }
  return {};
}

}  // namespace

Installation find_installation(const fs::path& executable, Installation wanted) {
  if (wanted.directory.empty()) {
    const auto shared = executable.parent_path().parent_path() / "share/kontor/documents";
    wanted.directory =
        is_there(shared / "worker.mjs") ? shared : above(executable, "src/document/worker");
  }
  if (wanted.node.empty()) wanted.node = above(executable, ".tools/node/node_modules/.bin/node");
  if (wanted.node.empty()) wanted.node = "node";
  return wanted;
}

std::vector<std::string> command_of(const Installation& installation) {
  const auto script = installation.directory / "worker.mjs";
  if (!is_there(script) || !is_there(installation.directory / "node_modules")) return {};
  return {installation.node.string(), kHeapLimit, script.string()};
}

}  // namespace kontor::document
