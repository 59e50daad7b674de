#include "store/memory/journal.hpp"

#include "store/memory/paging.hpp"

namespace kontor::store {

using journal::Entry;
using journal::Sequence;

Sequence MemoryJournal::append(Entry entry) {
  entry.sequence = last() + 1;
  state_.journal.push_back(std::move(entry));
  return last();
}

std::vector<Entry> MemoryJournal::after(Sequence sequence, std::size_t limit) const {
  const std::size_t first = std::min<std::size_t>(sequence, state_.journal.size());
  const std::size_t count = std::min(limit, state_.journal.size() - first);
  const auto begin = state_.journal.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::optional<Replay> MemoryReplays::find(PersonId person, std::string_view key) const {
  const auto kept = found(state_.replays, {person, std::string(key)});
  return kept ? std::optional(kept->replay) : std::nullopt;
}

void MemoryReplays::remember(PersonId person, std::string_view key, const Replay& replay,
                             Instant at) {
  state_.replays.insert_or_assign({person, std::string(key)}, MemoryState::KeptReplay{replay, at});
}

void MemoryReplays::forget_before(Instant at) {
  std::erase_if(state_.replays, [&](const auto& each) { return each.second.at < at; });
}

}  // namespace kontor::store
