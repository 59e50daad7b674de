#pragma once

#include "base/result.hpp"
#include "engine/flow/network.hpp"

#include <cstdint>
#include <string_view>

namespace kontor::engine::flow {

/// Nodes that a file may have: a short file cannot ask for more memory than that.
inline constexpr std::int64_t kDimacsNodesMax = std::int64_t{1} << 24;

/// Reads a problem of the first DIMACS challenge: minimum-cost flow (`p min NODES ARCS`,
/// `n NODE SUPPLY`, `a FROM TO LOWER UPPER COST`) or assignment (`p asn NODES ARCS`, `n NODE` for
/// the side that is assigned, `a FROM TO COST`); `c` begins a comment, nodes count from 1. An
/// assignment becomes a flow of single units from the named side to all other nodes.
///
/// What comes out is a network as flow::solve takes it, arcs in the order of the file. Loops,
/// repeated arcs and cycles of negative cost are right input.
/// Errors carry `line` (from 1): `dimacs.line.unknown`, `dimacs.line.fields`,
/// `dimacs.line.number` (also outside 64 bits), `dimacs.problem.missing`,
/// `dimacs.problem.repeated`, `dimacs.problem.kind`, `dimacs.problem.size`,
/// `dimacs.node.unknown`, `dimacs.node.repeated`, `dimacs.node.supply`, `dimacs.arc.bounds`,
/// `dimacs.arc.cost`, `dimacs.arc.side`; those that only the whole file shows carry the line of
/// the problem: `dimacs.arc.count` (stated, found), `dimacs.supply.unbalanced` (sum),
/// `dimacs.assignment.sides` (side, nodes).
/// O(size of the text).
Result<Network> read_dimacs(std::string_view text);

}  // namespace kontor::engine::flow
