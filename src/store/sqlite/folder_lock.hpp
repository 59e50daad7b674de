#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <utility>

namespace kontor::store {

/// Keeps other processes out of a data folder; given up when the process ends, however
/// it ends.
class FolderLock {
 public:
  /// @return `store.locked` if another holds it, `store.unwritable`.
  static Result<FolderLock> take(const std::filesystem::path& folder);

  FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int file) : file_(file) {}
  int file_;
};

}  // namespace kontor::store
