#pragma once

#include "base/chance.hpp"
#include "engine/allocate/instance.hpp"
#include "engine/online/event.hpp"

#include <cstdint>
#include <vector>

namespace kontor::bench {

/// Who is there on one side. A number stays at its place: who takes a vacant number resembles
/// who had it, and a new number resembles one of the beginning, its model.
class Crowd {
 public:
  explicit Crowd(std::uint32_t size);

  bool has(std::uint32_t number) const { return is_here_[number]; }
  std::uint32_t model(std::uint32_t number) const { return model_[number]; }

  std::uint32_t arrive(Chance& chance);
  std::uint32_t leave(Chance& chance);
  std::uint32_t someone(Chance& chance) const;

 private:
  std::uint32_t size_;  // at the beginning
  std::vector<bool> is_here_;
  std::vector<std::uint32_t> model_;
  std::vector<std::uint32_t> vacant_;
};

/// Events of all kinds for a market, seeded. Who arrives has the links of its model to whoever
/// of them is there, at costs that differ by up to a tenth. As many arrive as leave.
class EventSource {
 public:
  /// @pre the market has needs and offers and outlives the source
  EventSource(const engine::allocate::Instance& market, std::uint64_t seed);

  engine::online::Event next();

 private:
  using Event = engine::online::Event;
  using Link = engine::online::Link;

  Event need_arrives();
  Event need_leaves();
  Event need_changes();
  Event links_change();
  Event offer_arrives();
  Event offer_leaves();
  Event offer_changes();
  std::int32_t nearly(std::int32_t value);

  const engine::allocate::Instance& market_;
  Chance chance_;
  std::vector<std::uint32_t> need_of_edge_;
  std::vector<std::uint32_t> edges_begin_;  // [offers + 1], into edges_of_offer_
  std::vector<std::uint32_t> edges_of_offer_;
  Crowd needs_;
  Crowd offers_;
};

}  // namespace kontor::bench
