#pragma once

#include "http/route/listing_view.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace kontor::http {

/// Live listings as JSON, as a visitor sees them, encoded when they are first asked for.
/// Bounded: a listing takes the place of another one with the same slot, and beyond the
/// memory limit slots are emptied in turn. Thread-safe; O(1).
class VisitorListings {
 public:
  static constexpr std::size_t kBytesMax = 32U << 20U;

  explicit VisitorListings(std::size_t bytes_max = kBytesMax);

  /// @pre The listing is live at `now`.
  std::shared_ptr<const std::string> json_of(const market::ListedPtr& listed,
                                             const AgencyNames& agencies, Instant now);

  std::size_t bytes() const;

 private:
  struct Slot {
    market::ListedPtr listed;  // kept, so that its address is not given to another one
    Day day;                   // memberships are of a day
    std::shared_ptr<const std::string> json;
  };
  void fill(Slot& slot, Slot&& next);
  void make_room();

  const std::size_t bytes_max_;
  mutable std::mutex mutex_;
  std::vector<Slot> slots_;
  std::size_t bytes_ = 0;
  std::size_t hand_ = 0;  // where emptying goes on
};

}  // namespace kontor::http
