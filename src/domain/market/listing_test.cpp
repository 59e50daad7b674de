#include "domain/market/listing.hpp"

#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

namespace kontor::market {
namespace {

using test::kNow;

TEST(Listing, IsLiveFromPublicationToExpiry) {
  const Listing draft = test::some_listing();
  EXPECT_FALSE(draft.is_live(kNow));
  const Listing live = draft.published(kNow).value();
  EXPECT_TRUE(live.is_live(kNow));
  EXPECT_TRUE(live.is_live(kNow + Listing::kLifetime - std::chrono::seconds{1}));
  EXPECT_FALSE(live.is_live(kNow + Listing::kLifetime));
}

TEST(Listing, IsNotLiveWhilePausedClosedBlockedOrFilled) {
  const Listing live = test::some_need();
  EXPECT_FALSE(live.paused()->is_live(kNow));
  EXPECT_FALSE(live.closed()->is_live(kNow));
  EXPECT_FALSE(live.moderated(Moderation::Blocked).is_live(kNow));
  EXPECT_TRUE(live.moderated(Moderation::Approved).is_live(kNow));
  EXPECT_FALSE(live.committed(3)->is_live(kNow));
}

TEST(Listing, TakesOnlyStepsThatItsStateAllows) {
  const Listing draft = test::some_listing();
  const Listing live = test::some_need();
  const Listing closed = live.closed().value();
  for (const auto& refused :
       {draft.paused(), draft.resumed(kNow), draft.renewed(kNow), draft.reopened(kNow),
        live.published(kNow), live.resumed(kNow), live.reopened(kNow), closed.closed(),
        closed.paused(), closed.published(kNow), closed.renewed(kNow)}) {
    EXPECT_EQ(refused.error().code, "listing.transition.impossible");
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
  }
}

TEST(Listing, ComesBackToLifeForAWholeLifetimeIfItHadExpired) {
  const Instant later = kNow + Listing::kLifetime + std::chrono::hours{1};
  EXPECT_TRUE(test::some_need().closed()->reopened(later)->is_live(later));
  EXPECT_TRUE(test::some_need().paused()->resumed(later)->is_live(later));
  EXPECT_TRUE(test::some_need().renewed(later)->is_live(later));
  EXPECT_EQ(test::some_need().paused()->resumed(kNow)->state().expires_at,
            kNow + Listing::kLifetime);
}

TEST(Listing, ReopensADraftAsADraft) {
  const Listing draft = test::some_listing();
  EXPECT_EQ(draft.closed()->reopened(kNow)->state().availability, Availability::Draft);
}

TEST(Listing, NeverPromisesMoreThanIsOpen) {
  const Listing live = test::some_need();  // three people
  const auto two = live.committed(2);
  EXPECT_EQ(two->ledger(), (Ledger{3, 2}));
  EXPECT_EQ(two->committed(2).error().code, "listing.headcount.exhausted");
  EXPECT_EQ(two->committed(2).error().params.at("open"), "1");
}

TEST(Listing, CannotShrinkBelowWhatIsPromised) {
  const auto two = test::some_need().committed(2);
  auto staff = test::some_staff();
  staff.headcount = 1;
  const auto changed = two->changed(test::some_need_fields(staff));
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().issues.front().code, "listing.headcount.committed");
}

TEST(Listing, KeepsItsCompanyAndSideWhateverTheChangeSays) {
  const auto changed = test::some_need().changed(test::some_offer_fields());
  EXPECT_EQ(changed->fields().company, test::kWerft);
  EXPECT_EQ(changed->fields().side, Side::Need);
}

TEST(Listing, CountsCharactersNotBytes) {
  auto fields = test::some_need_fields();
  fields.note.clear();
  for (std::size_t each = 0; each < Listing::kNoteMax; ++each) fields.note += "ß";
  EXPECT_TRUE(Listing::make(test::kNeed, fields, test::some_state()).has_value());
  fields.note += "ß";
  const auto refused = Listing::make(test::kNeed, fields, test::some_state());
  EXPECT_EQ(refused.error().issues.front().code, "listing.note.too_long");
}

TEST(Listing, NamesTheCircleThatMayFindIt) {
  auto fields = test::some_need_fields();
  for (const Audience audience : {Audience::Cluster, Audience::Named}) {
    fields.visibility = {audience, {}, {}};
    const auto refused = Listing::make(test::kNeed, fields, test::some_state());
    EXPECT_EQ(refused.error().issues.front().code, "listing.visibility.empty");
  }
}

}  // namespace
}  // namespace kontor::market
