#include "engine/check/rings.hpp"

#include "engine/swap/swap.hpp"
#include "tests/support/kidney_pool.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace kontor::engine::check {
namespace {

using swap::Answer;
using swap::Instance;

/// A pool with rings, chains and a proof of several cases.
class Rings : public testing::Test {
 protected:
  Rings() {
    pool_ = support::draw_kidney_pool({.pairs = 60, .givers = 5, .weight_max = 50, .seed = 11});
    pool_.chain_arcs = 3;
    answer_ = swap::clear(pool_, {}, {});
  }

  RingFault after(const std::function<void(Answer&)>& lie) const {
    Answer claimed = answer_;
    lie(claimed);
    return judge(pool_, claimed);
  }

  Instance pool_;
  Answer answer_;
};

TEST_F(Rings, BelievesAnAnswerThatHolds) {
  EXPECT_EQ(judge(pool_, answer_), RingFault::None);
  EXPECT_FALSE(answer_.rings.empty());
  EXPECT_FALSE(answer_.chains.empty());
}

TEST_F(Rings, RefusesACompanyInTwoRings) {
  EXPECT_EQ(after([](Answer& claimed) { claimed.rings.push_back(claimed.rings.front()); }),
            RingFault::CompanyTwice);
}

TEST_F(Rings, RefusesACompanyThatIsNotThere) {
  EXPECT_EQ(after([](Answer& claimed) { claimed.rings.front().back() = 1'000; }),
            RingFault::CompanyUnknown);
}

TEST_F(Rings, RefusesALoanThatIsNotPossible) {
  const auto turn = [](Answer& claimed) {
    claimed.rings = {{0, 1, 2}};
    claimed.chains = {};
  };
  EXPECT_EQ(after(turn), RingFault::ArcMissing);
}

TEST_F(Rings, RefusesARingOrAChainThatIsTooLongOrTooShort) {
  EXPECT_EQ(after([](Answer& claimed) {
              claimed.rings.push_back({1, 2, 3, 4});
            }),
            RingFault::RingTooLong);
  EXPECT_EQ(after([](Answer& claimed) { claimed.rings.push_back({1}); }), RingFault::RingTooLong);
  EXPECT_EQ(after([](Answer& claimed) {
              claimed.chains.push_back({60, 1, 2, 3, 4});
            }),
            RingFault::ChainTooLong);
  EXPECT_EQ(after([](Answer& claimed) { claimed.chains.push_back({60}); }),
            RingFault::ChainTooLong);
}

TEST_F(Rings, RefusesAChainThatNobodyGives) {
  const auto lie = [](Answer& claimed) { claimed.chains = {{1, 2}}; };
  EXPECT_EQ(after(lie), RingFault::NoGiver);
}

TEST_F(Rings, RefusesAWeightThatIsNotTheSum) {
  EXPECT_EQ(after([](Answer& claimed) { ++claimed.weight; }), RingFault::WeightWrong);
  EXPECT_EQ(after([](Answer& claimed) { claimed.rings.pop_back(); }), RingFault::WeightWrong);
}

TEST_F(Rings, RefusesABoundThatThePricesDoNotProve) {
  const auto lie = [](Answer& claimed) {
    claimed.status = swap::Status::Stopped;
    claimed.bound -= 1;
  };
  EXPECT_EQ(after(lie), RingFault::BoundTooLow);
}

TEST_F(Rings, RefusesPricesThatWereLowered) {
  const auto lie = [](Answer& claimed) {
    for (swap::Prices& prices : claimed.proof.prices) {
      for (std::int64_t& price : prices.company) price /= 2;
    }
  };
  EXPECT_EQ(after(lie), RingFault::BoundTooLow);
}

TEST_F(Rings, RefusesANegativePrice) {
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.prices[0].company[0] = -1; }),
            RingFault::PriceNegative);
  EXPECT_EQ(after([](Answer& claimed) {
              claimed.proof.prices[0].groups = {{{0, 1, 2}, -1}};
            }),
            RingFault::PriceNegative);
}

TEST_F(Rings, RefusesAPriceThatLeavesTheRange) {
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.prices[0].company[0] = INT64_MAX; }),
            RingFault::Overflow);
}

TEST_F(Rings, RefusesAGroupThatIsEvenOrUnordered) {
  EXPECT_EQ(after([](Answer& claimed) {
              claimed.proof.prices[0].groups = {{{0, 1}, 1}};
            }),
            RingFault::GroupMalformed);
  EXPECT_EQ(after([](Answer& claimed) {
              claimed.proof.prices[0].groups = {{{0, 2, 1}, 1}};
            }),
            RingFault::GroupMalformed);
  EXPECT_EQ(after([](Answer& claimed) {
              claimed.proof.prices[0].groups = {{{0, 1, 900}, 1}};
            }),
            RingFault::GroupMalformed);
}

TEST_F(Rings, RefusesATreeThatIsBroken) {
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.cases.clear(); }), RingFault::ProofMalformed);
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.cases.emplace_back(); }),
            RingFault::ProofMalformed);
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.prices.clear(); }),
            RingFault::ProofMalformed);
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.price_unit = 0; }),
            RingFault::ProofMalformed);
  EXPECT_EQ(after([](Answer& claimed) { claimed.proof.prices[0].company.pop_back(); }),
            RingFault::ProofMalformed);
}

TEST_F(Rings, RefusesOptimalWhereWeightAndBoundDiffer) {
  EXPECT_EQ(after([](Answer& claimed) { ++claimed.bound; }), RingFault::StatusWrong);
}

TEST_F(Rings, HasANameForEachFault) {
  EXPECT_EQ(name(RingFault::None), "none");
  EXPECT_EQ(name(RingFault::BoundTooLow), "bound-too-low");
}

TEST(RingGroups, BoundATriangleOfSwapsByOneSwap) {
  Instance market;
  market.row_begin = {0, 2, 4, 6};
  market.to = {1, 2, 0, 2, 0, 1};
  market.weight.assign(6, 1);
  market.gives.assign(3, 0);
  market.ring_length = 2;
  Answer answer;
  answer.rings = {{0, 1}};
  answer.weight = 2;
  answer.bound = 2;
  answer.status = swap::Status::Optimal;
  answer.proof = {1, {swap::Case{}}, {{{0, 0, 0}, {{{0, 1, 2}, 2}}}}};
  EXPECT_EQ(judge(market, answer), RingFault::None);
  answer.proof.prices[0] = {{1, 1, 1}, {}};
  EXPECT_EQ(judge(market, answer), RingFault::BoundTooLow);
}

}  // namespace
}  // namespace kontor::engine::check
