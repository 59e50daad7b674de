#pragma once

#include <cstdint>

namespace kontor::document {

/// Takes from the calling process, and all it starts, what a maker of papers does not
/// need: the network, writing files, core dumps, memory beyond `data_bytes_max`.
/// Only calls that are allowed between fork and exec.
void confine(std::uint64_t data_bytes_max);

}  // namespace kontor::document
