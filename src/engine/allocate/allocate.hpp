#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <span>
#include <stop_token>

namespace kontor::engine::allocate {

struct Options {
  /// Threads for preparing and summing up; the answer has the same bytes with any number.
  unsigned threads = 1;
  /// Prices of an earlier answer, [offers] or empty. The nearer they are, the faster the answer;
  /// any numbers give a right one.
  std::span<const std::int64_t> start_price;
};

/// How much work each pass did.
struct Statistics {
  std::int64_t phases = 0;             // of the auction
  std::int64_t bids = 0;               // of the auction
  std::int64_t dropped = 0;            // units whose place did not hold at whole prices
  std::int64_t forward_searches = 0;   // of the repair, for a unit without a place
  std::int64_t backward_searches = 0;  // of the repair, for a place without a unit
  std::int64_t settled = 0;            // nodes that the searches looked at
};

struct Outcome {
  Status status = Status::Stopped;
  Allocation best;  // complete if Optimal, empty if Stopped
  Statistics statistics;
};

/// Whether `instance` has the shape and the ranges stated there.
bool is_well_formed(const Instance& instance);

/// Serves the needs at the lowest total cost, with prices that prove it.
///
/// Method: the short side bids for the long one in an auction with falling bid step (D. Bertsekas,
/// D. Castañon, "The auction algorithm for the transportation problem", Annals of Operations
/// Research 20 (1989), 67-96), each bidder looking at few candidates of its row as long as a bound
/// on the rest allows it. Prices are then rounded below to whole numbers; what does not hold at
/// them is placed anew along shortest paths of reduced cost, and what stands empty at a price is
/// filled or made free along such paths backwards (R. Ahuja, T. Magnanti, J. Orlin, "Network
/// Flows" (1993), chapter 9). Rounding keeps the proof whole: differences of whole costs do.
///
/// Time: some 50 sweeps over the edges in practice. Memory: 16 bytes an edge beside the input.
/// Deterministic. The stop token is asked every few milliseconds.
///
/// @pre is_well_formed(instance); options.start_price has no or one entry an offer.
Outcome allocate(const Instance& instance, const Options& options, const std::stop_token& stop);

}  // namespace kontor::engine::allocate
