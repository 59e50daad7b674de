#pragma once

#include "base/result.hpp"
#include "engine/flow/network.hpp"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace kontor::engine::flow {

/// What became of a network. A proof comes with both ends: potentials with a flow, a cut with its
/// absence (see check::flow and check::proves_infeasible).
struct Answer {
  Status status = Status::Stopped;
  Flow flow;                      // if Optimal
  std::vector<std::uint8_t> cut;  // [nodes], if Infeasible: marks nodes with too much to give
};

/// A flow of minimum cost by the primal network simplex method (see Simplex), or the proof that
/// there is none.
///
/// Takes any network: lower bounds, negative costs and cycles, self loops, repeated arcs. Errors:
/// `network.shape`, `network.arc.unknown_node`, `network.arc.bounds`, `network.arc.cost` (with the
/// number of the arc), `network.supply.unbalanced`, `network.supply.range`, `network.size`;
/// `network.cost.range` if the largest cost × nodes reaches 2^59, beyond which potentials could
/// leave 64 bits, and `network.cost.total` if the optimum itself does.
/// Deterministic. Time grows in practice a little faster than nodes × √arcs; memory 26 bytes an
/// arc and 64 a node beside input and answer.
/// @param stop  asked at every pivot and every block of arcs.
Result<Answer> solve(const Network& network, const std::stop_token& stop);

/// The first thing that `solve` refuses, or nothing.
Result<void> inspect(const Network& network);

}  // namespace kontor::engine::flow
