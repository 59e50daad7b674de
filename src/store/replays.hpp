#pragma once

#include "app/replays.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

class SqlReplays final : public Replays {
 public:
  explicit SqlReplays(Connection& connection) : connection_(connection) {}

  std::optional<Replay> find(PersonId person, std::string_view key) const override;
  void remember(PersonId person, std::string_view key, const Replay& replay, Instant at) override;
  void forget_before(Instant at) override;

 private:
  Connection& connection_;
};

}  // namespace kontor::store
