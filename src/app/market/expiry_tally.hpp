#pragma once

#include "base/day.hpp"
#include "base/period.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <vector>

namespace kontor::market {

/// Counts things that end at an instant, and adds up a number of each: how many of them are there
/// at `now`, without looking at each. Buckets of a day, so that adding and removing stay cheap
/// in any order.
class ExpiryTally {
 public:
  struct Sum {
    std::size_t count = 0;
    std::uint64_t weight = 0;
  };

  void add(Instant ends_at, std::uint32_t weight = 0) {
    Bucket& bucket = buckets_[day_of(ends_at)];
    bucket.weight += weight;
    bucket.things.push_back({ends_at, weight});
  }

  /// @pre It was added with these.
  void remove(Instant ends_at, std::uint32_t weight = 0) {
    const auto bucket = buckets_.find(day_of(ends_at));
    auto& things = bucket->second.things;
    bucket->second.weight -= weight;
    *std::ranges::find(things, Thing{ends_at, weight}) = things.back();
    things.pop_back();
    if (things.empty()) buckets_.erase(bucket);
  }

  /// Those that end after `now`. O(days ahead + things that end today).
  Sum after(Instant now) const {
    Sum sum;
    const Day today = day_of(now);
    for (auto bucket = buckets_.lower_bound(today); bucket != buckets_.end(); ++bucket) {
      if (bucket->first == today) {
        add_late(sum, bucket->second, now);
      } else {
        sum.count += bucket->second.things.size();
        sum.weight += bucket->second.weight;
      }
    }
    return sum;
  }

 private:
  struct Thing {
    Instant ends_at;
    std::uint32_t weight = 0;

    friend bool operator==(const Thing&, const Thing&) = default;
  };
  struct Bucket {
    std::vector<Thing> things;
    std::uint64_t weight = 0;
  };

  static Day day_of(Instant instant) { return std::chrono::floor<std::chrono::days>(instant); }

  static void add_late(Sum& sum, const Bucket& bucket, Instant now) {
    for (const Thing& each : bucket.things) {
      sum.count += each.ends_at > now ? 1U : 0U;
      sum.weight += each.ends_at > now ? each.weight : 0U;
    }
  }

  std::map<Day, Bucket> buckets_;
};

}  // namespace kontor::market
