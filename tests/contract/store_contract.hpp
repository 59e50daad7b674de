#pragma once

#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace kontor::test {

/// A store to test, and whatever must live as long as it.
struct StoreUnderTest {
  virtual ~StoreUnderTest() = default;
  virtual Store& store() = 0;
};

/// What every Store must do, beginning with an empty one. The tests stand beside this, by
/// noun; src/store/store_contract_test.cpp runs them all. A store joins there with one line:
/// INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract, testing::Values(&make_sqlite));
class StoreContract : public testing::TestWithParam<std::unique_ptr<StoreUnderTest> (*)()> {
 protected:
  StoreContract() { add_network(store); }

  /// Runs `work` as one transaction that must succeed.
  template <class Work>
  journal::Sequence write(Work work) {
    const auto written = store.write([&](Records& records) -> Result<void> {
      work(records);
      return {};
    });
    EXPECT_TRUE(written) << (written ? "" : written.error().code);
    return written.value_or(0);
  }

  void save(const market::Listing& listing) {
    write([&](Records& records) { EXPECT_TRUE(records.listings().save(listing, 0)); });
  }

  /// What enquiries are about and from.
  void save_need_and_offer() {
    save(some_need());
    save(some_offer());
  }

  void save(const deal::Enquiry& enquiry) {
    write([&](Records& records) { EXPECT_TRUE(records.enquiries().save(enquiry, 0)); });
  }

  template <class Query>
  auto ask(Query query) const {
    return store.ask(query);
  }

  journal::Sequence last() const {
    return ask([](const Records& records) { return records.journal().last(); });
  }

  std::unique_ptr<StoreUnderTest> holder = GetParam()();
  Store& store = holder->store();
};

}  // namespace kontor::test
