#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <stop_token>
#include <utility>

namespace kontor::engine::online {

/// How much work a call may do, in edges looked at, and who may stop it sooner. An edge takes
/// some 5 to 20 ns. The default never runs out.
class Budget {
 public:
  explicit Budget(std::uint64_t edges = std::numeric_limits<std::uint64_t>::max(),
                  std::stop_token stop = {})
      : edges_(edges), stop_(std::move(stop)) {}

  void spend(std::uint64_t edges) { spent_ += edges; }
  bool is_spent() const { return spent_ >= edges_ || stop_.stop_requested(); }
  std::uint64_t spent() const { return spent_; }

 private:
  std::uint64_t edges_;
  std::uint64_t spent_ = 0;
  std::stop_token stop_;
};

}  // namespace kontor::engine::online
