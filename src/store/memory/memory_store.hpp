#pragma once

#include "store/memory/state.hpp"

#include <memory>
#include <mutex>

namespace kontor::store {

/// For tests of use cases: everything lives and dies with the object. Each transaction
/// copies the whole state, so keep it small. Safe to share among threads.
class MemoryStore final : public Store {
 public:
  Result<journal::Sequence> write(const std::function<Result<void>(Records&)>& work) override;
  void read(const std::function<void(const Records&)>& work) const override;
  void on_commit(std::function<void(journal::Sequence)> wake) override;

 private:
  std::shared_ptr<const MemoryState> current() const;

  std::mutex writing_;
  mutable std::mutex swapping_;
  std::shared_ptr<const MemoryState> state_ = std::make_shared<const MemoryState>();
  std::vector<std::function<void(journal::Sequence)>> wakes_;
};

}  // namespace kontor::store
