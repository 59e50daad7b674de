#include "engine/swap/branching.hpp"

#include "engine/swap/exchange.hpp"
#include "engine/swap/master.hpp"
#include "engine/swap/outcome.hpp"
#include "engine/swap/pricing.hpp"
#include "engine/swap/ring_search.hpp"
#include "engine/swap/separation.hpp"
#include "engine/swap/sturdy.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace kontor::engine::swap {
namespace {

constexpr std::uint32_t kFewRings = 5'000;  // so many are all taken at once
constexpr std::uint32_t kGroupRounds = 20;
constexpr std::size_t kGroupsOfRound = 100;
constexpr std::uint64_t kSearchSteps = 30'000;
constexpr std::int64_t kSlackPerMille = 50;  // of the heaviest arc: that near is worth a try
constexpr std::uint32_t kNearOfCompany = 60;
constexpr std::size_t kCasesBetweenDives = 5;
constexpr std::uint32_t kRoundsOfDive = 3;
constexpr double kShareOfDive = 0.7;
constexpr double kWhole = 1e-6;  // nearer to a whole number counts as one

/// A case of the tree, not yet solved or closed or split.
struct Node {
  bool is_split = false;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t child = 0;  // the half without the arc; the other one follows it
  std::int64_t bound = 0;   // in price units
  Prices prices;
};

struct Open {
  std::uint32_t node = 0;
  Graph graph;
};

struct Flow {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  double share = 0;
};

/// Without rivals a split would leave one half as it was.
bool has_rivals(const Graph& graph, const Flow& flow) {
  return graph.weight(flow.from, flow.to) >= 0 &&
         (graph.out(flow.from).size() > 1 || graph.in(flow.to).size() > 1);
}

class Search {
 public:
  Search(const Instance& instance, const Graph& graph, std::uint64_t seed,
         const std::stop_token& stop)
      : instance_(instance),
        root_(graph),
        stop_(stop),
        chance_(seed),
        unit_(price_unit(instance)),
        pricing_(instance, unit_),
        master_(instance.companies()),
        scale_(sturdy_scale(graph)) {
    for (const std::int32_t weight : instance.weight) {
      heaviest_ = std::max<std::int64_t>(heaviest_, weight);
    }
  }

  Answer run(std::uint32_t cases_max) {
    Node root;
    root.prices = plain_prices(root_, unit_);
    for (const std::int64_t price : root.prices.company) root.bound += price;
    nodes_.push_back(std::move(root));
    if (auto few = few_rings(root_, instance_.ring_length, kFewRings, stop_)) {
      columns_ = std::move(*few);
    } else if (!stop_.stop_requested()) {
      pricing_.bound(root_, Prices{std::vector<std::int64_t>(instance_.companies(), 0), {}},
                     columns_);
    }
    // A linear program without columns is none: prices of 0 find the first rings, or prove that
    // there are none.
    if (columns_.size() == 0) reprice_without_prices();
    open_.push_back({0, root_});
    for (std::uint32_t count = 0; !open_.empty() && count < cases_max; ++count) {
      if (stop_.stop_requested()) break;
      Open next = std::move(open_.back());
      open_.pop_back();
      if (!solve(next)) open_.push_back(std::move(next));
    }
    return answer();
  }

 private:
  /// @return false if it was stopped.
  bool solve(const Open& open) {
    if (is_closed(open.node)) return true;
    master_.take_columns(columns_);
    permit(open.graph);
    for (std::uint32_t rounds = 0;; master_.take_columns(columns_)) {
      if (!master_.solve(stop_)) return false;
      const std::uint32_t known = columns_.size();
      reprice(open);
      if (is_closed(open.node)) return true;
      if (columns_.size() > known) continue;
      improve(open);
      if (is_closed(open.node)) return true;
      if (open.node != 0 || rounds++ >= kGroupRounds || !add_groups()) break;
    }
    const std::optional<Flow> flow = most_divided(open.graph);
    if (!flow) return true;  // whole, so chosen, or left open by rounding
    if (open.node == 0 || nodes_.size() % kCasesBetweenDives == 0) dive(open.graph);
    if (!is_closed(open.node)) split(open, *flow);
    return true;
  }

