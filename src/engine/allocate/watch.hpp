#pragma once

#include <cstdint>
#include <stop_token>
#include <utility>

namespace kontor::engine::allocate {

/// Asks a stop token now and then, because asking costs more than a step of work does.
/// For one thread; others work with copies.
class Watch {
 public:
  explicit Watch(std::stop_token stop) : stop_(std::move(stop)), stopped_(stop_.stop_requested()) {}

  /// @param work  steps done since the last call, each below some 100 ns.
  bool stopped(std::uint32_t work = 1) {
    done_ += work;
    return done_ < kStepsBetween ? stopped_ : stopped_now();
  }

  bool stopped_now() {
    done_ = 0;
    stopped_ = stopped_ || stop_.stop_requested();
    return stopped_;
  }

 private:
  static constexpr std::uint32_t kStepsBetween = 1U << 14;  // a few milliseconds

  std::stop_token stop_;
  std::uint32_t done_ = 0;
  bool stopped_;
};

}  // namespace kontor::engine::allocate
