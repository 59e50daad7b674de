#include "app/market/change.hpp"
#include "app/market/clearing_answer.hpp"
#include "engine/check/allocation.hpp"
#include "engine/flow/transport.hpp"
#include "tests/support/plan.hpp"
#include "tests/support/random_market.hpp"

namespace kontor::market {
namespace {

using engine::allocate::Instance;
using test::kNow;

/// Companies of one cluster, with random listings.
struct Clearing : testing::Test {
  test::MarketRecords records;
  Market market{[](const OccupationCode&) { return std::vector<SkillCode>(); }};
  std::uint64_t listings = 0;

  /// A listing of a company of its own.
  template <class Bend>
  ListingId post(Side side, Bend bend) {
    ++listings;
    const CompanyId company = test::random_company_id(static_cast<std::uint32_t>(listings));
    records.networks().add(test::some_company(company, "Nr. " + std::to_string(listings)));
    records.networks().add(test::some_membership(company, test::kMaritime));
    ListingFields fields =
        side == Side::Need ? test::some_need_fields() : test::some_offer_fields();
    staff::StaffFields staff = test::some_staff();
    staff.headcount = 1;
    fields.company = company;
    bend(staff, fields);
    fields.terms = staff::StaffTerms::make(std::move(staff)).value();
    const ListingId id = test::random_listing_id(listings);
    records.post(test::some_listing(std::move(fields), id).published(kNow).value());
    return id;
  }
  ListingId post_at(std::int64_t per_hour, Side side) {
    return post(side, [&](auto& staff, auto&) { staff.rate = test::euros(per_hour); });
  }

  ClearingProblem problem(ClearingOrder order, unsigned threads = 1) {
    market.follow(records.journal().after(market.sequence(), 10'000), records);
    return ClearingConversion([](const OccupationCode&) { return std::vector<SkillCode>(); }, {},
                              threads)
        .problem(market.live(Kind::Staff, kNow), order, {});
  }
  static ClearingOrder order() {
    return {.fields = test::some_plan_fields(), .kept = {}, .declined = {}, .now = kNow};
  }
};

bool same(const Instance& left, const Instance& right) {
  return left.demand == right.demand && left.supply == right.supply &&
         left.row_begin == right.row_begin && left.offer == right.offer &&
         left.cost == right.cost && left.penalty == right.penalty;
}

TEST_F(Clearing, IsTheSameProblemWithAnyNumberOfThreads) {
  for (std::int64_t each = 0; each < 40; ++each) {
    post_at(25 + each % 17, Side::Need);
    post_at(20 + each % 19, Side::Offer);
  }
  const auto one = problem(order(), 1);
  const auto four = problem(order(), 4);
  EXPECT_TRUE(same(one.instance, four.instance));
  EXPECT_EQ(one.pairs, 1'600U);
}

TEST_F(Clearing, LetsPairsInUntilTheAnswerIsBestOverAll) {
  // All needs like the same cheap offers best, but those are too few.
  for (std::int64_t each = 0; each < 60; ++each) {
    if (each < 30) post_at(40, Side::Need);
    post_at(34 + each / 10, Side::Offer);
  }
  auto closed = problem(order());
  ASSERT_EQ(closed.instance.edges(), 30 * ClearingConversion::kCandidates);
  auto whole = closed;
  ASSERT_TRUE(add_all(whole, 1'800));
  EXPECT_FALSE(add_all(whole, 1'799));
  const auto best = engine::flow::allocate_by_simplex(whole.instance, {}).best;

  std::size_t entered = 0;
  auto answer = engine::flow::allocate_by_simplex(closed.instance, {}).best;
  while (const auto more = add_what_would_enter(closed, ClearingPrices({answer.price}))) {
    entered += more;
    answer = engine::flow::allocate_by_simplex(closed.instance, {}).best;
  }
  EXPECT_GT(entered, 0U);
  EXPECT_EQ(answer.cost, best.cost);
  EXPECT_LT(closed.instance.edges(), whole.instance.edges());
  EXPECT_TRUE(engine::check::allocation(closed.instance, answer).is_optimal());
}

TEST_F(Clearing, JoinsOnlyThoseWhoMayFindEachOther) {
  const auto only_for = [](CompanyId company) {
    return [company](staff::StaffFields&, ListingFields& fields) {
      fields.visibility = {Audience::Named, {}, {company}};
    };
  };
  post(Side::Need, only_for(test::random_company_id(2)));    // company 1
  post(Side::Offer, only_for(test::random_company_id(1)));   // company 2, for company 1
  post(Side::Offer, only_for(test::random_company_id(99)));  // company 3
  post_at(30, Side::Offer);                                  // company 4, for all: is not asked
  const auto made = problem(order());
  ASSERT_EQ(made.sights.front().fitting.size(), 1U);
  EXPECT_EQ(made.offers[made.sights.front().fitting.front().offer].listed->value().fields().company,
            test::random_company_id(2));
}

TEST_F(Clearing, ReservesPinnedPeopleBeforeAnythingElse) {
  const ListingId need = post(Side::Need, [](auto& staff, auto&) { staff.headcount = 3; });
  const ListingId offer = post(Side::Offer, [](auto& staff, auto&) { staff.headcount = 2; });
  auto pinned = order();
  pinned.fields.pins = {{need, offer, 5}};  // more than there are
  const auto made = problem(pinned);
  ASSERT_EQ(made.pinned.size(), 1U);
  EXPECT_EQ(made.pinned.front().units, 2);
  EXPECT_EQ(made.instance.demand.front(), 1);
  EXPECT_EQ(made.instance.supply.front(), 0);
}

TEST_F(Clearing, MakesAPairCheaperThatWasSuggestedBefore) {
  const ListingId need = post_at(40, Side::Need);
  const ListingId offer = post_at(30, Side::Offer);
  auto kept = order();
  kept.kept = {{need, offer}};
  EXPECT_EQ(problem(order()).instance.cost.front() - problem(kept).instance.cost.front(),
            clearing_points::kKept);
  kept.fields.rules.keep = false;
  EXPECT_EQ(problem(kept).instance.cost.front(), problem(order()).instance.cost.front());
}

TEST_F(Clearing, FindsTheSmallestChangeThatIsWorthSoManyPoints) {
  post_at(40, Side::Need);
  post_at(40, Side::Offer);  // at the limit: 600 of 1,000, weight 8 of 100
  const auto made = problem(order());
  const Pair pair = pair_of(made.needs.front(), made.offers.front(), {});
  const auto change = change_by(pair, 8, {});
  ASSERT_TRUE(change);
  EXPECT_EQ(change->kind, ChangeKind::RateLower);
  EXPECT_FALSE(change_by(pair, 1'000, {}));
  EXPECT_GE(change->by, change_by(pair, 4, {})->by);
}

TEST_F(Clearing, StopsWhenItIsTold) {
  post_at(40, Side::Need);
  post_at(30, Side::Offer);
  std::stop_source stop;
  stop.request_stop();
  market.follow(records.journal().after(market.sequence(), 10), records);
  const auto made =
      ClearingConversion([](const OccupationCode&) { return std::vector<SkillCode>(); }, {}, 2)
          .problem(market.live(Kind::Staff, kNow), order(), stop.get_token());
  EXPECT_TRUE(made.stopped);
}

}  // namespace
}  // namespace kontor::market
