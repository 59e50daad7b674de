#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kontor::engine::swap {

/// The largest weight of an arc and the largest number of companies. A ring of five weighs less
/// than 2^30, all rings of an answer together less than 2^50.
inline constexpr std::int32_t kWeightMax = (1 << 27) - 1;
inline constexpr std::uint32_t kCompaniesMax = std::uint32_t{1} << 22;
inline constexpr std::uint32_t kRingLengthMin = 2;
inline constexpr std::uint32_t kRingLengthMax = 5;
inline constexpr std::uint32_t kChainArcsMax = 100;

/// Who can lend to whom. An arc goes from the company that lends to the one that borrows; arcs
/// stand in rows, one row a company (compressed sparse rows). Arcs from a company to itself are
/// ignored, of parallel arcs the heaviest counts, arcs to a giver are ignored.
struct Instance {
  std::vector<std::uint32_t> row_begin;  // [companies + 1], the first is 0, never falling
  std::vector<std::uint32_t> to;         // [arcs], below companies
  std::vector<std::int32_t> weight;      // [arcs], 0 to kWeightMax, the worth of the loan
  std::vector<std::uint8_t> gives;       // [companies], 1: a giver, who lends and asks nothing
  std::uint32_t ring_length = 3;         // companies of a ring at most, 2 to kRingLengthMax
  std::uint32_t chain_arcs = 0;          // loans of a chain at most, 0 to kChainArcsMax

  std::uint32_t companies() const { return static_cast<std::uint32_t>(gives.size()); }
  std::size_t arcs() const { return to.size(); }
};

/// Whether the arrays have the shapes and ranges stated above.
bool is_well_formed(const Instance& instance);

}  // namespace kontor::engine::swap
