#include "engine/flow/solve.hpp"

#include "base/chance.hpp"
#include "engine/check/flow.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <optional>

namespace kontor::engine::flow {
namespace {

using testing::ElementsAre;

void add_arc(Network& network, std::uint32_t from, std::uint32_t to, std::int64_t upper,
             std::int64_t cost) {
  network.from.push_back(from);
  network.to.push_back(to);
  network.lower.push_back(0);
  network.upper.push_back(upper);
  network.cost.push_back(cost);
}

/// Sizes and ranges of a random network.
struct Sort {
  std::int64_t nodes = 6;
  std::int64_t arcs = 12;
  std::int64_t cost = 9;
  std::int64_t units = 5;
};

/// Loops, repeated arcs, negative costs, lower bounds; sometimes there is no flow.
Network random_network(std::uint64_t seed, const Sort& sort) {
  Chance chance(seed);
  Network network;
  const std::int64_t nodes = chance.between(1, sort.nodes);
  network.supply.assign(static_cast<std::size_t>(nodes), 0);
  const auto some_node = [&] { return chance.below(static_cast<std::uint64_t>(nodes)); };
  for (std::int64_t arc = chance.between(0, sort.arcs); arc > 0; --arc) {
    const auto from = static_cast<std::uint32_t>(some_node());
    const auto to = static_cast<std::uint32_t>(some_node());
    add_arc(network, from, to, chance.between(0, sort.units),
            chance.between(-sort.cost / 2, sort.cost));
    if (chance.below(4) == 0) network.lower.back() = chance.between(0, network.upper.back());
  }
  for (std::int64_t moved = chance.between(0, nodes); moved > 0; --moved) {
    const std::int64_t units = chance.between(1, sort.units);
    network.supply[some_node()] += units;
    network.supply[some_node()] -= units;
  }
  return network;
}

/// The least cost by LEMON, or nothing if there is no flow.
std::optional<std::int64_t> peer_cost(const Network& network) {
  using Graph = lemon::SmartDigraph;
  Graph graph;
  std::vector<Graph::Node> nodes;
  for (std::size_t node = 0; node < network.nodes(); ++node) nodes.push_back(graph.addNode());
  Graph::ArcMap<std::int64_t> lower(graph);
  Graph::ArcMap<std::int64_t> upper(graph);
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::NodeMap<std::int64_t> supply(graph);
  for (std::size_t at = 0; at < network.arcs(); ++at) {
    const Graph::Arc arc = graph.addArc(nodes[network.from[at]], nodes[network.to[at]]);
    lower[arc] = network.lower[at];
    upper[arc] = network.upper[at];
    cost[arc] = network.cost[at];
  }
  for (std::size_t node = 0; node < nodes.size(); ++node)
    supply[nodes[node]] = network.supply[node];
  lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> peer(graph);
  peer.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
  if (peer.run() != peer.OPTIMAL) return std::nullopt;
  return peer.totalCost<std::int64_t>();
}

std::optional<std::int64_t> proved_cost(const Network& network) {
  const Answer answer = solve(network, {}).value();
  EXPECT_NE(answer.status, Status::Stopped);
  if (answer.status == Status::Infeasible) {
    EXPECT_TRUE(check::proves_infeasible(network, answer.cut));
    return std::nullopt;
  }
  EXPECT_EQ(check::flow(network, answer.flow), check::Verdict{});
  return answer.flow.cost;
}

void expect_agreement(std::uint64_t seeds, const Sort& sort) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const Network network = random_network(seed, sort);
    EXPECT_EQ(proved_cost(network), peer_cost(network)) << seed;
  }
}

TEST(Solve, AgreesWithThePeerOnSmallNetworksOfAllSorts) {
  expect_agreement(4'000, {});
}

TEST(Solve, AgreesWithThePeerOnDenseNetworks) {
  expect_agreement(300, {.nodes = 30, .arcs = 300, .cost = 100, .units = 20});
}

TEST(Solve, AgreesWithThePeerWhereAllCostsAreEqual) {
  expect_agreement(500, {.nodes = 12, .arcs = 60, .cost = 1, .units = 3});
}

TEST(Solve, AgreesWithThePeerOnLargeNetworks) {
  expect_agreement(5, {.nodes = 2'000, .arcs = 20'000, .cost = 10'000, .units = 100});
}

TEST(Solve, ProvesExtremeCostsAndUnits) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Network network = random_network(seed, {8, 30, kCostMax, kUnitsMax / 1'000});
    const auto answer = solve(network, {});
    if (!answer) {
      EXPECT_EQ(answer.error().code, "network.cost.total") << seed;
    } else if (answer->status == Status::Optimal) {
      EXPECT_TRUE(check::flow(network, answer->flow).is_optimal()) << seed;
    } else {
      EXPECT_TRUE(check::proves_infeasible(network, answer->cut)) << seed;
    }
  }
}

TEST(Solve, ACycleThatGainsIsFilled) {
  Network network{.supply = {0, 0}, .from = {}, .to = {}, .lower = {}, .upper = {}, .cost = {}};
  add_arc(network, 0, 1, 5, -3);
  add_arc(network, 1, 0, 4, 1);
  EXPECT_THAT(solve(network, {})->flow.units, ElementsAre(4, 4));
}

TEST(Solve, ALoopThatGainsIsFull) {
  Network network{.supply = {0}, .from = {}, .to = {}, .lower = {}, .upper = {}, .cost = {}};
  add_arc(network, 0, 0, 5, -3);
  add_arc(network, 0, 0, 5, 3);
  EXPECT_THAT(solve(network, {})->flow.units, ElementsAre(5, 0));
}

TEST(Solve, ANetworkWithoutNodesHasAFlow) {
  EXPECT_EQ(solve({}, {})->status, Status::Optimal);
}

TEST(Solve, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(solve(random_network(3, {}), source.get_token())->status, Status::Stopped);
}

struct Refused : testing::Test {
  Network network{
      .supply = {1, -1}, .from = {0}, .to = {1}, .lower = {0}, .upper = {1}, .cost = {1}};
  std::string code() const { return solve(network, {}).error().code; }
};

TEST_F(Refused, ArraysOfDifferentLength) {
  network.cost.clear();
  EXPECT_EQ(code(), "network.shape");
}

TEST_F(Refused, AnArcToNowhere) {
  network.to = {2};
  EXPECT_EQ(code(), "network.arc.unknown_node");
}

TEST_F(Refused, NegativeAndUpsideDownBounds) {
  network.lower = {-1};
  EXPECT_EQ(code(), "network.arc.bounds");
  network.lower = {2};
  EXPECT_EQ(code(), "network.arc.bounds");
  network.upper = {kUnitsMax + 1};
  EXPECT_EQ(code(), "network.arc.bounds");
}

TEST_F(Refused, ACostOutOfRange) {
  network.cost = {kCostMax + 1};
  EXPECT_EQ(code(), "network.arc.cost");
}

TEST_F(Refused, SuppliesThatDoNotAddUpToNothing) {
  network.supply = {2, -1};
  EXPECT_EQ(code(), "network.supply.unbalanced");
  network.supply = {INT64_MAX, INT64_MIN};
  EXPECT_EQ(code(), "network.supply.range");
}

}  // namespace
}  // namespace kontor::engine::flow
