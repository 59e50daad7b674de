#include "store/sqlite/sqlite_store.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>
#include <set>
#include <thread>

namespace kontor::store {
namespace {

/// Writes listings from one thread until the process is killed, and tells of each that
/// was acknowledged.
void write_without_end(Store& store, int pipe, std::uint64_t high) {
  for (std::uint64_t number = 1;; ++number) {
    const ListingId id{high, number};
    const auto written = store.write([&](Records& records) -> Result<void> {
      records.journal().append(test::some_entry(id));
      return records.listings().save(test::some_need(id), 0).map([](Version) {});
    });
    if (!written || ::write(pipe, &id, sizeof id) != sizeof id) std::_Exit(1);
  }
}

[[noreturn]] void run_writers(const std::filesystem::path& folder, int pipe, std::uint64_t round) {
  constexpr std::uint64_t kWriters = 64;
  const auto store = open_sqlite_store(folder).value();
  std::vector<std::thread> writers;
  for (std::uint64_t writer = 1; writer <= kWriters; ++writer) {
    writers.emplace_back(write_without_end, std::ref(*store), pipe, round * 1'000 + writer);
  }
  for (std::thread& writer : writers) writer.join();
  std::_Exit(1);
}

std::optional<ListingId> next_from(int pipe) {
  ListingId id;
  return ::read(pipe, &id, sizeof id) == sizeof id ? std::optional(id) : std::nullopt;
}

/// Lets a process of 64 writers run and kills it once `kill_after` writes were acknowledged.
/// @return all that were.
std::vector<ListingId> acknowledged_before_kill(const std::filesystem::path& folder,
                                                std::uint64_t round, std::size_t kill_after) {
  int ends[2];
  KONTOR_CHECK(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    run_writers(folder, ends[1], round);
  }
  ::close(ends[1]);
  std::vector<ListingId> acknowledged;
  while (const auto id = next_from(ends[0])) {
    acknowledged.push_back(*id);
    if (acknowledged.size() == kill_after) ::kill(child, SIGKILL);
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writers ended by themselves";
  return acknowledged;
}

std::set<ListingId> stored_in(const Records& records) {
  std::set<ListingId> stored;
  records.listings().for_each([&](const auto& each) { stored.insert(each.value.id()); });
  return stored;
}

std::set<ListingId> told_of_in(const Records& records) {
  std::set<ListingId> told_of;
  journal::Sequence expected = 0;
  for (const auto& entry : records.journal().after(0, records.journal().last())) {
    EXPECT_EQ(entry.sequence, ++expected);
    told_of.insert({entry.subject.high, entry.subject.low});
  }
  return told_of;
}

TEST(Killed, LosesNothingThatWasAcknowledgedAndKeepsNothingHalf) {
  constexpr std::uint64_t kRounds = 20;
  const test::TemporaryFolder folder;
  test::add_network(*open_sqlite_store(folder.path()).value());
  std::minstd_rand random(1);  // the moments differ anyway: the kernel chooses them
  std::vector<ListingId> acknowledged;
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    const auto more = acknowledged_before_kill(folder.path(), round, 1 + random() % 700);
    acknowledged.insert(acknowledged.end(), more.begin(), more.end());
    const auto store = open_sqlite_store(folder.path()).value();
    store->read([&](const Records& records) {
      const auto stored = stored_in(records);
      EXPECT_EQ(stored, told_of_in(records));
      for (const ListingId& id : acknowledged) EXPECT_TRUE(stored.contains(id)) << to_text(id);
    });
  }
  EXPECT_TRUE(open_sqlite_store(folder.path()).value()->verify().empty());
}

}  // namespace
}  // namespace kontor::store
