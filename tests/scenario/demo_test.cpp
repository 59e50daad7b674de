#include "app/demo/write_demo.hpp"
#include "domain/staff/fit.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/ports.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace kontor {
namespace {

const Taxonomy& some_taxonomy() {
  static const Taxonomy taxonomy = Taxonomy::parse(embedded_taxonomy()).value();
  return taxonomy;
}

/// A store in a folder of its own with the demo in it.
class DemoStore {
 public:
  explicit DemoStore(demo::Options options) : DemoStore() {
    options.now = test::kNow;
    const auto written =
        demo::write_demo(*store, some_taxonomy(), options, {"hash"}, [](std::uint32_t) {});
    EXPECT_TRUE(written) << (written ? "" : written.error().code);
  }
  DemoStore() = default;

  std::string dump() const {
    std::string text;
    store->dump([&](std::string_view line) { text.append(line).append("\n"); });
    return text;
  }

  test::TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> store = store::open_sqlite_store(folder.path()).value();
};

/// The demo that `./dev run` makes, written once for all tests that only look.
const DemoStore& small_demo() {
  static const DemoStore demo{demo::Options{}};
  return demo;
}

template <class Query>
auto ask(Query query) {
  return small_demo().store->ask(query);
}

std::vector<journal::Entry> journal_of_demo() {
  return ask(
      [](const Records& records) { return records.journal().after(0, records.journal().last()); });
}

std::vector<market::Listing> listings_of_demo() {
  return ask([](const Records& records) {
    std::vector<market::Listing> listings;
    records.listings().for_each([&](const auto& each) { listings.push_back(each.value); });
    return listings;
  });
}

std::size_t count_of(journal::Event event) {
  return static_cast<std::size_t>(
      std::ranges::count(journal_of_demo(), event, &journal::Entry::event));
}

TEST(Demo, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const demo::Options few{.companies = 20, .listings = 60, .seed = 7, .now = {}};
  auto other = few;
  other.seed = 8;
  const std::string text = DemoStore(few).dump();
  EXPECT_EQ(DemoStore(few).dump(), text);
  EXPECT_NE(DemoStore(other).dump(), text);
}

TEST(Demo, IsRefusedWhereSomethingIsStored) {
  const DemoStore demo{{.companies = 20, .listings = 0, .now = {}}};
  const auto again = demo::write_demo(*demo.store, some_taxonomy(), {.now = test::kNow}, {"hash"},
                                      [](std::uint32_t) {});
  EXPECT_EQ(again.error().code, "demo.not_empty");
}

TEST(Demo, LeavesASoundStore) {
  EXPECT_TRUE(small_demo().store->verify().empty());
}

TEST(Demo, HasAsManyCompaniesAndListingsAsWereAskedFor) {
  std::size_t companies = 0;
  std::set<std::string> names;
  small_demo().store->read([&](const Records& records) {
    records.networks().for_each_company([&](const network::Company& company, const auto& of) {
      ++companies;
      names.insert(company.name);
      EXPECT_FALSE(of.empty()) << company.name;
      EXPECT_FALSE(records.networks().sites_of(company.id).empty()) << company.name;
    });
  });
  EXPECT_EQ(companies, 60U);
  EXPECT_EQ(names.size(), 60U);
  EXPECT_EQ(listings_of_demo().size(), 400U);
}

TEST(Demo, TellsItsStoryInTheOrderOfTimeAndBeforeNow) {
  Instant last;
  for (const journal::Entry& entry : journal_of_demo()) {
    EXPECT_LE(last, entry.at);
    last = entry.at;
  }
  EXPECT_LT(last, test::kNow);
}

TEST(Demo, HasEveryEventOfADeal) {
  using enum journal::Event;
  for (const auto event : {EnquiryAsked, EnquiryAccepted, EnquiryDeclined, EnquiryWithdrawn,
                           EnquiryProposed, EnquiryAgreed, MessageWritten, AgreementMade}) {
    EXPECT_GE(count_of(event), 2U) << journal::name_of(event);
  }
}

TEST(Demo, HasEveryEventOfAListing) {
  using enum journal::Event;
  for (const auto event : {ListingCreated, ListingPublished, ListingPaused, ListingClosed,
                           ListingRenewed, ListingModerated, ListingCommitted}) {
    EXPECT_GE(count_of(event), 1U) << journal::name_of(event);
  }
}

TEST(Demo, HasConversationsInEveryState) {
  std::map<deal::EnquiryState, int> states;
  const auto entries = journal_of_demo();
  small_demo().store->read([&](const Records& records) {
    for (const journal::Entry& entry : entries) {
      if (entry.event != journal::Event::EnquiryAsked) continue;
      ++states[records.enquiries().find({entry.subject.high, entry.subject.low})->value.state];
    }
  });
  using enum deal::EnquiryState;
  for (const auto state : {Open, Accepted, Agreed, Declined, Withdrawn}) {
    EXPECT_GE(states[state], 2) << static_cast<int>(state);
  }
}

TEST(Demo, LendsAcrossClustersInTheLastWeek) {
  int across = 0;
  for (const journal::Entry& entry : journal_of_demo()) {
    if (entry.event != journal::Event::AgreementMade) continue;
    const bool lately = entry.at > test::kNow - std::chrono::days{7};
    const bool differs = entry.facts.at("lender_cluster") != entry.facts.at("borrower_cluster");
    across += lately && differs ? 1 : 0;
  }
  EXPECT_GE(across, 1);
}

TEST(Demo, IsMostlyAlive) {
  const auto listings = listings_of_demo();
  const auto live = std::ranges::count_if(
      listings, [](const market::Listing& each) { return each.is_live(test::kNow); });
  EXPECT_GE(live, 200);
  const auto expiring = std::ranges::count_if(listings, [](const market::Listing& each) {
    return each.is_live(test::kNow) && !each.is_live(test::kNow + std::chrono::days{3});
  });
  EXPECT_GE(expiring, 3);
}

TEST(Demo, OffersItsAccountsInTheOrderOfTheSignInPage) {
  small_demo().store->read([](const Records& records) {
    std::vector<std::string> emails;
    for (const auto& account : records.accounts().demo_accounts()) {
      const auto person = records.networks().person(account.person);
      emails.push_back(person->email.substr(0, person->email.find('@')));
      EXPECT_EQ(account.password, demo::kPassword);
      EXPECT_TRUE(records.accounts().credentials(person->email));
    }
    EXPECT_EQ(emails, (std::vector<std::string>{"werft", "zulieferer", "agentur.maritime",
                                                "agentur.hamburg-aviation", "stadt", "betrieb"}));
  });
}

std::vector<market::Listing> listings_of(std::string_view account) {
  return ask([&](const Records& records) {
    const auto email = std::string(account) + "@demo.kontor.example";
    const auto person = records.accounts().credentials(email)->first;
    const auto company = records.networks().roles_of(person).front().company;
    std::vector<market::Listing> listings;
    for (auto& each : records.listings().of_company(*company, std::nullopt, 99)) {
      listings.push_back(std::move(each.value));
    }
    return listings;
  });
}

TEST(Demo, LeavesTheNeedOfTheShipyardToTheUser) {
  const auto listings = listings_of("werft");
  ASSERT_EQ(listings.size(), 1U);
  EXPECT_EQ(listings.front().fields().side, market::Side::Offer);
}

TEST(Demo, HasASupplierWhoseWeldersFitTheShipyard) {
  const auto listings = listings_of("zulieferer");
  ASSERT_EQ(listings.size(), 1U);
  EXPECT_TRUE(listings.front().is_live(test::kNow));
  const auto& offer = std::get<staff::StaffTerms>(listings.front().fields().terms).fields();
  staff::StaffFields need = offer;
  need.place = PlaceCode{"harburg"};
  need.point = some_taxonomy().find(need.place)->point;
  need.radius_km = 30;
  need.skills = {{SkillCode{"tig-welding"}}};
  need.rate = HourlyRate{{3'500, Currency::Eur}};
  const auto fit = staff::fit({{2, 1}, need, {}, 3}, {{2, 2}, offer, {}, 3});
  EXPECT_TRUE(fit.fits());
  EXPECT_GE(fit.score_permille, 900);
}

}  // namespace
}  // namespace kontor
