#include "engine/swap/branching.hpp"

#include "engine/swap/exchange.hpp"
#include "engine/swap/master.hpp"
#include "engine/swap/outcome.hpp"
#include "engine/swap/pricing.hpp"
#include "engine/swap/ring_search.hpp"
#include "engine/swap/separation.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kontor::engine::swap {
namespace {

constexpr std::uint32_t kFewRings = 5'000;  // so many are all taken at once
constexpr std::uint32_t kGroupRounds = 20;
constexpr std::size_t kGroupsOfRound = 100;
constexpr std::uint64_t kSearchSteps = 30'000;
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
        master_(instance.companies()) {}

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
      improve();
      if (is_closed(open.node)) return true;
      if (open.node != 0 || rounds++ >= kGroupRounds || !add_groups()) break;
    }
    split(open);
    return true;
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

  /// Looks for better rings among the columns, those of the linear program first.
  void improve() {
    const std::vector<double> shares = master_.shares();
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t column = 0; column < shares.size(); ++column) {
      if (is_simple(columns_.members(column))) candidates.push_back(column);
    }
    std::ranges::stable_sort(candidates, [&](std::uint32_t one, std::uint32_t other) {
      return shares[one] > shares[other];
    });
    Packing begin(columns_, instance_.companies());
    for (const std::uint32_t column : best_) begin.add(column);
    const Packing empty(columns_, instance_.companies());
    Exchange exchange(columns_, instance_.companies(), candidates);
    const double typical = typical_weight();
    const Exchange::Cooling cooling{typical / 4, typical / 40, kSearchSteps};
    for (const Packing* from : {&empty, std::as_const(begin).weight() > 0 ? &begin : &empty}) {
      const Packing packing = exchange.search(*from, cooling, chance_, stop_);
      if (packing.weight() <= best_weight_) continue;
      best_weight_ = packing.weight();
      best_ = packing.chosen();
    }
  }

  double typical_weight() const {
    double sum = 1;
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
      sum += static_cast<double>(columns_.weight(column));
    }
    return sum / (1 + static_cast<double>(columns_.size()));
  }

  bool add_groups() {
    const auto triples =
        violated_triples(columns_, master_.shares(), instance_.companies(), kGroupsOfRound);
    for (const std::vector<std::uint32_t>& triple : triples) master_.add_group(columns_, triple);
    return !triples.empty();
  }

  void split(const Open& open) {
    const std::optional<Flow> flow = most_divided(open.graph);
    if (!flow) return;  // whole, and chosen by `improve`, or a bound that rounding left open
    Node half;
    half.bound = nodes_[open.node].bound;
    half.prices = nodes_[open.node].prices;
    Node& node = nodes_[open.node];
    node.is_split = true;
    node.from = flow->from;
    node.to = flow->to;
    node.child = static_cast<std::uint32_t>(nodes_.size());
    const std::uint32_t child = node.child;
    nodes_.push_back(half);
    nodes_.push_back(std::move(half));
    open_.push_back({child, open.graph.without(flow->from, flow->to)});
    open_.push_back({child + 1, open.graph.without_rivals(flow->from, flow->to)});
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
  std::vector<std::uint32_t> best_;
  std::int64_t best_weight_ = 0;
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
    if (sum.share < kWhole || sum.share > 1 - kWhole || graph.weight(sum.from, sum.to) < 0)
      continue;
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
  take_columns(answer, columns_, best_);
  return answer;
}

}  // namespace

Answer branch_and_price(const Instance& instance, const Graph& graph, std::uint32_t cases_max,
                        std::uint64_t seed, const std::stop_token& stop) {
  return Search(instance, graph, seed, stop).run(cases_max);
}

}  // namespace kontor::engine::swap
