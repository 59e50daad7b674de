#pragma once

#include "store/records.hpp"

#include <mutex>

namespace kontor::store {

/// Connections that only read: as many as threads read at once, kept for the next.
class ReaderPool {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;

  explicit ReaderPool(Open open) : open_(std::move(open)) {}

  /// Runs `work` in one read transaction. @throws Unavailable
  void read(const std::function<void(const Records&)>& work) const;

 private:
  class Lent;
  std::unique_ptr<SqlRecords> take() const;
  void give_back(std::unique_ptr<SqlRecords> records) const;

  Open open_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<SqlRecords>> idle_;
};

}  // namespace kontor::store
