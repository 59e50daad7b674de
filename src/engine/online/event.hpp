#pragma once

#include <cstdint>
#include <variant>
#include <vector>

namespace kontor::engine::online {

/// A possible pair as an event states it: the node on the other side and what a unit costs.
/// Costs, penalties and units have the ranges of allocate::Instance.
struct Link {
  std::uint32_t other = 0;
  std::int32_t cost = 0;
};

// Needs and offers are numbered by the caller. One that arrives takes a number that is vacant:
// that of one that left, or the next new one.

struct NeedArrives {
  std::uint32_t need = 0;
  std::int32_t demand = 0;
  std::int32_t penalty = 0;  // of a unit that stays unmet
  std::vector<Link> links;   // to offers, each at most once
};

struct NeedLeaves {
  std::uint32_t need = 0;
};

struct NeedChanges {
  std::uint32_t need = 0;
  std::int32_t demand = 0;
  std::int32_t penalty = 0;
};

/// The row of a need changes: `set` adds links or changes their cost, then `removed` ends some.
struct LinksChange {
  std::uint32_t need = 0;
  std::vector<Link> set;               // to offers, each at most once
  std::vector<std::uint32_t> removed;  // offers that have a link and are not in `set`
};

struct OfferArrives {
  std::uint32_t offer = 0;
  std::int32_t supply = 0;
  std::vector<Link> links;  // to needs, each at most once
};

struct OfferLeaves {
  std::uint32_t offer = 0;
};

struct OfferChanges {
  std::uint32_t offer = 0;
  std::int32_t supply = 0;
};

using Event = std::variant<NeedArrives, NeedLeaves, NeedChanges, LinksChange, OfferArrives,
                           OfferLeaves, OfferChanges>;

}  // namespace kontor::engine::online
