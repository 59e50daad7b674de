#pragma once

#include "app/ports.hpp"
#include "app/store.hpp"

#include <functional>
#include <map>

namespace kontor::demo {

/// Lets time pass: what was planned happens in the order of its instants, and whoever asks what
/// time it is, use cases too, hears the instant of what happens just now.
class Timeline final : public Clock {
 public:
  using Happening = std::function<Result<void>(Records&)>;

  /// What would happen at `end` or later does not happen any more.
  Timeline(Instant begin, Instant end) : now_(begin), end_(end) {}

  Instant now() const override { return now_; }
  Instant end() const { return end_; }

  /// Equal instants keep the order in which they were planned; what lies behind happens at once.
  void plan(Instant at, Happening happening);

  bool is_over() const { return planned_.empty(); }

  /// Lets at most `count` things happen. @return the first failure; time stops there.
  Result<void> pass(Records& records, std::size_t count);

 private:
  Instant now_;
  Instant end_;
  std::uint64_t number_ = 0;
  std::map<std::pair<Instant, std::uint64_t>, Happening> planned_;
};

}  // namespace kontor::demo
