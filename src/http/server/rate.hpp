#pragma once

#include <cstdint>

namespace kontor::http {

/// A token bucket: `burst` at once, then `per_minute`.
struct Rate {
  std::uint32_t burst = 0;
  std::uint32_t per_minute = 0;
};

}  // namespace kontor::http