  /// Fixes what the linear program chooses almost whole, solves the rest again, and so on.
  void dive(const Graph& from) {
    Graph graph = from;
    Columns fixed;
    std::vector<bool> is_out(instance_.companies(), false);
    while (fix(fixed, is_out) && !stop_.stop_requested()) {
      graph = graph.without(is_out);
      std::int64_t fixed_weight = 0;
      for (std::uint32_t at = 0; at < fixed.size(); ++at) fixed_weight += fixed.weight(at);
      const auto rest = solve_rest(graph);
      if (!rest || fixed_weight + *rest <= best_weight_) break;
    }
    if (fixed.size() > 0) search(fixed);
  }

  /// The bound of what is still possible, nothing if stopped. Leaves it in the linear program.
  std::optional<std::int64_t> solve_rest(const Graph& graph) {
    std::int64_t bound = 0;
    for (std::uint32_t round = 0; round < kRoundsOfDive; ++round) {
      master_.take_columns(columns_);
      permit(graph);
      if (!master_.solve(stop_)) return std::nullopt;
      const std::uint32_t known = columns_.size();
      bound = pricing_.bound(graph, master_.prices(unit_), columns_) / unit_;
      if (columns_.size() == known) break;
    }
    return bound;
  }

  bool fix(Columns& fixed, std::vector<bool>& is_out) const {
    const std::vector<double> shares = master_.shares();
    std::vector<std::uint32_t> order;
    for (std::uint32_t column = 0; column < shares.size(); ++column) {
      if (shares[column] > kWhole && is_simple(columns_.members(column))) order.push_back(column);
    }
    std::ranges::stable_sort(order, std::greater(), [&](std::uint32_t at) { return shares[at]; });
    const std::uint32_t before = fixed.size();
    for (const std::uint32_t column : order) {
      if (fixed.size() > before && shares[column] < kShareOfDive) break;
      const std::span<const std::uint32_t> members = columns_.members(column);
      if (std::ranges::any_of(members, [&](std::uint32_t each) { return is_out[each]; })) continue;
      for (const std::uint32_t member : members) is_out[member] = true;
      fixed.add(columns_, column);
    }
    return fixed.size() > before;
  }

  bool is_closed(std::uint32_t node) const { return nodes_[node].bound / unit_ <= best_weight_; }

  void permit(const Graph& graph) {
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
      const std::span<const std::uint32_t> members = columns_.members(column);
      bool allowed =
          columns_.is_chain(column) || graph.weight(members.back(), members.front()) >= 0;
      for (std::size_t at = 1; at < members.size() && allowed; ++at) {
        allowed = graph.weight(members[at - 1], members[at]) >= 0;
      }
      master_.allow(column, allowed);
    }
  }

  void reprice_without_prices() {
    Prices prices{std::vector<std::int64_t>(instance_.companies(), 0), {}};
    nodes_.front().bound = pricing_.bound(root_, prices, columns_);
    nodes_.front().prices = std::move(prices);
  }

  void reprice(const Open& open) {
    Prices prices = master_.prices(unit_);
    const std::int64_t bound = pricing_.bound(open.graph, prices, columns_);
    if (bound >= nodes_[open.node].bound) return;
    nodes_[open.node].bound = bound;
    nodes_[open.node].prices = std::move(prices);
  }

