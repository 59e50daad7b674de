#pragma once

#include "app/access/sessions.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <semaphore>
#include <string_view>

namespace kontor::http {

/// What one Argon2id hash costs: 19 MiB and two passes are 30–50 ms of a core.
struct HashCost {
  std::uint64_t passes = 2;
  std::size_t memory_bytes = std::size_t{19} * 1024 * 1024;
};

/// Argon2id. Two hashes at a time at most; the others wait. Thread-safe.
class PasswordHasher final : public access::Passwords {
 public:
  explicit PasswordHasher(HashCost cost = {});

  /// @throws Unavailable if there is no memory for it.
  access::PasswordHash hash(std::string_view password) override;

  /// Whether `password` is the one behind `known`. Without a known hash the same
  /// work is done and the answer is no, so that time does not tell who has an account.
  bool matches(std::string_view password,
               const std::optional<access::PasswordHash>& known) override;

 private:
  static constexpr int kAtATime = 2;

  HashCost cost_;
  std::counting_semaphore<kAtATime> slots_{kAtATime};
  access::PasswordHash nobody_;
};

}  // namespace kontor::http
