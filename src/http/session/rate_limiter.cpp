#include "http/session/rate_limiter.hpp"

#include "base/check.hpp"

#include <sodium.h>

#include <algorithm>

namespace kontor::http {
namespace {

constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr std::int64_t kSecondUs = 1'000'000;

std::uint64_t mixed(std::uint64_t value) {  // the finaliser of SplitMix64
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

std::uint32_t whole(std::int64_t value) {
  return static_cast<std::uint32_t>(std::max<std::int64_t>(value, 0));
}

}  // namespace

RateLimiter::RateLimiter() : buckets_(kWays * kSets) {
  KONTOR_CHECK(sodium_init() >= 0);
  randombytes_buf(secret_.data(), secret_.size());
}

RateVerdict RateLimiter::take(std::uint64_t key, const Rate& rate, Time now) {
  const auto now_us =
      std::chrono::duration_cast<std::chrono::microseconds>(now.time_since_epoch()).count();
  const std::int64_t token_us = kMinuteUs / rate.per_minute;
  const std::int64_t bucket_us = token_us * rate.burst;
  const std::lock_guard lock(mutex_);
  Bucket& bucket = bucket_of(key);
  const std::int64_t full_at = std::max(bucket.full_at_us, now_us) + token_us;
  const std::int64_t over_us = full_at - now_us - bucket_us;
  if (over_us > 0) {
    return {false, rate.burst, 0, whole((over_us + kSecondUs - 1) / kSecondUs)};
  }
  bucket.full_at_us = full_at;
  return {true, rate.burst, whole(-over_us / token_us),
          whole((full_at - now_us + kSecondUs - 1) / kSecondUs)};
}

RateLimiter::Bucket& RateLimiter::bucket_of(std::uint64_t key) {
  const std::size_t set = mixed(key) % kSets;
  const auto first = buckets_.begin() + static_cast<std::ptrdiff_t>(set * kWays);
  const auto last = first + kWays;
  const auto found = std::find_if(first, last, [&](const Bucket& b) { return b.key == key; });
  if (found != last) return *found;
  const auto oldest = std::min_element(
      first, last, [](const Bucket& a, const Bucket& b) { return a.full_at_us < b.full_at_us; });
  *oldest = {key, 0};
  return *oldest;
}

std::uint64_t RateLimiter::key_of(std::string_view text) const {
  std::uint64_t key = 0;
  crypto_shorthash(reinterpret_cast<unsigned char*>(&key),               // NOLINT: C interface
                   reinterpret_cast<const unsigned char*>(text.data()),  // NOLINT: C interface
                   text.size(), secret_.data());
  return key;
}

std::uint64_t RateLimiter::combined(std::uint64_t key, std::uint64_t scope) {
  return mixed(key + 0x9E3779B97F4A7C15ULL * (scope + 1));
}

}  // namespace kontor::http
