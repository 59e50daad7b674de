#pragma once

#include "app/store.hpp"

namespace kontor::demo {

/// A transaction that is under way, in the shape that use cases want: many of them share one
/// commit. Whoever lets a use case fail here must let the whole transaction fail.
class OpenTransaction final : public Store {
 public:
  explicit OpenTransaction(Records& records) : records_(records) {}

  Result<journal::Sequence> write(const std::function<Result<void>(Records&)>& work) override {
    return work(records_).map([&] { return records_.journal().last(); });
  }
  void read(const std::function<void(const Records&)>& work) const override { work(records_); }
  void on_commit(std::function<void(journal::Sequence)> /*wake*/) override {}

 private:
  Records& records_;
};

}  // namespace kontor::demo
