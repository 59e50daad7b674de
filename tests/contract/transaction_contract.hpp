#pragma once

#include "app/command.hpp"
#include "tests/contract/store_contract.hpp"

#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

namespace kontor::test {

inline Result<void> save_with_entry(Records& records, const market::Listing& listing,
                                    Version expected) {
  const auto version = records.listings().save(listing, expected);
  if (!version) return fail(version.error());
  auto entry = some_entry(listing.id());
  entry.version = *version;
  records.journal().append(entry);
  return {};
}

TEST_P(StoreContract, SeesItsOwnWritesBeforeTheCommit) {
  write([](Records& records) {
    ASSERT_TRUE(save_with_entry(records, some_need(), 0));
    EXPECT_TRUE(records.listings().find(kNeed));
    EXPECT_EQ(records.journal().last(), 1U);
    EXPECT_EQ(records.journal().after(0, 9).size(), 1U);
  });
}

TEST_P(StoreContract, LeavesNothingOfAWriteThatFailed) {
  const auto written = store.write([](Records& records) -> Result<void> {
    EXPECT_TRUE(save_with_entry(records, some_need(), 0));
    records.networks().add(some_company({2, 9}, "Verloren"));
    return fail(ErrorKind::Conflict, "some.failure");
  });
  EXPECT_EQ(written.error().code, "some.failure");
  store.read([](const Records& records) {
    EXPECT_FALSE(records.listings().find(kNeed));
    EXPECT_FALSE(records.networks().company({2, 9}));
    EXPECT_EQ(records.journal().last(), 0U);
  });
}

TEST_P(StoreContract, LeavesNothingOfAWriteThatThrew) {
  const auto throwing = [](Records& records) -> Result<void> {
    EXPECT_TRUE(save_with_entry(records, some_need(), 0));
    throw std::runtime_error("of the caller");
  };
  EXPECT_THROW((void)store.write(throwing), std::runtime_error);
  EXPECT_EQ(last(), 0U);
  save(some_need());
}

TEST_P(StoreContract, CarriesOutARepeatedCommandOnce) {
  Command command{.actor = {}, .key = "key", .fingerprint = "same"};
  command.actor.person = kWerftPerson;
  const auto post = [&] {
    return perform(store, command, kNow, [](Records& records) -> Result<Done> {
      if (auto saved = save_with_entry(records, some_need(), 0); !saved) {
        return fail(saved.error());
      }
      return Done{journal::subject(kNeed), 1};
    });
  };
  const auto first = post();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->sequence, 1U);
  EXPECT_EQ(post(), first);
  EXPECT_EQ(last(), 1U);
}

TEST_P(StoreContract, WakesItsFollowersAfterEachCommitWithTheLastSequence) {
  std::promise<journal::Sequence> woken;
  store.on_commit([&](journal::Sequence sequence) { woken.set_value(sequence); });
  write([](Records& records) { records.journal().append(some_entry()); });
  EXPECT_EQ(woken.get_future().get(), 1U);
}

TEST_P(StoreContract, KeepsAReadersViewWhileOthersWrite) {
  save(some_listing());
  store.read([&](const Records& records) {
    EXPECT_EQ(records.listings().find(kNeed)->version, 1U);
    std::thread([&] {
      write([](Records& writer) { EXPECT_TRUE(save_with_entry(writer, some_need(), 1)); });
    }).join();
    EXPECT_EQ(records.listings().find(kNeed)->version, 1U);
    EXPECT_EQ(records.journal().last(), 0U);
  });
  EXPECT_EQ(last(), 1U);
}

TEST_P(StoreContract, LetsTwoReadersOfOneThreadReadAtOnce) {
  save(some_need());
  store.read([&](const Records& outer) {
    store.read([&](const Records& inner) {
      EXPECT_EQ(outer.listings().find(kNeed), inner.listings().find(kNeed));
    });
  });
}

TEST_P(StoreContract, SerialisesWritersThatRace) {
  constexpr int kThreads = 8;
  constexpr int kWritesEach = 25;
  save(some_need());
  std::atomic<int> stale = 0;
  const auto reread_and_save = [&] {
    const Version seen =
        ask([](const Records& records) { return records.listings().find(kNeed)->version; });
    return store
        .write([&](Records& records) { return save_with_entry(records, some_need(), seen); })
        .has_value();
  };
  std::vector<std::thread> threads;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&] {
      for (int done = 0; done < kWritesEach;) {
        if (reread_and_save()) {
          ++done;
        } else {
          ++stale;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  constexpr std::uint64_t kWrites = kThreads * kWritesEach;
  store.read([&](const Records& records) {
    EXPECT_EQ(records.listings().find(kNeed)->version, 1 + kWrites);
    const auto entries = records.journal().after(0, 2 * kWrites);
    ASSERT_EQ(entries.size(), kWrites) << "after " << stale << " stale writes";
    for (std::uint64_t at = 0; at < kWrites; ++at) {
      EXPECT_EQ(entries[at].sequence, at + 1);
      EXPECT_EQ(entries[at].version, at + 2);
    }
  });
}

}  // namespace kontor::test
