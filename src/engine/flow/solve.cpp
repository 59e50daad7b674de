#include "engine/flow/solve.hpp"

#include "engine/flow/simplex.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <span>
#include <utility>

namespace kontor::engine::flow {
namespace {

// __extension__ silences -Wpedantic: ISO C++ has no integer of this width.
__extension__ using Wide = __int128;

/// More than any arc of the root ever carries: all units together are below 2^61.
constexpr std::int64_t kUnlimited = std::int64_t{1} << 62;

/// The arcs that begin or end at each node.
class Incidence {
 public:
  Incidence(const Arcs& arcs, std::size_t count, std::size_t nodes) : begin_(nodes + 1, 0) {
    for (std::size_t arc = 0; arc < count; ++arc) {
      ++begin_[arcs.from[arc]];
      ++begin_[arcs.to[arc]];
    }
    std::inclusive_scan(begin_.begin(), begin_.end(), begin_.begin());
    arcs_.resize(2 * count);
    for (std::uint32_t arc = 0; arc < count; ++arc) {
      arcs_[--begin_[arcs.from[arc]]] = arc;
      arcs_[--begin_[arcs.to[arc]]] = arc;
    }
  }

  std::span<const std::uint32_t> arcs_at(std::uint32_t node) const {
    return std::span(arcs_).subspan(begin_[node], begin_[node + 1] - begin_[node]);
  }

 private:
  std::vector<std::size_t> begin_;
  std::vector<std::uint32_t> arcs_;
};

/// Solves a network whose input is right. Self loops never meet the simplex; lower bounds are taken
/// out of it; a root is added that takes what nodes have and gives what they lack at a cost that no
/// way through the network can reach.
class Solution {
 public:
  explicit Solution(const Network& network)
      : network_(network), excess_(network.supply), simplex_(make_start()) {}

  Answer solve(const std::stop_token& stop) {
    pivot_first(cheapest_into_lacking());
    const Status status = simplex_.optimise(stop);
    if (status == Status::Stopped) return {};
    units_ = simplex_.all_units();
    if (is_short()) return {Status::Infeasible, {}, cut()};
    return {Status::Optimal, flow(), {}};
  }

  Wide cost() const {
    Wide cost = 0;
    for (std::size_t arc = 0; arc < network_.arcs(); ++arc) {
      cost += Wide{network_.cost[arc]} * all_[arc];
    }
    return cost;
  }

 private:
  Simplex::Start make_start() {
    Simplex::Start start;
    start.arcs.reserve(network_.arcs() + network_.nodes());
    arc_of_.reserve(network_.arcs());
    for (std::size_t arc = 0; arc < network_.arcs(); ++arc) add_arc(arc, start.arcs);
    start.priced = start.arcs.count();
    start.root = root();
    start.branches.resize(network_.nodes() + 1);
    for (std::uint32_t node = 0; node < network_.nodes(); ++node) tie_to_root(node, start);
    return start;
  }

  std::uint32_t root() const { return static_cast<std::uint32_t>(network_.nodes()); }

  void add_arc(std::size_t arc, Arcs& arcs) {
    const std::uint32_t from = network_.from[arc];
    const std::uint32_t to = network_.to[arc];
    if (from == to) return;
    excess_[from] -= network_.lower[arc];
    excess_[to] += network_.lower[arc];
    arcs.add(from, to, network_.cost[arc], network_.upper[arc] - network_.lower[arc]);
    arc_of_.push_back(static_cast<std::uint32_t>(arc));
  }

  /// What a node has goes to the root for nothing, what it lacks comes from there very dear. Any
  /// node can push a unit to the root: the tree is strongly feasible.
  void tie_to_root(std::uint32_t node, Simplex::Start& start) {
    const auto arc = static_cast<std::uint32_t>(start.arcs.count());
    const std::int64_t units = excess_[node];
    if (units >= 0) {
      start.arcs.add(node, root(), 0, kUnlimited);
      start.branches[node] = {.parent = root(), .arc = arc, .up = kUnlimited, .down = units};
    } else {
      start.arcs.add(root(), node, far_cost(), kUnlimited);
      start.branches[node] = {.parent = root(), .arc = arc, .up = -units, .down = kUnlimited};
    }
  }

