#include "store/memory/accounts.hpp"

#include "store/email.hpp"
#include "store/memory/paging.hpp"

namespace kontor::store {

using namespace access;

std::optional<std::pair<PersonId, PasswordHash>> MemoryAccounts::credentials(
    std::string_view email) const {
  const auto person = found(state_.people_by_email, email_key(email));
  if (!person) return std::nullopt;
  const auto hash = found(state_.passwords, *person);
  return hash ? std::optional(std::pair(*person, *hash)) : std::nullopt;
}

void MemoryAccounts::set_password(PersonId person, const PasswordHash& hash) {
  state_.passwords.insert_or_assign(person, hash);
}

std::optional<Session> MemoryAccounts::session(const TokenHash& token) const {
  return found(state_.sessions, token);
}

void MemoryAccounts::open(const Session& session) {
  state_.sessions.emplace(session.token, session);
}

void MemoryAccounts::touch(const TokenHash& token, Instant seen_at) {
  const auto at = state_.sessions.find(token);
  if (at != state_.sessions.end()) at->second.seen_at = seen_at;
}

void MemoryAccounts::close(const TokenHash& token) {
  state_.sessions.erase(token);
}

void MemoryAccounts::purge(Instant seen_before, Instant opened_before) {
  std::erase_if(state_.sessions, [&](const auto& each) {
    return each.second.seen_at < seen_before || each.second.opened_at < opened_before;
  });
}

std::vector<DemoAccount> MemoryAccounts::demo_accounts() const {
  return state_.demo_accounts;
}

void MemoryAccounts::add(const DemoAccount& account) {
  state_.demo_accounts.push_back(account);
}

}  // namespace kontor::store
