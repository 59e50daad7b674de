#include "app/journal/follower.hpp"

#include "app/journal/progress.hpp"
#include "tests/support/market_records.hpp"

#include <atomic>
#include <mutex>

namespace kontor::journal {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;
constexpr auto kLong = 20s;  // a test that waits for so long has failed

/// A store of nothing but a journal, which can be made unavailable.
class JournalStore final : public Store {
 public:
  Result<Sequence> write(const std::function<Result<void>(Records&)>& work) override {
    const std::lock_guard lock(mutex_);
    const auto done = work(records_);
    if (!done) return tl::make_unexpected(done.error());
    return std::as_const(records_).journal().last();
  }
  void read(const std::function<void(const Records&)>& work) const override {
    const std::lock_guard lock(mutex_);
    if (failures_ > 0) {
      --failures_;
      throw Unavailable("disk gone");
    }
    work(records_);
  }
  void on_commit(std::function<void(Sequence)> wake) override { wakes_.push_back(std::move(wake)); }

  void append(int entries) {
    const auto last = write([&](Records& records) -> Result<void> {
      for (int left = entries; left > 0; --left) records.journal().append({});
      return {};
    });
    for (const auto& wake : wakes_) wake(*last);
  }
  void fail_times(int failures) { failures_ = failures; }

 private:
  mutable std::mutex mutex_;
  test::MarketRecords records_;
  std::vector<std::function<void(Sequence)>> wakes_;
  mutable std::atomic<int> failures_ = 0;
};

/// Remembers the sequence numbers it was given.
class Recorder final : public Projection {
 public:
  Sequence sequence() const override { return progress.sequence(); }
  void follow(std::span<const Entry> entries, const Records&) override {
    for (const Entry& each : entries) {
      if (each.sequence <= sequence()) continue;
      seen.push_back(each.sequence);
      progress.reach(each.sequence);
    }
  }

  Progress progress;
  std::vector<Sequence> seen;
};

struct FollowerTest : testing::Test {
  JournalStore store;
  Recorder first;
  Recorder second;
};

TEST_F(FollowerTest, CatchesUpInBatchesAndFeedsAllProjections) {
  store.append(5);
  Follower follower(store, {&first, &second}, {}, {.batch = 2});
  follower.catch_up();
  EXPECT_THAT(first.seen, ElementsAre(1, 2, 3, 4, 5));
  EXPECT_THAT(second.seen, ElementsAre(1, 2, 3, 4, 5));
  EXPECT_EQ(follower.sequence(), 5U);
}

TEST_F(FollowerTest, BeginsAfterTheProjectionThatIsFurthestBehind) {
  store.append(4);
  first.progress.reach(3);
  second.progress.reach(1);
  Follower(store, {&first, &second}).catch_up();
  EXPECT_THAT(first.seen, ElementsAre(4));
  EXPECT_THAT(second.seen, ElementsAre(2, 3, 4));
}

TEST_F(FollowerTest, IsWokenByCommits) {
  Follower follower(store, {&first});
  follower.start();
  store.append(1);
  EXPECT_TRUE(first.progress.wait_for(1, kLong));
  store.append(2);
  EXPECT_TRUE(first.progress.wait_for(3, kLong));
}

TEST_F(FollowerTest, TellsTheListenerAfterTheProjections) {
  std::vector<std::pair<Sequence, Sequence>> told;  // last of the entries, and of the projection
  Follower follower(store, {&first}, [&](std::span<const Entry> entries) {
    told.emplace_back(entries.back().sequence, first.sequence());
  });
  store.append(3);
  follower.catch_up();
  EXPECT_THAT(told, ElementsAre(std::pair(3, 3)));
}

TEST_F(FollowerTest, ComesBackWhenTheStoreDoes) {
  store.append(1);
  store.fail_times(3);
  Follower follower(store, {&first}, {}, {.pause_min = 1ms, .pause_max = 2ms});
  follower.start();
  EXPECT_TRUE(first.progress.wait_for(1, kLong));
  EXPECT_THAT(first.seen, ElementsAre(1));
}

TEST_F(FollowerTest, SaysWhyTheStoreIsUnavailable) {
  store.fail_times(1'000'000);
  Follower follower(store, {&first}, {}, {.pause_min = 1ms, .pause_max = 2ms});
  follower.start();
  while (follower.trouble().empty()) std::this_thread::yield();
  EXPECT_EQ(follower.trouble(), "disk gone");
}

TEST_F(FollowerTest, StopsAtOnceAlsoWhileItSleeps) {
  store.fail_times(1'000'000);
  Follower follower(store, {&first}, {}, {.pause_min = 1h, .pause_max = 1h});
  follower.start();
  follower.stop();
  follower.stop();
  store.append(1);  // wakes nobody
  EXPECT_THAT(first.seen, testing::IsEmpty());
}

TEST_F(FollowerTest, AWakeUpCallAfterItsEndIsHarmless) {
  { const Follower follower(store, {&first}); }
  store.append(1);
}

}  // namespace
}  // namespace kontor::journal
