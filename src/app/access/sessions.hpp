#pragma once

#include "app/access/actor.hpp"
#include "app/ports.hpp"

#include "app/store.hpp"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace kontor::access {

/// Checks passwords; http/session has the real one (Argon2id, limited in number).
class Passwords {
 public:
  virtual ~Passwords() = default;

  /// Takes as long for `nothing` as for a wrong password, so that time does not tell whether
  /// the account exists.
  virtual bool matches(std::string_view password, const std::optional<PasswordHash>& hash) = 0;
  virtual PasswordHash hash(std::string_view password) = 0;
};

/// A running session and what its person may be.
struct OpenSession {
  std::shared_ptr<const Actor> actor;
  PersonId person;
  Instant expires_at;
};

/// Who is signed in. Answers from memory; the store is the truth, so sessions outlive a restart.
/// Safe to share among threads.
class Sessions {
 public:
  static constexpr std::chrono::hours kIdleMax{8};
  static constexpr std::chrono::hours kAbsoluteMax{24 * 7};

  Sessions(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// Use case: somebody signs in. `token` is the hash of a fresh random token.
  /// @return `session.refused`, whatever was wrong.
  Result<OpenSession> sign_in(std::string_view email, std::string_view password,
                              Passwords& passwords, const TokenHash& token);

  /// Use case: the session ends, everywhere at once. Unknown tokens are ended too.
  void sign_out(const TokenHash& token);

  /// The session behind `token`, unless it has ended. Reads the store only the first time.
  std::optional<OpenSession> find(const TokenHash& token);

  /// Tells the store which sessions were used lately; to be called every few minutes.
  void keep_alive();

  /// Forgets what is known of roles, after they changed; sessions stay.
  void forget_actors();

 private:
  struct Known {
    OpenSession session;
    Instant opened_at;
    Instant seen_at;
    Instant touched_at;  // what the store knows as seen_at
  };
  struct TokenHasher {
    std::size_t operator()(const TokenHash& token) const noexcept;
  };

  bool has_ended(const Known& known, Instant now) const;
  std::optional<Known> load(const TokenHash& token, Instant now) const;
  std::optional<OpenSession> find_known(const TokenHash& token, Instant now);

  Store& store_;
  const Clock& clock_;
  std::mutex mutex_;
  std::unordered_map<TokenHash, Known, TokenHasher> known_;
};

}  // namespace kontor::access
