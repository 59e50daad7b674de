#pragma once

#include "store/memory/state.hpp"

namespace kontor::store {

class MemoryJournal final : public journal::Journal {
 public:
  explicit MemoryJournal(MemoryState& state) : state_(state) {}

  journal::Sequence append(journal::Entry entry) override;
  std::vector<journal::Entry> after(journal::Sequence sequence, std::size_t limit) const override;
  journal::Sequence last() const override { return state_.journal.size(); }

 private:
  MemoryState& state_;
};

class MemoryReplays final : public Replays {
 public:
  explicit MemoryReplays(MemoryState& state) : state_(state) {}

  std::optional<Replay> find(PersonId person, std::string_view key) const override;
  void remember(PersonId person, std::string_view key, const Replay& replay, Instant at) override;
  void forget_before(Instant at) override;

 private:
  MemoryState& state_;
};

}  // namespace kontor::store
