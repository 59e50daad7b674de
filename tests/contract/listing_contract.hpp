#pragma once

#include "tests/contract/store_contract.hpp"

namespace kontor::test {

using market::Listing;

inline std::optional<Versioned<Listing>> listing_in(const Store& store, ListingId id) {
  return store.ask([&](const Records& records) { return records.listings().find(id); });
}

TEST_P(StoreContract, FindsAListingAsItWasSaved) {
  auto fields = some_need_fields();
  fields.note = "Schweißer gesucht – „WIG“, 3 Stück\n\tab KW 12 🚢";
  fields.visibility = {market::Audience::Named, {kMaritime}, {kFlug, kWerft}};
  const Listing listing = some_listing(fields).published(kNow).value();
  save(listing);
  EXPECT_EQ(listing_in(store, kNeed), (Versioned<Listing>{listing, 1}));
}

TEST_P(StoreContract, FindsAListingWithNothingOptional) {
  auto staff = some_staff();
  staff.skills = {};
  staff.certificates = {};
  staff.rate = std::nullopt;
  staff.point = Place::make(-90'000'000, -180'000'000).value();
  auto fields = some_need_fields(staff);
  fields.note = "";
  const Listing listing = some_listing(fields);
  save(listing);
  EXPECT_EQ(listing_in(store, kNeed)->value, listing);
}

TEST_P(StoreContract, FindsAListingAtItsLimits) {
  auto staff = some_staff();
  staff.headcount = staff::StaffTerms::kHeadcountMax;
  staff.skills.clear();
  for (std::size_t count = 0; count < staff::StaffTerms::kSkillsMax; ++count) {
    staff.skills.push_back({SkillCode{"skill-" + std::string(count, 'x')}});
  }
  auto fields = some_need_fields(staff);
  fields.note = std::string(Listing::kNoteMax, 'n');
  const Listing listing = some_listing(fields);
  save(listing);
  EXPECT_EQ(listing_in(store, kNeed)->value, listing);
}

TEST_P(StoreContract, FindsAListingThatAnAgencyPostedForACompany) {
  auto state = some_state();
  state.posted_by = kMaritimeAgency;
  state.moderation = market::Moderation::Blocked;
  state.committed = 2;
  const auto listing = Listing::make(kNeed, some_need_fields(), state).value();
  save(listing);
  EXPECT_EQ(listing_in(store, kNeed)->value, listing);
}

TEST_P(StoreContract, FindsNoListingThatIsNotThere) {
  EXPECT_FALSE(listing_in(store, kNeed));
}

TEST_P(StoreContract, CountsTheVersionsOfAListing) {
  save(some_listing());
  const Listing next = some_need();
  write([&](Records& records) { EXPECT_EQ(records.listings().save(next, 1), Version{2}); });
  EXPECT_EQ(listing_in(store, kNeed), (Versioned<Listing>{next, 2}));
}

TEST_P(StoreContract, RefusesAStaleListingAndKeepsWhatIsThere) {
  save(some_listing());
  write([&](Records& records) {
    EXPECT_EQ(records.listings().save(some_need(), 0).error().code, "version.stale");
    EXPECT_EQ(records.listings().save(some_need(), 2).error().code, "version.stale");
    EXPECT_EQ(records.listings().save(some_offer(), 1).error().code, "version.stale");
  });
  EXPECT_EQ(listing_in(store, kNeed), (Versioned<Listing>{some_listing(), 1}));
  EXPECT_FALSE(listing_in(store, kOffer));
}

TEST_P(StoreContract, PagesTheListingsOfACompanyFromTheNewest) {
  for (std::uint64_t number = 1; number <= 5; ++number) save(some_need({5, number}));
  save(some_offer({5, 6}));
  const auto page = [&](std::optional<ListingId> before, std::size_t limit) {
    std::vector<std::uint64_t> numbers;
    for (const auto& each : ask([&](const Records& records) {
           return records.listings().of_company(kWerft, before, limit);
         })) {
      numbers.push_back(each.value.id().low);
    }
    return numbers;
  };
  EXPECT_EQ(page({}, 2), (std::vector<std::uint64_t>{5, 4}));
  EXPECT_EQ(page(ListingId{5, 4}, 2), (std::vector<std::uint64_t>{3, 2}));
  EXPECT_EQ(page(ListingId{5, 2}, 9), (std::vector<std::uint64_t>{1}));
  EXPECT_EQ(page(ListingId{5, 1}, 9), (std::vector<std::uint64_t>{}));
}

TEST_P(StoreContract, VisitsEveryListingById) {
  const ListingId ids[] = {{5, 1}, {5, 2}, {6, 0}, {0x8000'0000'0000'0000, 1}};
  for (const int at : {2, 0, 3, 1}) save(some_need(ids[at]));
  std::vector<ListingId> visited;
  store.read([&](const Records& records) {
    records.listings().for_each(
        [&](const Versioned<Listing>& each) { visited.push_back(each.value.id()); });
  });
  EXPECT_EQ(visited, std::vector<ListingId>(std::begin(ids), std::end(ids)));
}

}  // namespace kontor::test
