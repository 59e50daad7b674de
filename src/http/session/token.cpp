#include "http/session/token.hpp"

#include "base/check.hpp"

#include <sodium.h>

namespace kontor::http {
namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t kTextSize = 43;  // 32 bytes in base64url without padding
constexpr std::string_view kCsrfPurpose = "kontor csrf 1";

using Bytes = std::array<std::uint8_t, 32>;

const unsigned char* as_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: libsodium's interface
}

std::string base64url(const Bytes& bytes) {
  std::array<char, kTextSize + 1> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  return {text.data(), kTextSize};
}

}  // namespace

SessionToken SessionToken::random() {
  KONTOR_CHECK(sodium_init() >= 0);
  SessionToken token;
  randombytes_buf(token.secret_.data(), token.secret_.size());
  return token;
}

std::optional<SessionToken> SessionToken::from_cookie_value(std::string_view text) {
  SessionToken token;
  std::size_t size = 0;
  if (text.size() != kTextSize ||
      sodium_base642bin(token.secret_.data(), token.secret_.size(), text.data(), text.size(),
                        nullptr, &size, nullptr, kVariant) != 0 ||
      size != token.secret_.size()) {
    return std::nullopt;
  }
  return token;
}

access::TokenHash SessionToken::hash() const {
  access::TokenHash hash{};
  crypto_generichash(hash.data(), hash.size(), secret_.data(), secret_.size(), nullptr, 0);
  return hash;
}

std::string SessionToken::cookie_value() const {
  return base64url(secret_);
}

std::string SessionToken::csrf_token() const {
  Bytes mac{};
  crypto_generichash(mac.data(), mac.size(), as_bytes(kCsrfPurpose), kCsrfPurpose.size(),
                     secret_.data(), secret_.size());
  return base64url(mac);
}

bool SessionToken::accepts_csrf_token(std::string_view sent) const {
  const std::string right = csrf_token();
  return sent.size() == right.size() && sodium_memcmp(sent.data(), right.data(), right.size()) == 0;
}

}  // namespace kontor::http
