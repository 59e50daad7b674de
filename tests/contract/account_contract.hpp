#pragma once

#include "tests/contract/store_contract.hpp"

namespace kontor::test {

inline access::Session some_session(std::uint8_t token, Instant opened_at, Instant seen_at) {
  access::TokenHash hash{};
  hash.front() = token;
  return {hash, kWerftPerson, opened_at, seen_at};
}

TEST_P(StoreContract, KnowsAPersonByAddressInAnyCaseOnceThereIsAPassword) {
  const auto credentials = [&] {
    return ask(
        [](const Records& records) { return records.accounts().credentials("Werft@example.ORG"); });
  };
  EXPECT_FALSE(credentials());
  for (const char* const hash : {"first", "second"}) {
    write([&](Records& records) { records.accounts().set_password(kWerftPerson, {hash}); });
    ASSERT_TRUE(credentials());
    EXPECT_EQ(credentials()->first, kWerftPerson);
    EXPECT_EQ(credentials()->second.encoded, hash);
  }
}

TEST_P(StoreContract, KeepsASessionUntilItIsClosed) {
  const auto session = some_session(1, kNow, kNow);
  const auto found = [&] {
    return ask([&](const Records& records) { return records.accounts().session(session.token); });
  };
  EXPECT_FALSE(found());
  write([&](Records& records) { records.accounts().open(session); });
  ASSERT_TRUE(found());
  EXPECT_EQ(found()->person, kWerftPerson);
  write([&](Records& records) { records.accounts().touch(session.token, kNow + 1h); });
  EXPECT_EQ(found()->seen_at, kNow + 1h);
  EXPECT_EQ(found()->opened_at, kNow);
  write([&](Records& records) { records.accounts().close(session.token); });
  EXPECT_FALSE(found());
}

TEST_P(StoreContract, PurgesSessionsThatAreIdleOrOld) {
  const auto fresh = some_session(1, kNow, kNow);
  const auto idle = some_session(2, kNow, kNow - 2h);
  const auto old = some_session(3, kNow - 48h, kNow);
  write([&](Records& records) {
    for (const auto& each : {fresh, idle, old}) records.accounts().open(each);
    records.accounts().purge(kNow - 1h, kNow - 24h);
  });
  store.read([&](const Records& records) {
    EXPECT_TRUE(records.accounts().session(fresh.token));
    EXPECT_FALSE(records.accounts().session(idle.token));
    EXPECT_FALSE(records.accounts().session(old.token));
  });
}

TEST_P(StoreContract, OffersDemoAccountsInTheirOrder) {
  const auto accounts = [&] {
    return ask([](const Records& records) { return records.accounts().demo_accounts(); });
  };
  EXPECT_TRUE(accounts().empty());
  write([](Records& records) {
    records.accounts().add({kFlugPerson, "demo"});
    records.accounts().add({kWerftPerson, "demo"});
  });
  ASSERT_EQ(accounts().size(), 2U);
  EXPECT_EQ(accounts().front().person, kFlugPerson);
  EXPECT_EQ(accounts().front().password, "demo");
}

}  // namespace kontor::test
