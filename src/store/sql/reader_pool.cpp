#include "store/sql/reader_pool.hpp"

namespace kontor::store {

/// A reader within its transaction, for one call.
class ReaderPool::Lent {
 public:
  explicit Lent(const ReaderPool& pool) : pool_(pool), records_(pool.take()) {
    records_->connection().begin_read();
  }
  ~Lent() {
    records_->connection().rollback();
    pool_.give_back(std::move(records_));
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;

  const Records& records() const { return *records_; }

 private:
  const ReaderPool& pool_;
  std::unique_ptr<SqlRecords> records_;
};

void ReaderPool::read(const std::function<void(const Records&)>& work) const {
  const Lent lent(*this);
  work(lent.records());
}

std::unique_ptr<SqlRecords> ReaderPool::take() const {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto records = std::move(idle_.back());
      idle_.pop_back();
      return records;
    }
  }
  return std::make_unique<SqlRecords>(open_());
}

void ReaderPool::give_back(std::unique_ptr<SqlRecords> records) const {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(records));
}

}  // namespace kontor::store
