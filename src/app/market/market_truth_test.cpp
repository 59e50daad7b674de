// The live market against the plain rule: every answer is computed a second time, without
// columns, indexes or tables, from the records themselves.
#include "app/access/audience.hpp"
#include "app/market/market.hpp"
#include "domain/staff/fit.hpp"
#include "tests/support/random_market.hpp"

#include <fmt/format.h>

#include <set>

namespace kontor::market {
namespace {

using staff::Fit;
using test::Dice;
using test::kNow;
using test::MarketRecords;
using test::MarketWords;

constexpr std::uint64_t kListings = 400;

const MarketWords& words() {
  static const MarketWords few = test::few_words();
  return few;
}

std::unique_ptr<Market> empty_market() {
  return std::make_unique<Market>(
      [](const OccupationCode& occupation) { return words().essential(occupation); });
}

std::unique_ptr<const Market> market_of(const MarketRecords& records) {
  auto market = empty_market();
  market->load(records);
  return market;
}

std::vector<ListedPtr> all_of(const MarketRecords& records) {
  std::vector<ListedPtr> all;
  records.listings().for_each([&](const Versioned<Listing>& each) {
    const CompanyId company = each.value.fields().company;
    all.push_back(std::make_shared<const Listed>(Listed{
        each,
        std::make_shared<const CompanyFacts>(CompanyFacts{
            *records.networks().company(company), records.networks().memberships_of(company)})}));
  });
  return all;
}

const staff::StaffFields& staff_of(const Listed& listed) {
  return std::get<staff::StaffTerms>(listed.value().fields().terms).fields();
}

std::vector<access::Actor> some_actors(const MarketRecords& records) {
  return {access::Actor{}, test::member_of(records, test::random_company_id(0)),
          test::member_of(records, test::random_company_id(5)), test::broker_of(test::kMaritime)};
}

ListingQuery random_query(Dice& dice) {
  ListingQuery query;
  query.limit = 1 + dice.below(30);
  if (dice.in_percent(20)) query.kind = Kind::Staff;
  if (dice.in_percent(30)) query.side = static_cast<Side>(dice.below(2));
  if (dice.in_percent(30)) query.occupation = dice.one_of(words().jobs).occupation;
  if (dice.in_percent(20)) query.sector = dice.one_of(words().sectors);
  if (dice.in_percent(20)) query.cluster = dice.one_of(words().clusters);
  if (dice.in_percent(30)) query.near = {{dice.one_of(words().spots).point, 10 * dice.below(5)}};
  if (dice.in_percent(20)) query.window = test::days("2026-04-06", "2026-04-17");
  if (dice.in_percent(10)) query.company = test::random_company_id(dice.below(10));
  if (dice.in_percent(10)) query.desk = static_cast<Desk>(dice.below(3));
  return query;
}

bool is_wanted_by_content(const Listed& listed, const ListingQuery& query) {
  const staff::StaffFields& terms = staff_of(listed);
  const auto clusters = listed.company->clusters(test::kToday);
  if (query.kind && listed.value().kind() != *query.kind) return false;
  if (query.side && listed.value().fields().side != *query.side) return false;
  if (query.occupation && terms.occupation != *query.occupation) return false;
  if (query.sector && listed.company->company.sector != *query.sector) return false;
  if (query.cluster && std::ranges::count(clusters, *query.cluster) == 0) return false;
  if (query.window && (terms.period.last() < query.window->first() ||
                       query.window->last() < terms.period.first())) {
    return false;
  }
  return !query.near || distance_m(query.near->centre, terms.point) <=
                            static_cast<std::int64_t>(query.near->radius_km) * 1'000;
}

bool lies_on_desk(const Listed& listed, const access::Actor& actor, Desk desk) {
  const auto clusters = listed.company->clusters(test::kToday);
  const bool served = std::ranges::any_of(clusters, [&](const ClusterCode& each) {
    return std::ranges::count(actor.brokered, each) > 0;
  });
  const ListingState& state = listed.value().state();
  if (!served) return false;
  if (desk == Desk::New) {
    return state.availability == Availability::Published && state.moderation == Moderation::New;
  }
  if (!listed.value().is_live(kNow)) return false;
  if (desk == Desk::Expiring) return state.expires_at <= kNow + std::chrono::days{3};
  return listed.value().fields().side == Side::Need && state.committed == 0 &&
         listed.listed_at() <= kNow - std::chrono::days{2};
}

bool is_wanted(const Listed& listed, const ListingQuery& query, const access::Actor& actor) {
  if (!is_wanted_by_content(listed, query)) return false;
  if (query.company && listed.value().fields().company != *query.company) return false;
  if (query.desk) return lies_on_desk(listed, actor, *query.desk);
  if (query.company) return is_own(listed, actor, test::kToday);
  return listed.value().is_live(kNow) && may_see(listed, actor, kNow);
}

std::vector<ListingId> plain_list(const MarketRecords& records, const ListingQuery& query,
                                  const access::Actor& actor) {
  std::vector<std::pair<Instant, ListingId>> found;
  for (const ListedPtr& each : all_of(records)) {
    if (is_wanted(*each, query, actor)) found.emplace_back(each->listed_at(), each->value().id());
  }
  std::ranges::sort(found, std::ranges::greater{});
  std::vector<ListingId> ids;
  for (const auto& [at, id] : found) ids.push_back(id);
  return ids;
}

/// All pages, one after another; each must say the same total.
std::vector<ListingId> paged_list(const Market& market, ListingQuery query,
                                  const access::Actor& actor, std::size_t total) {
  std::vector<ListingId> ids;
  do {
    const ListingPage page = market.list(query, actor, kNow);
    EXPECT_EQ(page.total, total);
    for (const ListingEntry& each : page.entries) {
      ids.push_back(each.listed->value().id());
      EXPECT_EQ(each.own, is_own(*each.listed, actor, test::kToday));
    }
    query.after = page.next;
  } while (query.after && ids.size() <= total);
  return ids;
}

class MarketTruth : public testing::TestWithParam<std::uint64_t> {
 protected:
  MarketRecords records = test::random_market(GetParam(), kListings, words());
};

TEST_P(MarketTruth, ListsAreWhatThePlainRuleFinds) {
  const auto market = market_of(records);
  Dice dice(GetParam());
  for (const access::Actor& actor : some_actors(records)) {
    for (int question = 0; question < 25; ++question) {
      const ListingQuery query = random_query(dice);
      const auto expected = plain_list(records, query, actor);
      EXPECT_EQ(paged_list(*market, query, actor, expected.size()), expected);
    }
  }
}

/// One listing of the other side with how it fits, ranked as it should come out.
struct Ranked {
  std::size_t obstacles = 0;
  int missing_score = 0;
  ListingId id;
  Fit fit;
  bool same_occupation = false;

