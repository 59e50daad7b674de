#pragma once

#include "http/server/rate.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>

namespace kontor::http {

/// Whether a request may pass, and what its RateLimit headers say.
struct RateVerdict {
  bool allowed = true;
  std::uint32_t limit = 0;
  std::uint32_t remaining = 0;
  std::uint32_t reset_s = 0;  // until the bucket is full; if refused: until the next may pass
};

/// Token buckets by key in a table of fixed size: when it is full, the bucket that
/// was used longest ago is forgotten. Thread-safe; O(1).
class RateLimiter {
 public:
  using Time = std::chrono::steady_clock::time_point;

  RateLimiter();

  /// Takes one token from the bucket of `key`.
  /// @pre `rate.burst` and `rate.per_minute` are at least 1.
  RateVerdict take(std::uint64_t key, const Rate& rate, Time now);

  /// The key of a text, such as the name of an account; not to be guessed from outside.
  std::uint64_t key_of(std::string_view text) const;

  /// One key for a pair.
  static std::uint64_t combined(std::uint64_t key, std::uint64_t scope);

 private:
  static constexpr std::size_t kWays = 8;
  static constexpr std::size_t kSets = 4096;

  struct Bucket {
    std::uint64_t key = 0;
    std::int64_t full_at_us = 0;  // when it will be full again, in the past: it is
  };
  Bucket& bucket_of(std::uint64_t key);

  std::array<std::uint8_t, 16> secret_{};
  std::mutex mutex_;
  std::vector<Bucket> buckets_;
};

}  // namespace kontor::http
