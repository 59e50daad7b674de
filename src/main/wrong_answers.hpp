#pragma once

#include "app/plan/methods.hpp"
#include "http/server/log.hpp"

#include <atomic>
#include <filesystem>

namespace kontor {

/// Writes each wrong answer of a method to a file of its own in a folder, with the problem that it
/// was for, so that it can be replayed; and says so in the log. The first kKeptMax are kept.
class WrongAnswerFiles final : public plan::WrongAnswers {
 public:
  static constexpr std::uint64_t kKeptMax = 20;  // of one process

  /// @param folder  made when it is needed.
  WrongAnswerFiles(std::filesystem::path folder, http::Log& log)
      : folder_(std::move(folder)), log_(log) {}

  void report(const plan::WrongAnswer& wrong) override;

  std::uint64_t count() const { return count_; }

 private:
  std::filesystem::path folder_;
  http::Log& log_;
  std::atomic<std::uint64_t> count_ = 0;
};

}  // namespace kontor
