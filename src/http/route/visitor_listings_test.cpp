#include "http/route/visitor_listings.hpp"

#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

namespace kontor::http {
namespace {

market::ListedPtr listed(ListingId id, Version version = 2) {
  const auto facts = std::make_shared<const market::CompanyFacts>(
      market::CompanyFacts{test::some_company(), {test::some_membership()}});
  return std::make_shared<const market::Listed>(
      market::Listed{{test::some_need(id), version}, facts});
}

const AgencyNames kNoAgencies;

TEST(VisitorListings, AreEncodedOnce) {
  VisitorListings listings;
  const auto need = listed(test::kNeed);
  const auto first = listings.json_of(need, kNoAgencies, test::kNow);
  EXPECT_EQ(first, listings.json_of(need, kNoAgencies, test::kNow));
  EXPECT_NE(first->find(R"("clusters":["maritime"])"), std::string::npos);
  EXPECT_EQ(first->find("Werft"), std::string::npos);
}

TEST(VisitorListings, AreEncodedAnewWhenTheyChangeAndTheNextDay) {
  VisitorListings listings;
  const auto first = listings.json_of(listed(test::kNeed), kNoAgencies, test::kNow);
  const auto next = listed(test::kNeed, 3);
  const auto second = listings.json_of(next, kNoAgencies, test::kNow);
  EXPECT_NE(first, second);
  EXPECT_NE(second->find(R"("version":3)"), std::string::npos);
  EXPECT_NE(second, listings.json_of(next, kNoAgencies, test::kNow + std::chrono::hours{24}));
}

TEST(VisitorListings, StayBelowTheirLimit) {
  constexpr std::size_t kBytesMax = 10'000;
  VisitorListings listings(kBytesMax);
  for (std::uint64_t at = 0; at < 500; ++at) {
    const auto json = listings.json_of(listed({7, at}), kNoAgencies, test::kNow);
    EXPECT_NE(json->find(to_text(ListingId{7, at})), std::string::npos);
    EXPECT_LE(listings.bytes(), kBytesMax);
  }
  EXPECT_GT(listings.bytes(), kBytesMax / 2);
}

}  // namespace
}  // namespace kontor::http
