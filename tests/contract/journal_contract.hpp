#pragma once

#include "tests/contract/store_contract.hpp"

namespace kontor::test {

using journal::Entry;
using journal::Event;
using journal::Sequence;

TEST_P(StoreContract, BeginsItsJournalWithNothing) {
  EXPECT_EQ(last(), 0U);
  EXPECT_TRUE(ask([](const Records& records) { return records.journal().after(0, 9); }).empty());
}

TEST_P(StoreContract, ReadsJournalEntriesAsTheyWereWritten) {
  Entry entry = some_entry();
  entry.acting_as = kMaritimeAgency;
  entry.companies = {kWerft, kFlug};
  entry.facts = {{"occupation", "welder"}, {"quote", "\"ä\\\n"}};
  Entry bare = some_entry(kOffer, Event::AgreementRead);
  bare.companies = {};
  bare.facts = {};
  write([&](Records& records) {
    EXPECT_EQ(records.journal().append(entry), 1U);
    EXPECT_EQ(records.journal().append(bare), 2U);
  });
  entry.sequence = 1;
  bare.sequence = 2;
  EXPECT_EQ(ask([](const Records& records) { return records.journal().after(0, 9); }),
            (std::vector{entry, bare}));
}

TEST_P(StoreContract, ReadsTheJournalOnFromAnySequence) {
  for (int count = 0; count < 5; ++count) {
    write([](Records& records) { records.journal().append(some_entry()); });
  }
  const auto sequences = [&](Sequence after, std::size_t limit) {
    std::vector<Sequence> all;
    for (const Entry& each :
         ask([&](const Records& records) { return records.journal().after(after, limit); })) {
      all.push_back(each.sequence);
    }
    return all;
  };
  EXPECT_EQ(sequences(0, 2), (std::vector<Sequence>{1, 2}));
  EXPECT_EQ(sequences(3, 9), (std::vector<Sequence>{4, 5}));
  EXPECT_EQ(sequences(5, 9), (std::vector<Sequence>{}));
  EXPECT_EQ(sequences(99, 9), (std::vector<Sequence>{}));
}

TEST_P(StoreContract, ReturnsTheSequenceOfTheLastEntryOfAWrite) {
  const auto append = [](Records& records) { records.journal().append(some_entry()); };
  EXPECT_EQ(write(append), 1U);
  EXPECT_EQ(write([&](Records& records) { append(records), append(records); }), 3U);
  EXPECT_EQ(write([](Records&) {}), 3U);
}

TEST_P(StoreContract, LeavesNoGapWhereAWriteFailed) {
  const auto appended = [](Records& records) -> Result<void> {
    records.journal().append(some_entry());
    return {};
  };
  const auto failing = [&](Records& records) -> Result<void> {
    EXPECT_TRUE(appended(records));
    return fail(ErrorKind::Conflict, "some.failure");
  };
  EXPECT_EQ(store.write(appended), Sequence{1});
  EXPECT_EQ(store.write(failing).error().code, "some.failure");
  EXPECT_EQ(store.write(appended), Sequence{2});
  EXPECT_EQ(last(), 2U);
}

TEST_P(StoreContract, RemembersAReplayUntilItIsForgotten) {
  const Replay replay{"fingerprint", {journal::subject(kNeed), 3, 17}};
  write([&](Records& records) {
    records.replays().remember(kWerftPerson, "key", replay, kNow);
    records.replays().remember(kWerftPerson, "later", replay, kNow + 1h);
  });
  const auto found = [&](PersonId person, std::string_view key) {
    return ask([&](const Records& records) { return records.replays().find(person, key); });
  };
  ASSERT_TRUE(found(kWerftPerson, "key"));
  EXPECT_EQ(found(kWerftPerson, "key")->fingerprint, replay.fingerprint);
  EXPECT_EQ(found(kWerftPerson, "key")->done, replay.done);
  EXPECT_FALSE(found(kFlugPerson, "key"));
  EXPECT_FALSE(found(kWerftPerson, "other"));
  write([&](Records& records) { records.replays().forget_before(kNow + 1h); });
  EXPECT_FALSE(found(kWerftPerson, "key"));
  EXPECT_TRUE(found(kWerftPerson, "later"));
}

}  // namespace kontor::test