  /// Looks for better rings among the columns of the linear program and those that are nearly as
  /// good.
  void improve(const Open& open) {
    const Node& node = nodes_[open.node];
    const std::int64_t gap = node.bound - (best_weight_ + 1) * unit_;
    const std::int64_t slack = std::min(gap, unit_ * kSlackPerMille * heaviest_ / 1'000);
    Columns pool = pricing_.near(open.graph, node.prices, slack, kNearOfCompany);
    for (std::uint32_t column = 0; column < best_.size(); ++column) pool.add(best_, column);
    const std::vector<double> shares = master_.shares();
    for (std::uint32_t column = 0; column < shares.size(); ++column) {
      if (shares[column] > kWhole && is_simple(columns_.members(column)))
        pool.add(columns_, column);
    }
    if (pool.size() == 0) return;
    search(pool);
  }

  void search(const Columns& columns) {
    const Columns pool = preferring_sturdy(root_, columns, scale_);
    std::vector<std::uint32_t> candidates(pool.size());
    std::iota(candidates.rbegin(), candidates.rend(), 0U);
    Exchange exchange(pool, instance_.companies(), candidates);
    const double typical = static_cast<double>(heaviest_) * 3 * static_cast<double>(scale_);
    const Exchange::Cooling cooling{typical / 4, typical / 40, kSearchSteps};
    const Packing packing =
        exchange.search(Packing(pool, instance_.companies()), cooling, chance_, stop_);
    if (packing.weight() <= best_scaled_) return;
    best_scaled_ = packing.weight();
    best_weight_ = packing.weight() / scale_;
    best_ = {};
    for (const std::uint32_t column : packing.chosen()) best_.add(columns, column);
  }

  bool add_groups() {
    const auto triples =
        violated_triples(columns_, master_.shares(), instance_.companies(), kGroupsOfRound);
    for (const std::vector<std::uint32_t>& triple : triples) master_.add_group(columns_, triple);
    return !triples.empty();
  }

  void split(const Open& open, const Flow& flow) {
    Node half;
    half.bound = nodes_[open.node].bound;
    half.prices = nodes_[open.node].prices;
    Node& node = nodes_[open.node];
    node.is_split = true;
    node.from = flow.from;
    node.to = flow.to;
    node.child = static_cast<std::uint32_t>(nodes_.size());
    const std::uint32_t child = node.child;
    nodes_.push_back(half);
    nodes_.push_back(std::move(half));
    open_.push_back({child, open.graph.without(flow.from, flow.to)});
    open_.push_back({child + 1, open.graph.without_rivals(flow.from, flow.to)});
  }

  /// The arc whose use is nearest to a half.
  std::optional<Flow> most_divided(const Graph& graph) const;

  Answer answer();
  void list(std::uint32_t node, Proof& proof) const;

  const Instance& instance_;
  const Graph& root_;
  const std::stop_token& stop_;
  Chance chance_;
  std::int64_t unit_;
  Pricing pricing_;
  Master master_;
  Columns columns_;
  std::vector<Node> nodes_;
  std::vector<Open> open_;
  Columns best_;               // the best choice so far
  std::int64_t heaviest_ = 1;  // arc
  std::int64_t best_weight_ = 0;
  std::int64_t scale_;            // see sturdy_scale
  std::int64_t best_scaled_ = 0;  // best_weight_ with the preference for sturdy rings
};

std::optional<Flow> Search::most_divided(const Graph& graph) const {
  const std::vector<double> shares = master_.shares();
  std::vector<Flow> flows;
  for (std::uint32_t column = 0; column < shares.size(); ++column) {
    if (shares[column] < kWhole) continue;
    const std::span<const std::uint32_t> members = columns_.members(column);
    for (std::size_t at = 1; at < members.size(); ++at) {
      flows.push_back({members[at - 1], members[at], shares[column]});
    }
    if (!columns_.is_chain(column)) {
      flows.push_back({members.back(), members.front(), shares[column]});
    }
  }
  std::ranges::stable_sort(flows, {},
                           [](const Flow& flow) { return std::pair(flow.from, flow.to); });
  std::optional<Flow> best;
  constexpr double kHalf = 0.5;
  for (std::size_t at = 0; at < flows.size();) {
    Flow sum{flows[at].from, flows[at].to, 0};
    for (; at < flows.size() && flows[at].from == sum.from && flows[at].to == sum.to; ++at) {
      sum.share += flows[at].share;
    }
    if (sum.share < kWhole || sum.share > 1 - kWhole || !has_rivals(graph, sum)) continue;
    if (!best || std::abs(sum.share - kHalf) < std::abs(best->share - kHalf)) best = sum;
  }
  return best;
}

/// Writes the tree below `node` in preorder.
void Search::list(std::uint32_t root, Proof& proof) const {
  std::vector<std::uint32_t> left = {root};
  while (!left.empty()) {
    const Node& node = nodes_[left.back()];
    left.pop_back();
    if (node.is_split) {
      proof.cases.push_back({true, node.from, node.to, 0});
      left.push_back(node.child + 1);
      left.push_back(node.child);
    } else {
      proof.cases.push_back({false, 0, 0, static_cast<std::uint32_t>(proof.prices.size())});
      proof.prices.push_back(node.prices);
    }
  }
}

Answer Search::answer() {
  Answer answer;
  answer.proof.price_unit = unit_;
  list(0, answer.proof);
  for (const Node& node : nodes_) {
    if (!node.is_split) answer.bound = std::max(answer.bound, node.bound / unit_);
  }
  answer.price = nodes_.front().prices.company;
  answer.columns = columns_.size();
  std::vector<std::uint32_t> all(best_.size());
  std::iota(all.begin(), all.end(), 0U);
  take_columns(answer, best_, all);
  return answer;
}

}  // namespace

Answer branch_and_price(const Instance& instance, const Graph& graph, std::uint32_t cases_max,
                        std::uint64_t seed, const std::stop_token& stop) {
  return Search(instance, graph, seed, stop).run(cases_max);
}

}  // namespace kontor::engine::swap
