#include "store/accounts.hpp"

#include "store/email.hpp"
#include "store/sql/query.hpp"

namespace kontor::store {
namespace {

using access::DemoAccount;
using access::PasswordHash;
using access::Session;
using access::TokenHash;

constexpr Sql kCredentials{
    "SELECT people.id, passwords.hash FROM people "
    "JOIN passwords ON passwords.person = people.id WHERE people.email_key = $1"};
constexpr Sql kSetPassword{
    "INSERT INTO passwords (person, hash) VALUES ($1, $2) "
    "ON CONFLICT (person) DO UPDATE SET hash = excluded.hash"};
constexpr Sql kSession{"SELECT person, opened_at, seen_at FROM sessions WHERE token = $1"};
constexpr Sql kOpen{
    "INSERT INTO sessions (token, person, opened_at, seen_at) VALUES ($1, $2, $3, $4)"};
constexpr Sql kTouch{"UPDATE sessions SET seen_at = $1 WHERE token = $2"};
constexpr Sql kClose{"DELETE FROM sessions WHERE token = $1"};
constexpr Sql kPurge{"DELETE FROM sessions WHERE seen_at < $1 OR opened_at < $2"};
constexpr Sql kDemoAccounts{"SELECT person, password FROM demo_accounts ORDER BY position"};
constexpr Sql kAddDemoAccount{
    "INSERT INTO demo_accounts (position, person, password) "
    "VALUES ((SELECT coalesce(max(position), 0) + 1 FROM demo_accounts), $1, $2)"};

}  // namespace

std::optional<std::pair<PersonId, PasswordHash>> SqlAccounts::credentials(
    std::string_view email) const {
  const auto pair = [](Query& row) {
    const auto person = row.get<PersonId>();
    return std::pair(person, PasswordHash{row.get<std::string>()});
  };
  return first(connection_, kCredentials, pair, email_key(email));
}

void SqlAccounts::set_password(PersonId person, const PasswordHash& hash) {
  run(connection_, kSetPassword, person, hash.encoded);
}

std::optional<Session> SqlAccounts::session(const TokenHash& token) const {
  const auto session = [&](Query& row) {
    return Session{.token = token,
                   .person = row.get<PersonId>(),
                   .opened_at = row.get<Instant>(),
                   .seen_at = row.get<Instant>()};
  };
  return first(connection_, kSession, session, token);
}

void SqlAccounts::open(const Session& session) {
  run(connection_, kOpen, session.token, session.person, session.opened_at, session.seen_at);
}

void SqlAccounts::touch(const TokenHash& token, Instant seen_at) {
  run(connection_, kTouch, seen_at, token);
}

void SqlAccounts::close(const TokenHash& token) {
  run(connection_, kClose, token);
}

void SqlAccounts::purge(Instant seen_before, Instant opened_before) {
  run(connection_, kPurge, seen_before, opened_before);
}

std::vector<DemoAccount> SqlAccounts::demo_accounts() const {
  return all(connection_, kDemoAccounts, [](Query& row) {
    return DemoAccount{.person = row.get<PersonId>(), .password = row.get<std::string>()};
  });
}

void SqlAccounts::add(const DemoAccount& account) {
  run(connection_, kAddDemoAccount, account.person, account.password);
}

}  // namespace kontor::store
