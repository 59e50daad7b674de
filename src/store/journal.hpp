#pragma once

#include "app/journal/journal.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

class SqlJournal final : public journal::Journal {
 public:
  explicit SqlJournal(Connection& connection) : connection_(connection) {}

  journal::Sequence append(journal::Entry entry) override;
  std::vector<journal::Entry> after(journal::Sequence sequence, std::size_t limit) const override;
  journal::Sequence last() const override;

 private:
  Connection& connection_;
};

}  // namespace kontor::store
