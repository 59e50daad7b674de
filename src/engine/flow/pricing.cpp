#include "engine/flow/pricing.hpp"

namespace kontor::engine::flow {

void Arcs::reserve(std::size_t count) {
  from.reserve(count);
  to.reserve(count);
  cost.reserve(count);
  capacity.reserve(count);
}

void Arcs::add(std::uint32_t tail, std::uint32_t head, std::int64_t unit_cost, std::int64_t units) {
  from.push_back(tail);
  to.push_back(head);
  cost.push_back(unit_cost);
  capacity.push_back(units);
}

}  // namespace kontor::engine::flow
