#include "engine/swap/preflib.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace kontor::engine::swap {
namespace {

using testing::ElementsAre;

const std::string kHead =
    "# FILE NAME: example.wmd\n# NUMBER ALTERNATIVES: 3\n# NUMBER EDGES: 3\n"
    "# ALTERNATIVE NAME 1: Pair 1\n# ALTERNATIVE NAME 2: Pair 2\n# ALTERNATIVE NAME 3: Altruist\n";
const std::string kTable =
    "Pair,Patient,Donor,Wife-P?,%Pra,Out-Deg,Altruist\n"
    "1,A,B,0,0.05,1,0\n2,B,A,1,0.2875,1,0\n3,O,O,0,0.0,1,1\n";

TEST(ReadPreflib, ReadsArcsThatCountFromZero) {
  const auto market = read_preflib(kHead + "0,1,1.0\n1, 0, 2.0\n2,1,3.0\n", kTable);
  ASSERT_TRUE(market);
  EXPECT_THAT(market->instance.row_begin, ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(market->instance.to, ElementsAre(1, 0, 1));
  EXPECT_THAT(market->instance.weight, ElementsAre(1, 2, 3));
  EXPECT_THAT(market->instance.gives, ElementsAre(0, 0, 1));
  EXPECT_EQ(market->weight_scale, 1);
  EXPECT_TRUE(is_well_formed(market->instance));
}

TEST(ReadPreflib, ReadsArcsThatCountFromOne) {
  const auto market = read_preflib(kHead + "1,2,1\n2,1,2\n3,2,3\n", kTable);
  ASSERT_TRUE(market);
  EXPECT_THAT(market->instance.to, ElementsAre(1, 0, 1));
}

TEST(ReadPreflib, TellsByTheOutDegreesFromWhereArcsCount) {
  const std::string head = "# NUMBER ALTERNATIVES: 4\n# NUMBER EDGES: 2\n";
  const std::string arcs = "1,2,1\n2,1,1\n";
  const std::string columns = "Pair,Out-Deg,Altruist\n";
  const auto from_one = read_preflib(head + arcs, columns + "1,1,0\n2,1,0\n3,0,0\n4,0,0\n");
  const auto from_zero = read_preflib(head + arcs, columns + "1,0,0\n2,1,0\n3,1,0\n4,0,0\n");
  ASSERT_TRUE(from_one && from_zero);
  EXPECT_THAT(from_one->instance.row_begin, ElementsAre(0, 1, 2, 2, 2));
  EXPECT_THAT(from_zero->instance.row_begin, ElementsAre(0, 0, 1, 2, 2));
}

TEST(ReadPreflib, ReadsTheOlderForm) {
  const auto market = read_preflib("2,2\r\n1,Pair 1\r\n2,Pair 2\r\n0,1,1.0\r\n1,0,1.0\r\n", "");
  ASSERT_TRUE(market);
  EXPECT_THAT(market->instance.to, ElementsAre(1, 0));
}

TEST(ReadPreflib, LeavesOutArcsToAGiver) {
  const auto market = read_preflib(kHead + "0,2,0.0\n1,0,1.0\n2,1,1.0\n", kTable);
  ASSERT_TRUE(market);
  EXPECT_THAT(market->instance.to, ElementsAre(0, 1));
}

TEST(ReadPreflib, MakesFractionsWhole) {
  const auto market = read_preflib(kHead + "0,1,1.50\n1,0,2\n2,1,0.125\n", kTable);
  ASSERT_TRUE(market);
  EXPECT_THAT(market->instance.weight, ElementsAre(1500, 2000, 125));
  EXPECT_EQ(market->weight_scale, 1000);
}

struct Fault {
  std::string wmd;
  std::string dat;
  std::string code;
  std::string line;
};

class ReadPreflibRefuses : public testing::TestWithParam<Fault> {};

TEST_P(ReadPreflibRefuses, WithTheLineAndWhatIsWrong) {
  const auto market = read_preflib(GetParam().wmd, GetParam().dat);
  ASSERT_FALSE(market);
  EXPECT_EQ(market.error().kind, ErrorKind::Invalid);
  EXPECT_EQ(market.error().code, GetParam().code);
  const auto line = market.error().params.find("line");
  EXPECT_EQ(line == market.error().params.end() ? "" : line->second, GetParam().line);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, ReadPreflibRefuses,
    testing::Values(
        Fault{"", "", "preflib.head.missing", "0"},
        Fault{"# TITLE: x\n0,1,1\n", "", "preflib.head.missing", "2"},
        Fault{"# NUMBER ALTERNATIVES: many\n", "", "preflib.number.unreadable", "1"},
        Fault{"# NUMBER ALTERNATIVES: 4000000000\n", "", "preflib.companies.too_many", "1"},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,1\n", "", "preflib.columns.missing", "2"},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,-1,1\n", "", "preflib.number.unreadable", "2"},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,3,1\n", "", "preflib.company.unknown", "2"},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,2,1\n", "", "preflib.company.unknown", ""},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,1,-4\n", "", "preflib.number.unreadable", "2"},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,1,1e9\n", "", "preflib.number.unreadable", "2"},
        Fault{"# NUMBER ALTERNATIVES: 2\n0,1,900000000\n", "", "preflib.weight.out_of_range", ""},
        Fault{"# NUMBER ALTERNATIVES: 2\n# NUMBER EDGES: 9\n0,1,1\n", "", "preflib.arcs.count",
              "3"},
        Fault{"3,1\n1,a\n", "", "preflib.companies.count", "2"},
        Fault{kHead + "0,1,1\n1,0,1\n0,1,1\n", "Pair,Donor\n", "preflib.columns.missing", "1"},
        Fault{kHead + "0,1,1\n1,0,1\n0,1,1\n", "Pair,Altruist\n1,0\n", "preflib.companies.count",
              "2"},
        Fault{kHead + "0,1,1\n1,0,1\n0,1,1\n", "Pair,Altruist\n1,0\n1,0\n",
              "preflib.company.repeated", "3"},
        Fault{kHead + "0,1,1\n1,0,1\n0,1,1\n", "Pair,Altruist\n1,0\n9,0\n",
              "preflib.company.unknown", "3"},
        Fault{kHead + "0,1,1\n1,0,1\n0,1,1\n", "Pair,Altruist\n1,yes\n",
              "preflib.number.unreadable", "2"}));

}  // namespace
}  // namespace kontor::engine::swap
