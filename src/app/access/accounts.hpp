#pragma once

#include "base/period.hpp"
#include "domain/network/network.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::access {

/// An Argon2id hash in its encoded form. Cannot be printed or compared by accident.
struct PasswordHash {
  std::string encoded;
};

/// BLAKE2b-256 of a session token; the token itself is never stored.
using TokenHash = std::array<std::uint8_t, 32>;

struct Session {
  TokenHash token;
  PersonId person;
  Instant opened_at;
  Instant seen_at;  // written at most every ten minutes
};

/// An account that the sign-in page of a demo store offers.
struct DemoAccount {
  PersonId person;
  std::string password;
};

/// How people sign in.
class Accounts {
 public:
  virtual ~Accounts() = default;

  /// The person with `email` (compared without case) and the hash of the password.
  virtual std::optional<std::pair<PersonId, PasswordHash>> credentials(
      std::string_view email) const = 0;
  virtual void set_password(PersonId person, const PasswordHash& hash) = 0;

  virtual std::optional<Session> session(const TokenHash& token) const = 0;
  virtual void open(const Session& session) = 0;
  virtual void touch(const TokenHash& token, Instant seen_at) = 0;
  virtual void close(const TokenHash& token) = 0;

  /// Deletes sessions seen last before `seen_before` or opened before `opened_before`.
  virtual void purge(Instant seen_before, Instant opened_before) = 0;

  /// Empty unless this is a demo store.
  virtual std::vector<DemoAccount> demo_accounts() const = 0;
  virtual void add(const DemoAccount& account) = 0;
};

}  // namespace kontor::access
