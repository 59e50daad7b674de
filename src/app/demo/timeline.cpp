#include "app/demo/timeline.hpp"

namespace kontor::demo {

void Timeline::plan(Instant at, Happening happening) {
  if (at >= end_) return;
  planned_.emplace(std::pair(std::max(at, now_), number_++), std::move(happening));
}

Result<void> Timeline::pass(Records& records, std::size_t count) {
  for (; count > 0 && !planned_.empty(); --count) {
    auto next = planned_.extract(planned_.begin());
    now_ = next.key().first;
    if (auto happened = next.mapped()(records); !happened) return happened;
  }
  return {};
}

}  // namespace kontor::demo
