#pragma once

#include "base/check.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace kontor::test {

/// An empty folder that lives as long as this; in memory where the system has such a place,
/// because most tests do not want to wait for a disk.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (parent() / "kontor-test-XXXXXX").string();
    const char* const made = ::mkdtemp(pattern.data());
    KONTOR_CHECK(made != nullptr);
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;  // a test that failed may have left it unreadable
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  static std::filesystem::path parent() {
    const std::filesystem::path memory = "/dev/shm";
    const bool usable = ::access(memory.c_str(), W_OK) == 0;
    return usable ? memory : std::filesystem::temp_directory_path();
  }

  std::filesystem::path path_;
};

}  // namespace kontor::test
