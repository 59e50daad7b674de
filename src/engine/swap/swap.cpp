#include "engine/swap/swap.hpp"

#include "base/check.hpp"
#include "engine/swap/branching.hpp"
#include "engine/swap/graph.hpp"
#include "engine/swap/wide.hpp"

namespace kontor::engine::swap {

Answer clear(const Instance& instance, const Effort& effort, const std::stop_token& stop) {
  KONTOR_CHECK(is_well_formed(instance));
  const Graph graph(instance);
  if (instance.companies() <= kSmallMarket) {
    return branch_and_price(instance, graph, effort.cases, effort.seed, stop);
  }
  return clear_wide(instance, graph, effort, stop);
}

}  // namespace kontor::engine::swap
