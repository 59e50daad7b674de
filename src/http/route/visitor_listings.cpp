#include "http/route/visitor_listings.hpp"

#include "http/wire/codec.hpp"

#include <utility>

namespace kontor::http {
namespace {

constexpr std::size_t kSlots = 1U << 16U;

std::shared_ptr<const std::string> encoded(const market::Listed& listed, const Reader& visitor) {
  constexpr std::size_t kUsualBytes = 1'024;
  std::string json;
  json.reserve(kUsualBytes);
  wire::encode(json, listing_view(listed, visitor));
  json.shrink_to_fit();
  return std::make_shared<const std::string>(std::move(json));
}

}  // namespace

VisitorListings::VisitorListings(std::size_t bytes_max) : bytes_max_(bytes_max), slots_(kSlots) {}

std::shared_ptr<const std::string> VisitorListings::json_of(const market::ListedPtr& listed,
                                                            const AgencyNames& agencies,
                                                            Instant now) {
  const Day today = std::chrono::floor<std::chrono::days>(now);
  const std::size_t at = std::hash<ListingId>{}(listed->value().id()) % kSlots;
  {
    const std::lock_guard lock(mutex_);
    const Slot& slot = slots_[at];
    if (slot.listed == listed && slot.day == today) return slot.json;
  }
  static const access::Actor kVisitor;
  auto json = encoded(*listed, {kVisitor, now, agencies});
  const std::lock_guard lock(mutex_);
  fill(slots_[at], {listed, today, json});
  make_room();
  return json;
}

std::size_t VisitorListings::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

void VisitorListings::fill(Slot& slot, Slot&& next) {
  if (slot.json) bytes_ -= slot.json->capacity();
  slot = std::move(next);
  if (slot.json) bytes_ += slot.json->capacity();
}

void VisitorListings::make_room() {
  while (bytes_ > bytes_max_) {
    fill(slots_[hand_], {});
    hand_ = (hand_ + 1) % kSlots;
  }
}

}  // namespace kontor::http
