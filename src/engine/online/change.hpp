#pragma once

#include "engine/online/pending.hpp"

#include <cstdint>

namespace kontor::engine::online {

// Changes to one node of a pairing, its near side. Each keeps the invariant of Pairing by
// letting go of units that would break it, and notes whoever is pending for it.

/// Lets go of `units` of the pair of `node` and `other`. @pre the pair holds as many
void release(const View& view, Pending& pending, std::uint32_t node, const Holding& units);

/// Gives the node the least profit that its partners' profits allow, and lets go of units that
/// are worth less elsewhere than they would be here.
void reseat(const View& view, Pending& pending, std::uint32_t node);

/// Sets all units of a node; if it holds more, it lets go where the partner's profit is least.
void set_units(const View& view, Pending& pending, std::uint32_t node, std::int32_t units);

/// Ends an edge.
void detach(const View& view, Pending& pending, std::uint32_t node, std::uint32_t other);

/// Ends all edges of a node and takes its units away.
void clear(const View& view, Pending& pending, std::uint32_t node);

}  // namespace kontor::engine::online
