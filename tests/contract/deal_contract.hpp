#pragma once

#include "tests/contract/store_contract.hpp"

namespace kontor::test {

using deal::Agreement;
using deal::Enquiry;

inline std::optional<Versioned<Enquiry>> enquiry_in(const Store& store, EnquiryId id = kEnquiry) {
  return store.ask([&](const Records& records) { return records.enquiries().find(id); });
}

TEST_P(StoreContract, FindsAnEnquiryAsItWasSaved) {
  save_need_and_offer();
  save(some_enquiry());
  EXPECT_EQ(enquiry_in(store), (Versioned<Enquiry>{some_enquiry(), 1}));
  EXPECT_FALSE(enquiry_in(store, {6, 9}));
}

TEST_P(StoreContract, KeepsAnEnquiryThroughItsLife) {
  save_need_and_offer();
  Enquiry enquiry = some_enquiry();
  save(enquiry);
  Version version = 1;
  const auto next = [&](Result<Enquiry> changed) {
    ASSERT_TRUE(changed);
    enquiry = *changed;
    write([&](Records& records) {
      EXPECT_EQ(records.enquiries().save(enquiry, version), version + 1);
    });
    ++version;
    EXPECT_EQ(enquiry_in(store), (Versioned<Enquiry>{enquiry, version}));
  };
  next(enquiry.accepted(kNow + 1h));
  next(enquiry.proposed(kFlug, kFlugPerson, some_deal(), kNow + 2h));
  auto cheaper = some_deal();
  cheaper.rate = euros(30);
  cheaper.legal_model = "Kollegenhilfe, § 1 Abs. 3 Nr. 2a AÜG";
  next(enquiry.proposed(kWerft, kWerftPerson, cheaper, kNow + 3h));
  next(enquiry.agreed());
}

TEST_P(StoreContract, KeepsWhyAnEnquiryWasDeclined) {
  save_need_and_offer();
  save(some_enquiry());
  const Enquiry declined = *some_enquiry().declined(deal::DeclineReason::TooFar, kNow + 1h);
  write([&](Records& records) { EXPECT_TRUE(records.enquiries().save(declined, 1)); });
  EXPECT_EQ(enquiry_in(store)->value, declined);
}

TEST_P(StoreContract, RefusesAStaleEnquiry) {
  save_need_and_offer();
  save(some_enquiry());
  write([&](Records& records) {
    EXPECT_EQ(records.enquiries().save(some_enquiry(), 0).error().code, "version.stale");
    EXPECT_EQ(records.enquiries().save(some_enquiry(), 2).error().code, "version.stale");
  });
}

TEST_P(StoreContract, PagesTheEnquiriesOfBothSidesFromTheNewest) {
  save_need_and_offer();
  for (std::uint64_t number = 1; number <= 4; ++number) save(some_enquiry({6, number}));
  Enquiry back = some_enquiry({6, 5});
  std::swap(back.asking, back.asked);
  save(back);
  const auto page = [&](const std::vector<CompanyId>& companies, std::optional<EnquiryId> before,
                        std::size_t limit) {
    std::vector<std::uint64_t> numbers;
    for (const auto& each : ask([&](const Records& records) {
           return records.enquiries().of_companies(companies, before, limit);
         })) {
      numbers.push_back(each.value.id.low);
    }
    return numbers;
  };
  EXPECT_EQ(page({kWerft}, {}, 2), (std::vector<std::uint64_t>{5, 4}));
  EXPECT_EQ(page({kWerft}, EnquiryId{6, 4}, 9), (std::vector<std::uint64_t>{3, 2, 1}));
  EXPECT_EQ(page({kWerft, kFlug}, {}, 9), (std::vector<std::uint64_t>{5, 4, 3, 2, 1}));
  EXPECT_EQ(page({{2, 9}}, {}, 9), (std::vector<std::uint64_t>{}));
  EXPECT_EQ(page({}, {}, 9), (std::vector<std::uint64_t>{}));
}

TEST_P(StoreContract, FindsEnquiriesAboutAndFromAListing) {
  save_need_and_offer();
  save(some_enquiry({6, 1}));
  Enquiry unanswered = some_enquiry({6, 2});
  unanswered.from = std::nullopt;
  save(unanswered);
  const auto of = [&](ListingId listing) {
    return ask([&](const Records& records) { return records.enquiries().of_listing(listing); });
  };
  ASSERT_EQ(of(kOffer).size(), 2U);
  EXPECT_EQ(of(kOffer).front().value, unanswered);
  ASSERT_EQ(of(kNeed).size(), 1U);
  EXPECT_EQ(of(kNeed).front().value, some_enquiry({6, 1}));
}

TEST_P(StoreContract, CountsWhatACompanyAskedSinceAnInstant) {
  save_need_and_offer();
  for (std::uint64_t number = 1; number <= 3; ++number) {
    Enquiry enquiry = some_enquiry({6, number});
    enquiry.asked_at = kNow + std::chrono::hours{number};
    save(enquiry);
  }
  const auto count = [&](CompanyId company, Instant since) {
    return ask(
        [&](const Records& records) { return records.enquiries().count_asked(company, since); });
  };
  EXPECT_EQ(count(kWerft, kNow + 2h), 2U);
  EXPECT_EQ(count(kWerft, kNow + 4h), 0U);
  EXPECT_EQ(count(kFlug, kNow), 0U);
}

TEST_P(StoreContract, ReadsMessagesFromTheOldest) {
  save_need_and_offer();
  save(some_enquiry());
  save(some_enquiry({6, 2}));
  const deal::Message first = some_message({7, 1});
  const deal::Message second = some_message({7, 2});
  write([&](Records& records) {
    records.enquiries().add(second);
    records.enquiries().add(first);
    records.enquiries().add(some_message({7, 3}, {6, 2}));
  });
  EXPECT_EQ(ask([&](const Records& records) { return records.enquiries().messages(kEnquiry); }),
            (std::vector{first, second}));
}

TEST_P(StoreContract, NumbersAgreementsFromOne) {
  save_need_and_offer();
  save(some_enquiry({6, 1}));
  save(some_enquiry({6, 2}));
  write([&](Records& records) {
    EXPECT_EQ(records.agreements().add(some_agreement({8, 1}, {6, 1})), 1U);
    EXPECT_EQ(records.agreements().add(some_agreement({8, 2}, {6, 2})), 2U);
  });
  Agreement expected = some_agreement({8, 2}, {6, 2});
  expected.number = 2;
  store.read([&](const Records& records) {
    EXPECT_EQ(records.agreements().find({8, 2}), expected);
    EXPECT_EQ(records.agreements().of_enquiry({6, 2}), expected);
    EXPECT_EQ(records.agreements().find({8, 3}), std::nullopt);
    EXPECT_EQ(records.agreements().of_enquiry({6, 3}), std::nullopt);
  });
}

TEST_P(StoreContract, PagesTheAgreementsOfBothSidesFromTheNewest) {
  save_need_and_offer();
  for (std::uint64_t number = 1; number <= 3; ++number) save(some_enquiry({6, number}));
  write([&](Records& records) {
    for (std::uint64_t number = 1; number <= 3; ++number) {
      records.agreements().add(some_agreement({8, number}, {6, number}));
    }
  });
  const auto page = [&](CompanyId company, std::optional<AgreementId> before) {
    std::vector<std::uint64_t> numbers;
    for (const auto& each : ask([&](const Records& records) {
           return records.agreements().of_companies({company}, before, 2);
         })) {
      numbers.push_back(each.number);
    }
    return numbers;
  };
  EXPECT_EQ(page(kWerft, {}), (std::vector<std::uint64_t>{3, 2}));
  EXPECT_EQ(page(kFlug, AgreementId{8, 2}), (std::vector<std::uint64_t>{1}));
}

}  // namespace kontor::test