  /// Above the cost of any way without a circle: below 2^59, see inspect.
  std::int64_t far_cost() const {
    std::int64_t largest = 0;
    for (const std::int64_t cost : network_.cost) largest = std::max(largest, std::abs(cost));
    return (largest + 1) * (static_cast<std::int64_t>(network_.nodes()) + 1);
  }

  std::vector<std::uint32_t> cheapest_into_lacking() const {
    std::vector<std::uint32_t> best(network_.nodes(), kNone);
    const Arcs& arcs = simplex_.arcs();
    for (std::uint32_t arc = 0; arc < arc_of_.size(); ++arc) {
      std::uint32_t& into = best[arcs.to[arc]];
      if (arcs.capacity[arc] == 0 || excess_[arcs.to[arc]] >= 0) continue;
      if (into == kNone || arcs.cost[arc] < arcs.cost[into]) into = arc;
    }
    return best;
  }

  void pivot_first(const std::vector<std::uint32_t>& arcs) {
    for (const std::uint32_t arc : arcs) {
      if (arc != kNone) simplex_.try_arc(arc);
    }
  }

  bool is_short() const {
    for (std::uint32_t node = 0; node < network_.nodes(); ++node) {
      if (excess_[node] < 0 && units_[arc_of_.size() + node] > 0) return true;
    }
    return false;
  }

  Flow flow() {
    all_.resize(network_.arcs());
    for (std::size_t arc = 0; arc < network_.arcs(); ++arc) {  // self loops
      all_[arc] = network_.cost[arc] < 0 ? network_.upper[arc] : network_.lower[arc];
    }
    for (std::size_t at = 0; at < arc_of_.size(); ++at) {
      all_[arc_of_[at]] = network_.lower[arc_of_[at]] + units_[at];
    }
    Flow flow{.units = all_, .potential = {}, .cost = static_cast<std::int64_t>(cost())};
    for (std::uint32_t node = 0; node < network_.nodes(); ++node) {
      flow.potential.push_back(simplex_.potential(node));
    }
    return flow;
  }

  /// Whatever can still be reached from where units are stuck at the root: every arc out of
  /// there is full, every arc into there is at its lower bound.
  std::vector<std::uint8_t> cut() const {
    const Incidence incidence(simplex_.arcs(), arc_of_.size(), network_.nodes());
    std::vector<std::uint8_t> inside(network_.nodes(), 0);
    std::vector<std::uint32_t> open;
    for (std::uint32_t node = 0; node < network_.nodes(); ++node) {
      if (excess_[node] < 0 || units_[arc_of_.size() + node] == 0) continue;
      inside[node] = 1;
      open.push_back(node);
    }
    while (!open.empty()) {
      const std::uint32_t node = open.back();
      open.pop_back();
      for (const std::uint32_t arc : incidence.arcs_at(node)) {
        const std::uint32_t next = other_end(arc, node);
        if (inside[next] == 0) open.push_back(next);
        inside[next] = 1;
      }
    }
    return inside;
  }

  /// The node to which a unit more can be pushed from `node` along `arc`; else `node` itself.
  std::uint32_t other_end(std::uint32_t arc, std::uint32_t node) const {
    const Arcs& arcs = simplex_.arcs();
    const bool is_tail = arcs.from[arc] == node;
    const bool can_pass = is_tail ? units_[arc] < arcs.capacity[arc] : units_[arc] > 0;
    if (!can_pass) return node;
    return is_tail ? arcs.to[arc] : arcs.from[arc];
  }

  const Network& network_;
  std::vector<std::int64_t> excess_;   // [nodes], beyond what lower bounds carry
  std::vector<std::uint32_t> arc_of_;  // [arcs of the simplex], arc of the network
  Simplex simplex_;
  std::vector<std::int64_t> units_;  // [arcs of the simplex]
  std::vector<std::int64_t> all_;    // [arcs of the network]
};

}  // namespace

Result<Answer> solve(const Network& network, const std::stop_token& stop) {
  if (auto inspected = inspect(network); !inspected) return fail(inspected.error());
  Solution solution(network);
  Answer answer = solution.solve(stop);
  if (answer.status == Status::Optimal && solution.cost() != answer.flow.cost) {
    return fail(ErrorKind::Invalid, "network.cost.total");
  }
  return answer;
}

}  // namespace kontor::engine::flow
