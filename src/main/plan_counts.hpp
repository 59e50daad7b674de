#pragma once

#include "app/journal/journal.hpp"
#include "app/plan/methods.hpp"
#include "app/ports.hpp"
#include "http/server/metrics.hpp"

#include <atomic>
#include <span>

namespace kontor {

/// What became of plans since the start of the process, and how long the methods worked, for
/// /metrics. Outlives the methods and the metrics.
class PlanCounts {
 public:
  explicit PlanCounts(const Stopwatch& stopwatch) : stopwatch_(stopwatch) {}

  /// Methods that count their time.
  plan::Methods timed(plan::Methods methods);

  void add_to(http::Metrics& metrics) const;

  /// A journal::Listener.
  void operator()(std::span<const journal::Entry> entries);

 private:
  plan::Allocate timed(plan::Allocate allocate);

  const Stopwatch& stopwatch_;
  std::atomic<std::int64_t> solving_us_ = 0;
  std::atomic<std::uint64_t> solved_ = 0;
  std::atomic<std::uint64_t> stopped_ = 0;
  std::atomic<std::uint64_t> failed_ = 0;
};

}  // namespace kontor
