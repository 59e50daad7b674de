#pragma once

#include "base/check.hpp"

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace kontor::test {

/// An empty folder that lives as long as this.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "kontor-test-XXXXXX").string();
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
  std::filesystem::path path_;
};

}  // namespace kontor::test