  friend auto operator<=>(const Ranked& left, const Ranked& right) {
    return std::tie(left.obstacles, left.missing_score, left.id) <=>
           std::tie(right.obstacles, right.missing_score, right.id);
  }
  friend bool operator==(const Ranked& left, const Ranked& right) { return left.id == right.id; }
};

Fit plain_fit(const Listed& self, const Listed& other) {
  const auto own = words().essential(staff_of(self).occupation);
  const auto theirs = words().essential(staff_of(other).occupation);
  const staff::Party left{self.value().fields().company, staff_of(self), own,
                          self.value().ledger().open()};
  const staff::Party right{other.value().fields().company, staff_of(other), theirs,
                           other.value().ledger().open()};
  return self.value().fields().side == Side::Need ? staff::fit(left, right)
                                                  : staff::fit(right, left);
}

std::set<Ranked> plain_partners(const std::vector<ListedPtr>& all, const Listed& self) {
  access::Actor company;
  company.companies = {self.value().fields().company};
  company.of_companies = self.company->clusters(test::kToday);
  std::set<Ranked> ranked;
  for (const ListedPtr& each : all) {
    const Listing& other = each->value();
    const bool counts = other.fields().side != self.value().fields().side && other.is_live(kNow) &&
                        access::in_audience(company, other.fields().visibility);
    if (!counts) continue;
    Fit fit = plain_fit(self, *each);
    ranked.insert({fit.obstacles.size(), -fit.score_permille, other.id(), std::move(fit),
                   staff_of(self).occupation == staff_of(*each).occupation});
  }
  return ranked;
}

void expect_same(const std::vector<Partner>& found, const std::vector<Ranked>& expected,
                 std::size_t limit) {
  ASSERT_EQ(found.size(), std::min(limit, expected.size()));
  for (std::size_t at = 0; at < found.size(); ++at) {
    EXPECT_EQ(found[at].listed->value().id(), expected[at].id);
    EXPECT_EQ(found[at].fit, expected[at].fit);
  }
}

void expect_same(const Partners& partners, const std::set<Ranked>& ranked,
                 const PartnerLimits& limits) {
  std::array<std::vector<Ranked>, 3> lists;  // direct, across, rejected
  std::array<std::size_t, staff::kRefusals> by_refusal{};
  for (const Ranked& each : ranked) {
    lists[each.obstacles > 0 ? 2 : (each.same_occupation ? 0 : 1)].push_back(each);
    for (const staff::Obstacle& obstacle : each.fit.obstacles) {
      ++by_refusal[static_cast<std::size_t>(obstacle.refusal)];
    }
  }
  EXPECT_EQ(partners.considered, ranked.size());
  EXPECT_EQ(partners.direct_count, lists[0].size());
  EXPECT_EQ(partners.across_count, lists[1].size());
  EXPECT_EQ(partners.rejected_count, lists[2].size());
  EXPECT_EQ(partners.rejected_by, by_refusal);
  expect_same(partners.direct, lists[0], limits.direct);
  expect_same(partners.across, lists[1], limits.across);
  expect_same(partners.rejected, lists[2], limits.rejected);
}

TEST_P(MarketTruth, PartnersAreWhatThePlainRuleFindsForNeedsAndForOffers) {
  const auto market = market_of(records);
  const auto all = all_of(records);
  for (std::size_t at = 0; at < all.size(); at += 5) {
    const Listed& self = *all[at];
    const auto owner = test::member_of(records, self.value().fields().company);
    const auto partners = market->partners(self.value().id(), owner, kNow);
    ASSERT_TRUE(partners.has_value());
    expect_same(*partners, plain_partners(all, self), {});
  }
}

/// Everything that a market answers to everyone, as one text.
std::string answers_of(const Market& market, const MarketRecords& records) {
  std::string text;
  Dice dice(7);
  for (const access::Actor& actor : some_actors(records)) {
    for (int question = 0; question < 10; ++question) {
      const ListingPage page = market.list(random_query(dice), actor, kNow);
      text += fmt::format("{}:", page.total);
      for (const ListingEntry& each : page.entries) {
        text +=
            fmt::format("{}v{} ", to_text(each.listed->value().id()), each.listed->listing.version);
      }
    }
  }
  for (std::uint64_t number = 1; number <= kListings; number += 10) {
    const ListingId id = test::random_listing_id(number);
    const CompanyId owner = records.listings().find(id)->value.fields().company;
    const auto partners = market.partners(id, test::member_of(records, owner), kNow);
    for (const auto* list : {&partners->direct, &partners->across, &partners->rejected}) {
      for (const Partner& each : *list) {
        text += fmt::format("{}={}/{} ", to_text(each.listed->value().id()),
                            each.fit.score_permille, each.change ? each.change->by : -1);
      }
    }
    for (const Combination& each : partners->combinations) {
      text += fmt::format("{}of{} ", each.score_permille, each.shares.size());
      for (const Share& share : each.shares) {
        text += to_text(share.partner.listed->value().id());
      }
    }
  }
  return text;
}

TEST_P(MarketTruth, FollowingTheJournalIsTheSameAsLoading) {
  const auto followed = empty_market();
  for (journal::Sequence at = 0; at < records.journal().last(); at += 37) {
    followed->follow(records.journal().after(at, 37), records);
  }
  EXPECT_EQ(answers_of(*followed, records), answers_of(*market_of(records), records));
}

TEST_P(MarketTruth, ChangesLeaveNothingBehind) {
  const auto changed = empty_market();
  changed->load(records);
  Dice dice(GetParam() + 1);
  for (int change = 0; change < 300; ++change) {
    const ListingId id = test::random_listing_id(1 + dice.below(kListings));
    auto fields = test::random_listing(dice, words(), id);
    records.post(fields);
    if (change % 7 == 0) changed->follow(records.journal().after(changed->sequence(), 50), records);
  }
  changed->follow(records.journal().after(changed->sequence(), 50), records);
  EXPECT_EQ(changed->sequence(), records.journal().last());
  EXPECT_EQ(answers_of(*changed, records), answers_of(*market_of(records), records));
}

TEST_P(MarketTruth, TheOrderOfArrivalDoesNotMatter) {
  MarketRecords turned;
  records.networks().for_each_company([&](const auto& company, const auto& memberships) {
    turned.networks().add(company);
    for (const auto& each : memberships) turned.networks().add(each);
  });
  const auto all = all_of(records);
  for (auto each = all.rbegin(); each != all.rend(); ++each) turned.post((*each)->value());
  const auto market = empty_market();
  market->follow(turned.journal().after(0, 2 * kListings), turned);
  EXPECT_EQ(answers_of(*market, turned), answers_of(*market_of(records), records));
}

TEST_P(MarketTruth, ASecondQuestionGetsTheSameBytes) {
  const auto market = market_of(records);
  EXPECT_EQ(answers_of(*market, records), answers_of(*market, records));
}

TEST_P(MarketTruth, WhatAStrangerMayNotSeeChangesNoneOfItsCounts) {
  MarketRecords seen;
  records.networks().for_each_company([&](const auto& company, const auto& memberships) {
    seen.networks().add(company);
    for (const auto& each : memberships) seen.networks().add(each);
  });
  const access::Actor stranger = test::member_of(records, test::random_company_id(3));
  for (const ListedPtr& each : all_of(records)) {
    if (may_see(*each, stranger, kNow)) seen.post(each->value());
  }
  const auto whole = market_of(records);
  const auto part = market_of(seen);
  Dice dice(GetParam());
  for (int question = 0; question < 50; ++question) {
    const ListingQuery query = random_query(dice);
    EXPECT_EQ(whole->list(query, stranger, kNow).total, part->list(query, stranger, kNow).total);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MarketTruth, testing::Values(1, 2, 3, 4));

}  // namespace
}  // namespace kontor::market
