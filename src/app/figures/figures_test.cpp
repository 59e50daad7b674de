#include "app/figures/figures.hpp"

#include "app/journal/facts.hpp"
#include "tests/support/builders.hpp"

namespace kontor::figures {
namespace {

using journal::Entry;
using journal::Event;
using test::kNow;
using testing::ElementsAre;
using testing::IsEmpty;
namespace facts = journal::facts;
using namespace std::chrono_literals;

std::string seconds_of(Instant instant) {
  return std::to_string(instant.time_since_epoch().count());
}

struct FiguresTest : testing::Test {
  Figures figures;
  journal::Sequence last = 0;

  void tell(Entry entry) {
    entry.sequence = ++last;
    figures.count({{entry}});
  }

  static Entry listing(ListingId id, Event event, Params more = {}) {
    Entry entry;
    entry.at = kNow;
    entry.event = event;
    entry.subject = journal::subject(id);
    entry.facts = {{facts::kKind, "staff"},
                   {facts::kSide, "need"},
                   {facts::kOccupation, "welder"},
                   {facts::kAudience, "members"},
                   {facts::kCluster, "maritime"},
                   {facts::kHeadcount, "3"},
                   {facts::kLive, "1"},
                   {facts::kExpiresAt, seconds_of(kNow + 24h)}};
    for (const auto& [key, value] : more) entry.facts[key] = value;
    return entry;
  }

  static Entry agreement(Instant at, std::string lender, std::string borrower) {
    Entry entry;
    entry.at = at;
    entry.event = Event::AgreementMade;
    entry.facts = {{facts::kKind, "staff"},
                   {facts::kLenderCluster, std::move(lender)},
                   {facts::kBorrowerCluster, std::move(borrower)},
                   {facts::kHeadcount, "2"},
                   {facts::kFirstDay, "2026-03-23"},
                   {facts::kLastDay, "2026-04-03"},
                   {facts::kWeekdays, "31"},
                   {facts::kWorkingDays, "10"}};
    return entry;
  }

  static Entry accepted(ListingId need, Instant at, Instant published_at) {
    Entry entry;
    entry.at = at;
    entry.event = Event::EnquiryAccepted;
    entry.facts = {{facts::kNeed, to_text(need)},
                   {facts::kNeedPublishedAt, seconds_of(published_at)}};
    return entry;
  }
};

TEST_F(FiguresTest, AnEmptyJournalHasEmptyFigures) {
  EXPECT_EQ(figures.at(kNow), FiguresNow{});
}

TEST_F(FiguresTest, OpenListingsAndTheirPeopleAreCountedUntilTheyExpire) {
  tell(listing({1, 1}, Event::ListingPublished));
  tell(listing({1, 2}, Event::ListingPublished,
               {{facts::kSide, "offer"}, {facts::kHeadcount, "5"}}));
  const FiguresNow now = figures.at(kNow);
  EXPECT_EQ(now.open_needs, 1U);
  EXPECT_EQ(now.open_offers, 1U);
  EXPECT_EQ(now.people_needed, 3U);
  EXPECT_EQ(now.people_offered, 5U);
  EXPECT_EQ(figures.at(kNow + 24h).open_needs, 0U);
  EXPECT_EQ(figures.at(kNow + 24h - 1s).people_needed, 3U);
}

TEST_F(FiguresTest, ALaterEventReplacesWhatWasKnownOfAListing) {
  tell(listing({1, 1}, Event::ListingPublished));
  tell(listing({1, 1}, Event::ListingCommitted, {{facts::kHeadcount, "1"}}));
  EXPECT_EQ(figures.at(kNow).open_needs, 1U);
  EXPECT_EQ(figures.at(kNow).people_needed, 1U);
  tell(listing({1, 1}, Event::ListingPaused, {{facts::kLive, "0"}}));
  EXPECT_EQ(figures.at(kNow).open_needs, 0U);
  EXPECT_EQ(figures.at(kNow).people_needed, 0U);
}

TEST_F(FiguresTest, ListingsForAFewAreNotCountedAndPublicOnesApart) {
  tell(listing({1, 1}, Event::ListingPublished, {{facts::kAudience, "named"}}));
  tell(listing({1, 2}, Event::ListingPublished, {{facts::kAudience, "cluster"}}));
  tell(listing({1, 3}, Event::ListingPublished, {{facts::kAudience, "public"}}));
  tell(listing({1, 4}, Event::ListingPublished));
  EXPECT_EQ(figures.at(kNow).open_needs, 2U);
  EXPECT_EQ(figures.at(kNow).open_public, 1U);
}

TEST_F(FiguresTest, AgreementsOfSevenDaysMakeTheRing) {
  tell(agreement(kNow - 7 * 24h, "maritime", "aviation"));
  tell(agreement(kNow - 7 * 24h + 1s, "maritime", "aviation"));
  tell(agreement(kNow - 1h, "aviation", "maritime"));
  tell(agreement(kNow, "aviation", "maritime"));
  tell(agreement(kNow, "aviation", "aviation"));
  tell(agreement(kNow, "", "maritime"));
  const FiguresNow now = figures.at(kNow);
  EXPECT_EQ(now.agreements, 5U);
  EXPECT_EQ(now.agreements_across, 3U);
  const auto kStaff = market::Kind::Staff;
  EXPECT_THAT(now.helps, ElementsAre(Help{test::kAviation, test::kMaritime, kStaff, 2},
                                     Help{test::kAviation, test::kAviation, kStaff, 1},
                                     Help{test::kMaritime, test::kAviation, kStaff, 1}));
}

TEST_F(FiguresTest, PersonDaysFallIntoTheMonthInWhichTheyAreWorked) {
  tell(agreement(kNow, "maritime", "aviation"));
  EXPECT_EQ(figures.at(kNow).person_days, 14U);            // 23 to 31 March, two people
  EXPECT_EQ(figures.at(kNow + 31 * 24h).person_days, 6U);  // 1 to 3 April
  EXPECT_EQ(figures.at(kNow + 62 * 24h).person_days, 0U);
}

TEST_F(FiguresTest, TheMedianWaitIsUntilTheFirstAnswerToEachNeed) {
  EXPECT_FALSE(figures.at(kNow).median_minutes.has_value());
  tell(accepted({1, 1}, kNow - 3h, kNow - 5h));
  tell(accepted({1, 1}, kNow - 1h, kNow - 5h));  // the second answer to the same need
  EXPECT_EQ(figures.at(kNow).median_minutes, 120U);
  tell(accepted({1, 2}, kNow, kNow - 10h));
  EXPECT_EQ(figures.at(kNow).median_minutes, 360U);
  EXPECT_FALSE(figures.at(kNow + 29 * 24h).median_minutes.has_value());
}

TEST_F(FiguresTest, CountingTwiceIsCountingOnce) {
  Entry entry = agreement(kNow, "maritime", "aviation");
  entry.sequence = 1;
  figures.count({{entry}});
  figures.count({{entry}});
  EXPECT_EQ(figures.at(kNow).agreements, 1U);
  EXPECT_EQ(figures.sequence(), 1U);
}

TEST_F(FiguresTest, EntriesWithoutTheirFactsCountAsLittleAsTheyCan) {
  Entry entry;
  entry.at = kNow;
  for (const Event event :
       {Event::ListingPublished, Event::EnquiryAccepted, Event::AgreementMade}) {
    entry.event = event;
    tell(entry);
  }
  FiguresNow expected;
  expected.agreements = 1;
  expected.updated_at = kNow;
  EXPECT_EQ(figures.at(kNow), expected);
}

}  // namespace
}  // namespace kontor::figures
