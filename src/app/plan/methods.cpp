#include "app/plan/methods.hpp"

#include "engine/allocate/allocate.hpp"
#include "engine/flow/transport.hpp"

#include <utility>

namespace kontor::plan {
namespace {

using engine::allocate::Instance;

Allocated by_auction(const Instance& instance, const std::stop_token& stop) {
  auto outcome = engine::allocate::allocate(instance, {}, stop);
  return {outcome.status, std::move(outcome.best)};
}

Allocated by_simplex(const Instance& instance, const std::stop_token& stop) {
  auto allocated = engine::flow::allocate_by_simplex(instance, stop);
  return {allocated.status, std::move(allocated.best)};
}

}  // namespace

Methods engine_methods() {
  return {.fast = by_auction, .second = by_simplex};
}

}  // namespace kontor::plan
