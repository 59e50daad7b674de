#include "app/plan/methods.hpp"

#include "engine/flow/transport.hpp"

#include <utility>

namespace kontor::plan {
namespace {

Allocated by_simplex(const engine::allocate::Instance& instance, const std::stop_token& stop) {
  auto allocated = engine::flow::allocate_by_simplex(instance, stop);
  return {allocated.status, std::move(allocated.best)};
}

}  // namespace

Methods engine_methods() {
  return {.fast = by_simplex, .second = by_simplex};
}

}  // namespace kontor::plan
