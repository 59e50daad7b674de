#include "http/route/visitor_pages.hpp"

#include <functional>

namespace kontor::http {

std::size_t VisitorPages::slot_of(const wire::QueryPairs& query) {
  constexpr std::size_t kPrime = 31;
  std::size_t hash = 0;
  for (const auto& [name, value] : query) {
    hash = hash * kPrime + std::hash<std::string>{}(name);
    hash = hash * kPrime + std::hash<std::string>{}(value);
  }
  return hash % kSlots;
}

VisitorPages::Text VisitorPages::find(const wire::QueryPairs& query, const Moment& moment) const {
  const std::size_t at = slot_of(query);
  const std::lock_guard lock(mutex_);
  const Slot& slot = slots_[at];
  return slot.moment == moment && slot.query == query ? slot.page : nullptr;
}

void VisitorPages::keep(const wire::QueryPairs& query, const Moment& moment, Text page) {
  const std::size_t at = slot_of(query);
  const std::lock_guard lock(mutex_);
  slots_[at] = {query, moment, std::move(page)};
}

}  // namespace kontor::http
