#include "app/figures/figures.hpp"

#include "app/figures/open_listings.hpp"
#include "app/figures/recent_deals.hpp"
#include "app/journal/progress.hpp"

#include <mutex>

namespace kontor::figures {

using journal::Entry;

/// All counters, and their lock.
class Figures::Tally {
 public:
  void count(std::span<const Entry> entries) {
    const std::lock_guard lock(mutex_);
    for (const Entry& each : entries) {
      if (each.sequence <= progress_.sequence()) continue;
      take(each);
      progress_.reach(each.sequence);
    }
  }

  FiguresNow at(Instant now) const {
    const std::lock_guard lock(mutex_);
    FiguresNow figures;
    listings_.fill(figures, now);
    deals_.fill(figures, now);
    figures.updated_at = updated_at_;
    return figures;
  }

  journal::Sequence sequence() const { return progress_.sequence(); }

 private:
  void take(const Entry& entry) {
    listings_.take(entry);
    deals_.take(entry);
    updated_at_ = std::max(updated_at_, entry.at);
  }

  mutable std::mutex mutex_;
  journal::Progress progress_;
  OpenListings listings_;
  RecentDeals deals_;
  Instant updated_at_;
};

Figures::Figures() : tally_(std::make_unique<Tally>()) {}
Figures::~Figures() = default;

void Figures::follow(std::span<const Entry> entries, const Records& /*records*/) {
  count(entries);
}

void Figures::count(std::span<const Entry> entries) {
  tally_->count(entries);
}

journal::Sequence Figures::sequence() const {
  return tally_->sequence();
}

FiguresNow Figures::at(Instant now) const {
  return tally_->at(now);
}

}  // namespace kontor::figures
