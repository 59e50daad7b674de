#include "http/route/visitor_pages.hpp"

#include "tests/support/ports.hpp"

#include <gtest/gtest.h>

namespace kontor::http {
namespace {

const VisitorPages::Moment kMoment{7, test::kNow};
const wire::QueryPairs kNeeds{{"side", "need"}};

TEST(VisitorPages, HoldForTheSameQueryAndMoment) {
  VisitorPages pages;
  EXPECT_EQ(pages.find(kNeeds, kMoment), nullptr);
  const auto page = std::make_shared<const std::string>("{}");
  pages.keep(kNeeds, kMoment, page);
  EXPECT_EQ(pages.find(kNeeds, kMoment), page);
  EXPECT_EQ(pages.find({{"side", "offer"}}, kMoment), nullptr);
  EXPECT_EQ(pages.find({}, kMoment), nullptr);
}

TEST(VisitorPages, EndWhenTheMarketMovesOnOrASecondPasses) {
  VisitorPages pages;
  pages.keep(kNeeds, kMoment, std::make_shared<const std::string>("{}"));
  EXPECT_EQ(pages.find(kNeeds, {8, test::kNow}), nullptr);
  EXPECT_EQ(pages.find(kNeeds, {7, test::kNow + std::chrono::seconds{1}}), nullptr);
}

}  // namespace
}  // namespace kontor::http
