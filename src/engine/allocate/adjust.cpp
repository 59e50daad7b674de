#include "engine/allocate/adjust.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kontor::engine::allocate {
namespace {

tl::unexpected<Error> refuse(const char* code, std::size_t edge) {
  return fail(ErrorKind::Invalid, code, {{"edge", std::to_string(edge)}});
}

/// Takes wishes into one number an edge, then writes the edges that are left.
class Adjustment {
 public:
  Adjustment(const Instance& instance, const Wishes& wishes)
      : instance_(instance),
        wishes_(wishes),
        demand_(instance.demand),
        is_forbidden_(instance.edges(), false),
        published_(instance.edges(), 0) {
    adjusted_.reserved.assign(instance.edges(), 0);
    adjusted_.instance.supply = instance.supply;
  }

  Result<void> read() {
    if (wishes_.bonus < 0 || wishes_.bonus > kCostMax / 2) {
      return fail(ErrorKind::Invalid, "wish.bonus.range");
    }
    for (const std::uint32_t edge : wishes_.forbidden) {
      if (edge >= instance_.edges()) return refuse("wish.edge.unknown", edge);
      is_forbidden_[edge] = true;
    }
    for (const EdgeUnits& each : wishes_.pinned) {
      if (auto pinned = pin(each); !pinned) return pinned;
    }
    for (const EdgeUnits& each : wishes_.published) {
      if (each.edge >= instance_.edges()) return refuse("wish.edge.unknown", each.edge);
      const std::int64_t units = std::int64_t{published_[each.edge]} + std::max(each.units, 0);
      published_[each.edge] = static_cast<std::int32_t>(std::min<std::int64_t>(units, kUnitsMax));
    }
    return {};
  }

  Result<Adjusted> write() && {
    adjusted_.instance.row_begin.push_back(0);
    for (std::uint32_t need = 0; need < instance_.needs(); ++need) {
      std::int32_t open = std::exchange(demand_[need], 0);
      for (std::size_t edge = begin(need); edge < begin(need + 1); ++edge) {
        const std::int32_t units = std::min(open, published_[edge]);
        if (units == 0 || is_forbidden_[edge] || wishes_.bonus == 0) continue;
        if (instance_.cost[edge] - wishes_.bonus < -kCostMax)
          return refuse("wish.cost.range", edge);
        write_part(need, units, edge);
        open -= units;
      }
      write_part(need, open, instance_.edges());
    }
    return std::move(adjusted_);
  }

 private:
  Result<void> pin(const EdgeUnits& pinned) {
    const std::uint32_t edge = pinned.edge;
    if (edge >= instance_.edges()) return refuse("wish.edge.unknown", edge);
    if (pinned.units < 0) return refuse("wish.pinned.negative", edge);
    if (is_forbidden_[edge] && pinned.units > 0) return refuse("wish.pinned.forbidden", edge);
    const auto row = std::ranges::upper_bound(instance_.row_begin, edge) - 1;
    std::int32_t& demand = demand_[static_cast<std::size_t>(row - instance_.row_begin.begin())];
    std::int32_t& supply = adjusted_.instance.supply[instance_.offer[edge]];
    if (pinned.units > demand) return refuse("wish.pinned.demand", edge);
    if (pinned.units > supply) return refuse("wish.pinned.supply", edge);
    demand -= pinned.units;
    supply -= pinned.units;
    adjusted_.reserved[edge] += pinned.units;
    return {};
  }

  /// A need for `units` of the original one, for which `cheaper` has the bonus.
  void write_part(std::uint32_t need, std::int32_t units, std::size_t cheaper) {
    Instance& written = adjusted_.instance;
    written.demand.push_back(units);
    written.penalty.push_back(instance_.penalty[need]);
    adjusted_.need_of.push_back(need);
    for (std::size_t edge = begin(need); edge < begin(need + 1); ++edge) {
      if (is_forbidden_[edge]) continue;
      written.offer.push_back(instance_.offer[edge]);
      written.cost.push_back(instance_.cost[edge] - (edge == cheaper ? wishes_.bonus : 0));
      adjusted_.edge_of.push_back(static_cast<std::uint32_t>(edge));
    }
    written.row_begin.push_back(static_cast<std::uint32_t>(written.offer.size()));
  }

  std::size_t begin(std::size_t need) const { return instance_.row_begin[need]; }

  const Instance& instance_;
  const Wishes& wishes_;
  std::vector<std::int32_t> demand_;  // [needs], what is not pinned
  std::vector<bool> is_forbidden_;
  std::vector<std::int32_t> published_;
  Adjusted adjusted_;
};

}  // namespace

Result<Adjusted> adjusted(const Instance& instance, const Wishes& wishes) {
  KONTOR_CHECK(instance.row_begin.size() == instance.needs() + 1);
  Adjustment adjustment(instance, wishes);
  if (auto read = adjustment.read(); !read) return fail(read.error());
  return std::move(adjustment).write();
}

Allocation restored(const Instance& original, const Adjusted& adjusted, const Allocation& answer) {
  KONTOR_CHECK(answer.units.size() == adjusted.edge_of.size());
  KONTOR_CHECK(adjusted.reserved.size() == original.edges());
  Allocation restored{.units = adjusted.reserved, .price = answer.price, .cost = 0, .bound = 0};
  for (std::size_t edge = 0; edge < answer.units.size(); ++edge) {
    restored.units[adjusted.edge_of[edge]] += answer.units[edge];
  }
  for (std::size_t need = 0; need < original.needs(); ++need) {
    std::int64_t open = original.demand[need];
    for (std::size_t edge = original.row_begin[need]; edge < original.row_begin[need + 1]; ++edge) {
      open -= restored.units[edge];
      restored.cost += std::int64_t{restored.units[edge]} * original.cost[edge];
    }
    restored.cost += open * original.penalty[need];
  }
  restored.bound = restored.cost - (answer.cost - answer.bound);
  return restored;
}

}  // namespace kontor::engine::allocate
