#include "engine/check/flow.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace kontor::engine::check {
namespace {

using flow::Flow;
using flow::Network;

/// Four units go from node 0 to node 2; the direct arc is cheap but carries one, and one unit must
/// pass by node 1 anyway. A loop at node 1 gains and so is full.
struct FlowCheck : testing::Test {
  Network network{.supply = {4, 0, -4},
                  .from = {0, 0, 1, 1},
                  .to = {2, 1, 2, 1},
                  .lower = {0, 1, 0, 0},
                  .upper = {1, 9, 9, 3},
                  .cost = {2, 3, 4, -1}};
  Flow answer{.units = {1, 3, 3, 3}, .potential = {0, 3, 7}, .cost = 2 + 9 + 12 - 3};

  Verdict judge() const { return flow(network, answer); }
};

TEST_F(FlowCheck, AnOptimalFlowIsProved) {
  EXPECT_TRUE(judge().is_optimal());
}

TEST_F(FlowCheck, PotentialsThatProveLessLeaveAGap) {
  answer.potential = {0, 3, 6};
  EXPECT_TRUE(judge().holds());
  EXPECT_GT(judge().gap, 0);
}

TEST_F(FlowCheck, EveryPlantedLieIsRefused) {
  struct Lie {
    std::string name;
    std::function<void(Network&, Flow&)> tell;
    Verdict expected;
  };
  const std::vector<Lie> lies = {
      {"a unit too many", [](auto&, auto& f) { ++f.units[1]; }, {Fault::NotConserved, 0}},
      {"over the upper bound", [](auto&, auto& f) { ++f.units[0]; }, {Fault::OutOfBounds, 0}},
      {"below the lower bound", [](auto&, auto& f) { f.units[1] = 0; }, {Fault::OutOfBounds, 1}},
      {"cost off by one", [](auto&, auto& f) { --f.cost; }, {Fault::CostWrong}},
      {"an arc that does not exist", [](auto&, auto& f) { f.units.push_back(0); }, {Fault::Shape}},
      {"an arc to nowhere", [](auto& n, auto&) { n.to[2] = 3; }, {Fault::EdgeUnknown, 2}},
      {"bounds upside down", [](auto& n, auto&) { n.lower[0] = 2; }, {Fault::Shape, 0}},
      {"an enormous potential",
       [](auto&, auto& f) { f.potential[1] = INT64_MIN; },
       {Fault::RangeExceeded, 1}},
      {"another supply", [](auto& n, auto&) { n.supply[1] = 1; }, {Fault::NotConserved, 1}}};
  for (const Lie& lie : lies) {
    Network told_network = network;
    Flow told = answer;
    lie.tell(told_network, told);
    EXPECT_EQ(flow(told_network, told), lie.expected) << lie.name;
  }
}

TEST_F(FlowCheck, NodesThatCannotGetRidOfTheirSupplyProveThatThereIsNoFlow) {
  network.upper = {1, 2, 9, 3};
  EXPECT_TRUE(proves_infeasible(network, std::vector<std::uint8_t>{1, 0, 0}));
  EXPECT_FALSE(proves_infeasible(network, std::vector<std::uint8_t>{1, 1, 0}));
  network.upper = {2, 2, 9, 3};
  EXPECT_FALSE(proves_infeasible(network, std::vector<std::uint8_t>{1, 0, 0}));
}

TEST_F(FlowCheck, WhatMustComeInCountsAgainstASet) {
  network.supply = {0, 0, 0};
  network.upper = {1, 9, 0, 3};
  EXPECT_TRUE(proves_infeasible(network, std::vector<std::uint8_t>{0, 1, 0}));
}

}  // namespace
}  // namespace kontor::engine::check
