#include "http/session/password_hasher.hpp"

#include "base/check.hpp"
#include "base/result.hpp"

#include <sodium.h>

#include <array>

namespace kontor::http {
namespace {

/// Holds one of the slots while it lives.
class Slot {
 public:
  explicit Slot(std::counting_semaphore<2>& slots) : slots_(slots) { slots_.acquire(); }
  ~Slot() { slots_.release(); }
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;

 private:
  std::counting_semaphore<2>& slots_;
};

}  // namespace

PasswordHasher::PasswordHasher(HashCost cost) : cost_(cost) {
  KONTOR_CHECK(sodium_init() >= 0);
  nobody_ = hash("nobody has this password");
}

access::PasswordHash PasswordHasher::hash(std::string_view password) {
  const Slot slot(slots_);
  std::array<char, crypto_pwhash_STRBYTES> encoded{};
  if (crypto_pwhash_str_alg(encoded.data(), password.data(), password.size(), cost_.passes,
                            cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw Unavailable("no memory for a password hash");
  }
  return {encoded.data()};
}

bool PasswordHasher::matches(std::string_view password,
                             const std::optional<access::PasswordHash>& known) {
  const Slot slot(slots_);
  const access::PasswordHash& asked = known ? *known : nobody_;
  const bool same =
      crypto_pwhash_str_verify(asked.encoded.c_str(), password.data(), password.size()) == 0;
  return same && known.has_value();
}

}  // namespace kontor::http
