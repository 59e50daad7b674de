#include "app/market/market.hpp"

#include "tests/support/random_market.hpp"

#include <atomic>
#include <thread>

namespace kontor::market {
namespace {

using test::kNow;
using test::MarketRecords;
using test::MarketWords;
using testing::ElementsAre;
using testing::IsEmpty;

EssentialSkills essential_of(const MarketWords& words) {
  return [words](const OccupationCode& occupation) { return words.essential(occupation); };
}

struct MarketTest : testing::Test {
  MarketWords words = test::few_words();
  MarketRecords records;
  Market market{essential_of(words)};
  access::Actor visitor;
  access::Actor werft;
  access::Actor flug;
  access::Actor maritime_broker = test::broker_of(test::kMaritime);

  MarketTest() {
    records.networks().add(test::some_company(test::kWerft, "Werft"));
    records.networks().add(test::some_company(test::kFlug, "Flug"));
    records.networks().add(test::some_membership(test::kWerft, test::kMaritime));
    records.networks().add(test::some_membership(test::kFlug, test::kAviation));
    werft = test::member_of(records, test::kWerft);
    flug = test::member_of(records, test::kFlug);
  }

  void follow() { market.follow(records.journal().after(market.sequence(), 1'000), records); }
  void post(const Listing& listing) {
    records.post(listing);
    follow();
  }
  /// Werft's need for `visibility`.
  static Listing need_for(Visibility visibility, ListingId id = test::kNeed) {
    auto fields = test::some_need_fields();
    fields.visibility = std::move(visibility);
    return test::some_listing(fields, id).published(kNow).value();
  }
  std::vector<ListingId> ids(const ListingQuery& query, const access::Actor& actor,
                             Instant now = kNow) const {
    std::vector<ListingId> found;
    const ListingPage page = market.list(query, actor, now);
    for (const ListingEntry& each : page.entries) found.push_back(each.listed->value().id());
    EXPECT_GE(page.total, found.size());
    return found;
  }
};

TEST_F(MarketTest, AVisitorFindsOnlyPublicListings) {
  post(need_for({Audience::Members, {}, {}}));
  EXPECT_THAT(ids({}, visitor), IsEmpty());
  EXPECT_EQ(market.list({}, visitor, kNow).total, 0U);
  post(need_for({Audience::Public, {}, {}}));
  EXPECT_THAT(ids({}, visitor), ElementsAre(test::kNeed));
}

TEST_F(MarketTest, AListingForAClusterIsSecretToTheOthers) {
  post(need_for({Audience::Cluster, {test::kMaritime}, {}}));
  EXPECT_THAT(ids({}, flug), IsEmpty());
  EXPECT_EQ(market.list({}, flug, kNow).total, 0U);
  EXPECT_EQ(market.find(test::kNeed, flug, kNow).error().code, "listing.unknown");
  EXPECT_THAT(ids({}, werft), ElementsAre(test::kNeed));
  EXPECT_THAT(ids({}, maritime_broker), ElementsAre(test::kNeed));
}

TEST_F(MarketTest, AListingForNamedCompaniesIsTheirsAndItsOwners) {
  post(need_for({Audience::Named, {}, {test::kFlug}}));
  EXPECT_THAT(ids({}, flug), ElementsAre(test::kNeed));
  EXPECT_THAT(ids({}, werft), ElementsAre(test::kNeed));
  EXPECT_THAT(ids({}, test::broker_of(test::kAviation)), IsEmpty());
}

TEST_F(MarketTest, OnlyWhoActsForACompanySeesWhoseListingItIs) {
  post(need_for({Audience::Public, {}, {}}));
  EXPECT_TRUE(market.find(test::kNeed, werft, kNow)->own);
  EXPECT_TRUE(market.find(test::kNeed, maritime_broker, kNow)->own);
  EXPECT_FALSE(market.find(test::kNeed, flug, kNow)->own);
  EXPECT_FALSE(market.list({}, flug, kNow).entries.at(0).own);
}

TEST_F(MarketTest, AListByCompanyShowsDraftsToItsOwnPeopleAndNothingToOthers) {
  post(test::some_listing());
  ListingQuery mine;
  mine.company = test::kWerft;
  EXPECT_THAT(ids(mine, werft), ElementsAre(test::kNeed));
  EXPECT_THAT(ids(mine, maritime_broker), ElementsAre(test::kNeed));
  EXPECT_THAT(ids(mine, flug), IsEmpty());
  EXPECT_THAT(ids({}, werft), IsEmpty());
  post(need_for({Audience::Public, {}, {}}));
  EXPECT_THAT(ids(mine, flug), IsEmpty());  // or its name would be given away
}

TEST_F(MarketTest, AListingThatExpiresLeavesTheListByItself) {
  post(need_for({Audience::Public, {}, {}}));
  const Instant last = kNow + Listing::kLifetime - std::chrono::seconds{1};
  EXPECT_EQ(market.list({}, visitor, last).total, 1U);
  EXPECT_EQ(market.list({}, visitor, last + std::chrono::seconds{1}).total, 0U);
  EXPECT_FALSE(market.find(test::kNeed, visitor, last + std::chrono::seconds{1}).has_value());
}

TEST_F(MarketTest, WhatIsBlockedPausedOrFilledIsGone) {
  const Listing need = need_for({Audience::Public, {}, {}});
  for (const Listing& each :
       {need.moderated(Moderation::Blocked), need.paused().value(), need.committed(3).value()}) {
    post(each);
    EXPECT_THAT(ids({}, visitor), IsEmpty());
    post(need);
    EXPECT_THAT(ids({}, visitor), ElementsAre(test::kNeed));
  }
}

TEST_F(MarketTest, TheDeskOfAnAgencyHoldsListingsOfItsMembersOnly) {
  post(test::some_need());
  ListingQuery query;
  query.desk = Desk::New;
  EXPECT_THAT(ids(query, maritime_broker), ElementsAre(test::kNeed));
  EXPECT_THAT(ids(query, test::broker_of(test::kAviation)), IsEmpty());
  EXPECT_THAT(ids(query, werft), IsEmpty());
  post(test::some_need().moderated(Moderation::Approved));
  EXPECT_THAT(ids(query, maritime_broker), IsEmpty());
}

TEST_F(MarketTest, ANeedIsUnmatchedAfterTwoDaysWithoutAPromise) {
  post(test::some_need());
  ListingQuery query;
  query.desk = Desk::Unmatched;
  const Instant later = kNow + std::chrono::hours{48};
  EXPECT_THAT(ids(query, maritime_broker, later - std::chrono::seconds{1}), IsEmpty());
  EXPECT_THAT(ids(query, maritime_broker, later), ElementsAre(test::kNeed));
  post(test::some_need().committed(1).value());
  EXPECT_THAT(ids(query, maritime_broker, later), IsEmpty());
}

TEST_F(MarketTest, ACompanyThatJoinsAClusterIsSeenWithIt) {
  post(test::some_need());
  records.networks().add(test::some_membership(test::kWerft, test::kAviation));
  journal::Entry entry;
  entry.event = journal::Event::CompanyRegistered;
  entry.subject = journal::subject(test::kWerft);
  records.journal().append(entry);
  follow();
  const auto found = market.find(test::kNeed, werft, kNow);
  EXPECT_THAT(found->listed->company->clusters(test::kToday),
              ElementsAre(test::kAviation, test::kMaritime));
}

TEST_F(MarketTest, AWriterWaitsForItsOwnWrite) {
  EXPECT_FALSE(market.wait_for(1, std::chrono::milliseconds{0}));
  post(test::some_need());
  EXPECT_TRUE(market.wait_for(1, std::chrono::milliseconds{0}));
}

TEST_F(MarketTest, FollowingTwiceIsFollowingOnce) {
  post(test::some_need());
  market.follow(records.journal().after(0, 10), records);
  EXPECT_EQ(market.size(), 1U);
  EXPECT_EQ(market.list({}, werft, kNow).total, 1U);
}

TEST_F(MarketTest, ReadersAndAWriterDoNotDisturbEachOther) {
  constexpr int kChanges = 200;
  std::atomic<bool> done = false;
  const auto read = [&] {
    while (!done) {
      const ListingPage page = market.list({}, werft, kNow);
      EXPECT_EQ(page.total, page.entries.size());
      EXPECT_LE(page.total, 1U);
      if (market.partners(test::kNeed, werft, kNow)) {
        EXPECT_EQ(market.size(), 1U);
      }
    }
  };
  std::jthread first(read);
  std::jthread second(read);
  const Listing need = need_for({Audience::Members, {}, {}});
  for (int change = 0; change < kChanges; ++change) {
    post(change % 2 == 0 ? need : need.paused().value());
  }
  done = true;
  first.join();
  second.join();
  EXPECT_EQ(market.sequence(), static_cast<journal::Sequence>(kChanges));
}

TEST(CursorTest, ACursorSurvivesItsText) {
  const Cursor cursor{kNow, test::kNeed};
  EXPECT_EQ(cursor_from_text(to_text(cursor)), cursor);
  for (const char* wrong :
       {"", "12", "12-", "-12-x", "x", "012-00000000-0000-0005-0000-000000000001"}) {
    EXPECT_EQ(cursor_from_text(wrong).error().code, "cursor.malformed") << wrong;
  }
}

}  // namespace
}  // namespace kontor::market
