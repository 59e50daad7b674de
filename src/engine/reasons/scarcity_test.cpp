#include "engine/reasons/scarcity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::reasons {
namespace {

using testing::ElementsAre;

const allocate::Instance kMarket{.demand = {3, 2},
                                 .penalty = {100, 90},
                                 .supply = {1, 3, 0},
                                 .row_begin = {0, 2, 3},
                                 .offer = {0, 1, 2},
                                 .cost = {10, 95, 5}};
const allocate::Allocation kAllocation{
    .units = {1, 2, 0}, .price = {85, 0, 500}, .cost = 380, .bound = 380};

TEST(Scarcity, IsTheHighestPriceAndTheMeanByUnits) {
  const std::vector<std::uint32_t> all_in_one = {0, 0, 0};
  const auto scarcity = scarcity_by_group(kMarket, kAllocation, all_in_one, 2);
  EXPECT_THAT(scarcity, ElementsAre(Scarcity{85, 85, 4}, Scarcity{}));
  EXPECT_EQ(scarcity[0].price_mean(), 21);
  EXPECT_EQ(scarcity[1].price_mean(), 0);
}

TEST(Scarcity, DoesNotCountThePriceOfAnOfferWithoutSupply) {
  const std::vector<std::uint32_t> apart = {0, 1, 2};
  EXPECT_THAT(scarcity_by_group(kMarket, kAllocation, apart, 3),
              ElementsAre(Scarcity{85, 85, 1}, Scarcity{0, 0, 3}, Scarcity{}));
}

TEST(Shortage, CountsUnmetUnits) {
  const std::vector<std::uint32_t> apart = {1, 0};
  EXPECT_THAT(shortage_by_group(kMarket, kAllocation, apart, 2),
              ElementsAre(Shortage{2, 2}, Shortage{3, 0}));
}

}  // namespace
}  // namespace kontor::engine::reasons
