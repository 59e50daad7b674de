#pragma once

#include "engine/swap/instance.hpp"

#include <cstdint>

namespace kontor::bench {

/// What CBC says about the plain cycle formulation: one column for every ring and every chain.
struct RingPeer {
  const char* status = "none";  // "cbc", "cbc-stopped" after 60 seconds, "too-large"
  double seconds = 0;
  std::int64_t objective = 0;
};

RingPeer solve_with_cbc(const engine::swap::Instance& instance);

}  // namespace kontor::bench
