#pragma once

#include <cstdint>
#include <vector>

namespace kontor::engine::swap {

/// Companies of which some rings need several: a ring with k of them takes ⌊k / 2⌋ of the
/// ⌊|group| / 2⌋ that there are. A chain takes none.
struct Group {
  std::vector<std::uint32_t> companies;  // rising, an odd number, 3 or more
  std::int64_t price = 0;                // of one of them, 0 or more
};

/// What it is worth to have a company in a ring or chain, in units of 1 / Proof::price_unit.
struct Prices {
  std::vector<std::int64_t> company;  // [companies], 0 or more
  std::vector<Group> groups;
};

/// A case of the proof: either split in two by an arc, or closed by prices.
struct Case {
  bool is_split = false;
  std::uint32_t from = 0;    // of the arc, if split
  std::uint32_t to = 0;      // of the arc, if split
  std::uint32_t prices = 0;  // index into Proof::prices, if closed
};

/// Why no rings and chains weigh more than `Answer::bound`, checkable without a solver.
///
/// One set of prices closes a case like this (linear programming duality with rounding cuts).
/// Every company is in at most one ring or chain, so Σ over the chosen of the prices of their
/// companies ≤ Σ of all prices. For a group S, summing "at most one" over its members, halving
/// and rounding down gives Σ over chosen rings of ⌊|ring ∩ S| / 2⌋ ≤ ⌊|S| / 2⌋ (Chvátal and
/// Gomory; Edmonds' odd sets if rings have length 2). Call a ring's weight less its prices, of
/// companies and groups, its excess. Of the rings that have the same lowest company at most one
/// is chosen, likewise of the chains of the same giver. Hence the chosen weigh at most
///
///   Σ price(company) + Σ price(group) × ⌊|group| / 2⌋
///     + Σ over companies max(0, largest excess of a ring of which it is the lowest)
///     + Σ over givers max(0, largest excess of a walk of at most `chain_arcs` arcs from it).
///
/// Any prices ≥ 0 give a bound. A walk may come back to a company and then pays for it again, so
/// there are more walks than chains and a table over (arcs left, company) finds the best one.
///
/// A case may be split by an arc u → v: either nobody uses it, or nobody uses another arc out of
/// u or into v. Whatever is chosen lies in one of the two, so the larger bound holds. `cases`
/// lists the tree from its root in preorder, the half without the arc first.
struct Proof {
  std::int64_t price_unit = 1;  // prices are counted in 1 / price_unit of a weight
  std::vector<Case> cases;
  std::vector<Prices> prices;
};

enum class Status : std::uint8_t { Optimal, Stopped };

/// Who lends to whom. In a ring each lends to the next and the last to the first; in a chain the
/// first is a giver and the last lends to nobody. No company occurs twice.
struct Answer {
  Status status = Status::Stopped;
  std::vector<std::vector<std::uint32_t>> rings;   // each begins with its lowest company
  std::vector<std::vector<std::uint32_t>> chains;  // each begins with its giver
  std::int64_t weight = 0;                         // of all rings and chains
  std::int64_t bound = 0;                          // what `proof` proves; `weight` if Optimal
  std::vector<std::int64_t> price;                 // [companies], the prices at the root
  Proof proof;
  std::uint64_t columns = 0;  // rings and chains that were looked at
};

}  // namespace kontor::engine::swap
