#pragma once

#include "app/access/accounts.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

class SqlAccounts final : public access::Accounts {
 public:
  explicit SqlAccounts(Connection& connection) : connection_(connection) {}

  std::optional<std::pair<PersonId, access::PasswordHash>> credentials(
      std::string_view email) const override;
  void set_password(PersonId person, const access::PasswordHash& hash) override;
  std::optional<access::Session> session(const access::TokenHash& token) const override;
  void open(const access::Session& session) override;
  void touch(const access::TokenHash& token, Instant seen_at) override;
  void close(const access::TokenHash& token) override;
  void purge(Instant seen_before, Instant opened_before) override;
  std::vector<access::DemoAccount> demo_accounts() const override;
  void add(const access::DemoAccount& account) override;

 private:
  Connection& connection_;
};

}  // namespace kontor::store
