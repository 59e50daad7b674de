#include "engine/online/standing_allocation.hpp"

#include <gtest/gtest.h>

namespace kontor::engine::online {
namespace {

/// Need 0 of two units linked to offer 0 of two; need 1 and offer 1 left.
StandingAllocation small_market() {
  const std::vector<Event> events = {
      OfferArrives{0, 2, {}},           OfferArrives{1, 2, {}}, NeedArrives{0, 2, 50, {{0, 10}}},
      NeedArrives{1, 2, 50, {{0, 10}}}, NeedLeaves{1},          OfferLeaves{1}};
  StandingAllocation standing;
  for (const Event& event : events) EXPECT_TRUE(standing.apply(event));
  return standing;
}

/// The code with which an event is refused; whatever is refused changes nothing.
std::string refusal(const Event& event) {
  StandingAllocation standing = small_market();
  const std::int64_t cost = standing.cost();
  const auto repair = standing.apply(event);
  if (repair) return "";
  EXPECT_EQ(standing.cost(), cost);
  EXPECT_EQ(standing.instance().edges(), 1);
  return repair.error().code;
}

constexpr std::int32_t kTooDear = allocate::kCostMax + 1;
constexpr std::int32_t kTooMany = allocate::kUnitsMax + 1;

TEST(Event, TakesAVacantNumberOrTheNextOne) {
  EXPECT_EQ(refusal(NeedArrives{1, 1, 5, {{0, 1}}}), "");
  EXPECT_EQ(refusal(NeedArrives{2, 1, 5, {}}), "");
  EXPECT_EQ(refusal(OfferArrives{1, 1, {{0, 1}}}), "");
  EXPECT_EQ(refusal(NeedArrives{0, 1, 5, {}}), "online.need.taken");
  EXPECT_EQ(refusal(OfferArrives{0, 1, {}}), "online.offer.taken");
  EXPECT_EQ(refusal(NeedArrives{3, 1, 5, {}}), "online.number.skips");
  EXPECT_EQ(refusal(OfferArrives{3, 1, {}}), "online.number.skips");
}

TEST(Event, NamesOnlyWhoIsHere) {
  EXPECT_EQ(refusal(NeedLeaves{1}), "online.need.unknown");
  EXPECT_EQ(refusal(NeedLeaves{9}), "online.need.unknown");
  EXPECT_EQ(refusal(NeedChanges{1, 1, 1}), "online.need.unknown");
  EXPECT_EQ(refusal(LinksChange{1, {}, {}}), "online.need.unknown");
  EXPECT_EQ(refusal(OfferLeaves{1}), "online.offer.unknown");
  EXPECT_EQ(refusal(OfferChanges{1, 1}), "online.offer.unknown");
  EXPECT_EQ(refusal(NeedArrives{1, 1, 5, {{1, 1}}}), "online.offer.unknown");
  EXPECT_EQ(refusal(OfferArrives{1, 1, {{1, 1}}}), "online.need.unknown");
  EXPECT_EQ(refusal(LinksChange{0, {{1, 1}}, {}}), "online.offer.unknown");
}

TEST(Event, StaysWithinTheRanges) {
  EXPECT_EQ(refusal(NeedArrives{1, -1, 5, {}}), "online.units.range");
  EXPECT_EQ(refusal(NeedChanges{0, kTooMany, 5}), "online.units.range");
  EXPECT_EQ(refusal(OfferArrives{1, kTooMany, {}}), "online.units.range");
  EXPECT_EQ(refusal(OfferChanges{0, -1}), "online.units.range");
  EXPECT_EQ(refusal(NeedChanges{0, 1, kTooDear}), "online.cost.range");
  EXPECT_EQ(refusal(NeedArrives{1, 1, -kTooDear, {}}), "online.cost.range");
  EXPECT_EQ(refusal(NeedArrives{1, 1, 5, {{0, kTooDear}}}), "online.cost.range");
  EXPECT_EQ(refusal(OfferArrives{1, 1, {{0, -kTooDear}}}), "online.cost.range");
}

TEST(Event, MayNotAskForMoreInAllThanCanBeCounted) {
  StandingAllocation standing;
  constexpr std::uint32_t kMost = allocate::kTotalUnitsMax / allocate::kUnitsMax;
  for (std::uint32_t need = 0; need < kMost; ++need) {
    ASSERT_TRUE(standing.apply(NeedArrives{need, allocate::kUnitsMax, 1, {}}));
  }
  const auto refused = standing.apply(NeedArrives{kMost, allocate::kUnitsMax, 1, {}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, "online.units.total");
}

TEST(Event, StatesEachLinkOnce) {
  EXPECT_EQ(refusal(NeedArrives{1, 1, 5, {{0, 1}, {0, 2}}}), "online.link.repeated");
  EXPECT_EQ(refusal(OfferArrives{1, 1, {{0, 1}, {0, 1}}}), "online.link.repeated");
  EXPECT_EQ(refusal(LinksChange{0, {{0, 1}, {0, 2}}, {}}), "online.link.repeated");
  EXPECT_EQ(refusal(LinksChange{0, {{0, 1}}, {0}}), "online.link.repeated");
  EXPECT_EQ(refusal(LinksChange{0, {}, {0, 0}}), "online.link.repeated");
  EXPECT_EQ(refusal(LinksChange{0, {}, {7}}), "online.link.unknown");
  EXPECT_EQ(refusal(LinksChange{0, {}, {0}}), "");
}

}  // namespace
}  // namespace kontor::engine::online
