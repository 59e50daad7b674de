#include "engine/flow/dimacs.hpp"

#include "engine/flow/solve.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace kontor::engine::flow {
namespace {

using testing::ElementsAre;

constexpr const char* kSmall =
    "c a small network\n"
    "p min 4 5\n"
    "n 1 4\n"
    "n 4 -4\n"
    "a 1 2 0 4 2\n"
    "a 1 3 0 2 2\n"
    "a 2 3 0 2 1\n"
    "a 2 4 0 3 3\n"
    "a 3 4 0 5 1\n";

TEST(ReadDimacs, TakesAMinimumCostFlow) {
  const Network network = read_dimacs(kSmall).value();
  EXPECT_THAT(network.supply, ElementsAre(4, 0, 0, -4));
  EXPECT_THAT(network.from, ElementsAre(0, 0, 1, 1, 2));
  EXPECT_THAT(network.upper, ElementsAre(4, 2, 2, 3, 5));
  EXPECT_EQ(solve(network, {})->flow.cost, 14);
}

TEST(ReadDimacs, TakesAnAssignment) {
  const Network network =
      read_dimacs("p asn 4 4\nn 1\nn 2\na 1 3 5\na 1 4 1\na 2 3 2\na 2 4 1\n").value();
  EXPECT_THAT(network.supply, ElementsAre(1, 1, -1, -1));
  EXPECT_EQ(solve(network, {})->flow.cost, 3);
}

TEST(ReadDimacs, TakesLoopsRepeatedArcsAndCyclesThatGain) {
  const Network network =
      read_dimacs("p min 2 4\na 1 1 0 3 -1\na 1 2 0 2 -5\na 1 2 1 2 1\na 2 1 0 9 1\n").value();
  EXPECT_EQ(solve(network, {})->flow.cost, -3 - 10 + 1 + 3);
}

TEST(ReadDimacs, TakesFilesOfOtherSystems) {
  EXPECT_TRUE(read_dimacs("cno blank\r\n\r\n  p\tmin 2 1 \r\na 1 2 0 1 1\r\n").has_value());
  EXPECT_TRUE(read_dimacs("p min 0 0").has_value());
}

struct Bad {
  std::string text;
  std::string code;
  std::string line;
};

TEST(ReadDimacs, RefusesWhatIsWrongWithItsLine) {
  const std::vector<Bad> all = {{"", "dimacs.problem.missing", "0"},
                                {"c\nc\n", "dimacs.problem.missing", "2"},
                                {"a 1 2 0 1 1\n", "dimacs.problem.missing", "1"},
                                {"p max 1 0\n", "dimacs.problem.kind", "1"},
                                {"p\n", "dimacs.line.fields", "1"},
                                {"p min 1\n", "dimacs.line.fields", "1"},
                                {"p min 1 0\np min 1 0\n", "dimacs.problem.repeated", "2"},
                                {"p min -1 0\n", "dimacs.problem.size", "1"},
                                {"p min 99999999999 0\n", "dimacs.problem.size", "1"},
                                {"p min 1 99999999999999999999\n", "dimacs.line.number", "1"},
                                {"p min 1 0\nx 1\n", "dimacs.line.unknown", "2"},
                                {"p min 1 0\nn 1 0 0\n", "dimacs.line.fields", "2"},
                                {"p min 1 0\nn 1 1.5\n", "dimacs.line.number", "2"},
                                {"p min 1 0\nn 2 0\n", "dimacs.node.unknown", "2"},
                                {"p min 1 0\nn 0 0\n", "dimacs.node.unknown", "2"},
                                {"p min 1 0\nn 1 0\nn 1 0\n", "dimacs.node.repeated", "3"},
                                {"p min 1 0\nn 1 999999999999999999\n", "dimacs.node.supply", "2"},
                                {"p min 2 1\na 1 3 0 1 1\n", "dimacs.node.unknown", "2"},
                                {"p min 2 1\na 1 2 0 -1 1\n", "dimacs.arc.bounds", "2"},
                                {"p min 2 1\na 1 2 -1 1 1\n", "dimacs.arc.bounds", "2"},
                                {"p min 2 1\na 1 2 3 2 1\n", "dimacs.arc.bounds", "2"},
                                {"p min 2 1\na 1 2 0 9999999999999 1\n", "dimacs.arc.bounds", "2"},
                                {"p min 2 1\na 1 2 0 1 9999999999999\n", "dimacs.arc.cost", "2"},
                                {"p min 2 1\na 1 2 0 1 9 9 9\n", "dimacs.line.fields", "2"},
                                {"p min 2 2\na 1 2 0 1 1\n", "dimacs.arc.count", "1"},
                                {"p min 2 0\na 1 2 0 1 1\n", "dimacs.arc.count", "2"},
                                {"p min 2 0\nn 1 1\n", "dimacs.supply.unbalanced", "1"},
                                {"p asn 2 1\nn 1\na 2 1 0\n", "dimacs.arc.side", "3"},
                                {"p asn 3 0\nn 1\n", "dimacs.assignment.sides", "1"}};
  for (const Bad& bad : all) {
    const auto read = read_dimacs(bad.text);
    const Error error = read ? Error{} : read.error();
    EXPECT_EQ(error.code + " " + (read ? "" : error.params.at("line")), bad.code + " " + bad.line)
        << bad.text;
  }
}

}  // namespace
}  // namespace kontor::engine::flow
