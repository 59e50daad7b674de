#include "engine/swap/wide.hpp"

#include "engine/swap/exchange.hpp"
#include "engine/swap/outcome.hpp"
#include "engine/swap/pricing.hpp"
#include "engine/swap/ring_search.hpp"
#include "engine/swap/saddle.hpp"
#include "engine/swap/separation.hpp"
#include "engine/swap/sturdy.hpp"
#include "engine/swap/tightening.hpp"
#include "engine/swap/windows.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kontor::engine::swap {
namespace {

constexpr std::uint32_t kRingsMax = 4'000'000;  // more are found by their prices, when needed
constexpr std::uint32_t kStepsOfPrices = 2'400;
constexpr std::uint32_t kStepsOfRound = 400;
constexpr std::uint32_t kPricingRounds = 12;
constexpr std::uint32_t kGroupRounds = 4;
constexpr std::size_t kGroupsOfRound = 20'000;
constexpr double kSlackOfCandidate = 0.08;  // of the mean weight; heavier priced ones never win
constexpr double kHot = 0.3;                // of the mean weight, found by trial
constexpr double kCold = 0.04;

class Wide {
 public:
  Wide(const Instance& instance, const Graph& graph, const std::stop_token& stop)
      : instance_(instance),
        graph_(graph),
        stop_(stop),
        unit_(price_unit(instance)),
        pricing_(instance, unit_),
        prices_(plain_prices(graph, unit_)) {
    for (const std::int64_t price : prices_.company) bound_ += price;
  }

  Answer run(const Effort& effort) {
    gather();
    if (columns_.size() == 0) return answer({});
    find_prices();
    return answer(search(effort));
  }

 private:
  void gather() {
    if (auto rings = few_rings(graph_, instance_.ring_length, kRingsMax, stop_)) {
      columns_ = std::move(*rings);
      is_whole_ = instance_.chain_arcs == 0;
    }
    if (is_whole_ || stop_.stop_requested()) return;
    const Prices nothing{std::vector<std::int64_t>(instance_.companies(), 0), {}};
    pricing_.bound(graph_, nothing, columns_);
  }

  void find_prices() {
    std::optional<Saddle> saddle(std::in_place, columns_, instance_.companies(), groups_);
    saddle->run(is_whole_ ? kStepsOfPrices : kStepsOfRound, stop_);
    keep(saddle->prices());
    for (std::uint32_t round = 0; !is_whole_ && round < kPricingRounds; ++round) {
      if (!go_on(saddle)) break;
    }
    for (std::uint32_t round = 0; round < kGroupRounds && !stop_.stop_requested(); ++round) {
      if (!add_groups(saddle->shares()) || !go_on(saddle)) break;
    }
  }

  /// Another round of prices with the columns and groups that came since.
  bool go_on(std::optional<Saddle>& saddle) {
    if (stop_.stop_requested()) return false;
    Saddle next(columns_, instance_.companies(), groups_);
    next.begin_with(*saddle);
    next.run(kStepsOfRound, stop_);
    saddle.emplace(std::move(next));
    keep(saddle->prices());
    return true;
  }

  bool add_groups(const std::vector<double>& shares) {
    auto triples = violated_triples(columns_, shares, instance_.companies(), kGroupsOfRound);
    const std::size_t known = groups_.size();
    for (std::vector<std::uint32_t>& triple : triples) {
      const auto before = groups_.begin() + static_cast<std::ptrdiff_t>(known);
      if (std::find(groups_.begin(), before, triple) == before)
        groups_.push_back(std::move(triple));
    }
    return groups_.size() > known;
  }

  /// Makes whole prices, and keeps them if their bound is the lowest.
  void keep(const std::vector<double>& prices) {
    const auto whole = [&](double price) {
      return static_cast<std::int64_t>(std::ceil(price * static_cast<double>(unit_)));
    };
    Prices next;
    const std::uint32_t companies = instance_.companies();
    for (std::uint32_t at = 0; at < companies; ++at) next.company.push_back(whole(prices[at]));
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const std::int64_t price = whole(prices[companies + group]);
      if (price > 0) next.groups.push_back({groups_[group], price});
    }
    const std::int64_t bound =
        is_whole_ ? tighten(columns_, next, unit_) : pricing_.bound(graph_, next, columns_);
    if (bound >= bound_) return;
    bound_ = bound;
    prices_ = std::move(next);
  }

  std::vector<std::uint32_t> search(const Effort& effort) const {
    const std::vector<std::int64_t> slack = slacks(columns_, prices_, unit_);
    double mean = 1;
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
      mean += static_cast<double>(columns_.weight(column)) / columns_.size();
    }
    const auto limit =
        static_cast<std::int64_t>(mean * kSlackOfCandidate * static_cast<double>(unit_));
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
      if (slack[column] <= limit && is_simple(columns_.members(column))) {
        candidates.push_back(column);
      }
    }
    std::ranges::stable_sort(candidates, [&](std::uint32_t one, std::uint32_t other) {
      return slack[one] < slack[other];
    });
    const std::int64_t scale = sturdy_scale(graph_);
    const Columns preferring = preferring_sturdy(graph_, columns_, scale);
    mean *= static_cast<double>(scale);
    Exchange exchange(preferring, instance_.companies(), candidates);
    Chance chance(effort.seed);
    const Packing annealed =
        exchange.search(Packing(preferring, instance_.companies()),
                        {mean * kHot, mean * kCold, effort.steps}, chance, stop_);
    if (effort.window_steps == 0) return annealed.chosen();
    return improve(annealed.chosen(), candidates, effort.window_steps, chance);
  }

  /// Plain weights, as the solver of the windows reckons in floating point.
  std::vector<std::uint32_t> improve(const std::vector<std::uint32_t>& chosen,
                                     const std::vector<std::uint32_t>& candidates,
                                     std::uint64_t steps, Chance& chance) const {
    Packing packing(columns_, instance_.companies());
    for (const std::uint32_t column : chosen) packing.add(column);
    Windows windows(columns_, instance_.companies(), candidates, groups_);
    return windows.improve(packing, steps, chance, stop_).chosen();
  }

  Answer answer(const std::vector<std::uint32_t>& chosen) {
    Answer answer;
    answer.bound = bound_ / unit_;
    answer.price = prices_.company;
    answer.columns = columns_.size();
    answer.proof = {unit_, {Case{}}, {std::move(prices_)}};
    take_columns(answer, columns_, chosen);
    return answer;
  }

  const Instance& instance_;
  const Graph& graph_;
  const std::stop_token& stop_;
  std::int64_t unit_;
  Pricing pricing_;
  Prices prices_;           // of the lowest bound
  std::int64_t bound_ = 0;  // in price units
  Columns columns_;
  bool is_whole_ = false;  // the columns are all that there are
  std::vector<std::vector<std::uint32_t>> groups_;
};

}  // namespace

Answer clear_wide(const Instance& instance, const Graph& graph, const Effort& effort,
                  const std::stop_token& stop) {
  return Wide(instance, graph, stop).run(effort);
}

}  // namespace kontor::engine::swap
