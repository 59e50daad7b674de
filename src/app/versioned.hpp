#pragma once

#include <cstdint>

namespace kontor {

/// Counts the writes of one stored thing; 0 means "not stored yet".
using Version = std::uint64_t;

/// A stored value together with how often it was written.
template <class Value>
struct Versioned {
  Value value;
  Version version = 0;

  friend bool operator==(const Versioned&, const Versioned&) = default;
};

}  // namespace kontor
