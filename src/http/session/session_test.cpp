#include "http/session/cookie.hpp"
#include "http/session/password_hasher.hpp"
#include "http/session/peer.hpp"
#include "http/session/rate_limiter.hpp"
#include "http/session/token.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using std::chrono::seconds;
using testing::HasSubstr;

const RateLimiter::Time kNoon{std::chrono::hours{12}};

TEST(SessionToken, SurvivesTheCookie) {
  const auto token = SessionToken::random();
  const auto read = SessionToken::from_cookie_value(token.cookie_value());
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->hash(), token.hash());
  EXPECT_NE(SessionToken::random().hash(), token.hash());
}

TEST(SessionToken, IsNotReadFromAnotherForm) {
  EXPECT_FALSE(SessionToken::from_cookie_value(""));
  EXPECT_FALSE(SessionToken::from_cookie_value(std::string(42, 'a')));
  EXPECT_FALSE(SessionToken::from_cookie_value(std::string(43, '!')));
}

TEST(SessionToken, HasACsrfTokenOfItsOwn) {
  const auto token = SessionToken::random();
  EXPECT_TRUE(token.accepts_csrf_token(token.csrf_token()));
  EXPECT_FALSE(token.accepts_csrf_token(SessionToken::random().csrf_token()));
  EXPECT_FALSE(token.accepts_csrf_token(""));
  EXPECT_NE(token.csrf_token(), token.cookie_value());
}

TEST(Cookie, IsHeldByTheHostAlone) {
  const auto cookie = opening_cookie(SessionToken::random()).value;
  EXPECT_TRUE(cookie.starts_with("__Host-kontor="));
  EXPECT_THAT(cookie, HasSubstr("; Path=/; Secure; HttpOnly; SameSite=Lax"));
  EXPECT_THAT(closing_cookie().value, HasSubstr("Max-Age=0"));
}

TEST(Cookie, IsFoundAmongOthers) {
  const auto token = SessionToken::random();
  Fields fields;
  fields.add("cookie", "a=1; __Host-kontor=" + token.cookie_value() + "; b=2");
  const auto found = token_of_cookies(fields);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->hash(), token.hash());
}

TEST(RateLimiter, AllowsTheBurstAndThenTheRate) {
  RateLimiter limiter;
  const Rate rate{.burst = 2, .per_minute = 6};
  EXPECT_EQ(limiter.take(1, rate, kNoon).remaining, 1U);
  EXPECT_EQ(limiter.take(1, rate, kNoon).remaining, 0U);
  const auto refused = limiter.take(1, rate, kNoon);
  EXPECT_FALSE(refused.allowed);
  EXPECT_EQ(refused.reset_s, 10U);
  EXPECT_TRUE(limiter.take(1, rate, kNoon + seconds(10)).allowed);
  EXPECT_FALSE(limiter.take(1, rate, kNoon + seconds(19)).allowed);
}

TEST(RateLimiter, KeepsKeysApart) {
  RateLimiter limiter;
  const Rate rate{.burst = 1, .per_minute = 1};
  EXPECT_TRUE(limiter.take(limiter.key_of("ada@werft.test"), rate, kNoon).allowed);
  EXPECT_TRUE(limiter.take(limiter.key_of("ben@werft.test"), rate, kNoon).allowed);
  EXPECT_FALSE(limiter.take(limiter.key_of("ada@werft.test"), rate, kNoon).allowed);
}

TEST(RateLimiter, StaysAsLargeAsItIsUnderManyKeys) {
  RateLimiter limiter;
  const Rate rate{.burst = 1, .per_minute = 1};
  for (std::uint64_t key = 0; key < 200'000; ++key) {
    EXPECT_TRUE(limiter.take(key, rate, kNoon).allowed);
  }
}

TEST(PeerNetwork, IsTheAddressOrTheUpperHalfOfIt) {
  EXPECT_EQ(network_of_address("2001:db8::1").key, network_of_address("2001:db8::ffff").key);
  EXPECT_NE(network_of_address("2001:db8::1").key, network_of_address("2001:db8:0:1::1").key);
  EXPECT_NE(network_of_address("192.0.2.1").key, network_of_address("192.0.2.2").key);
  EXPECT_EQ(network_of_address("::ffff:192.0.2.1").key, network_of_address("192.0.2.1").key);
  EXPECT_EQ(network_of_address("nonsense").key, 0U);
}

TEST(PeerNetwork, KnowsLoopback) {
  EXPECT_TRUE(network_of_address("127.0.0.1").loopback);
  EXPECT_TRUE(network_of_address("::1").loopback);
  EXPECT_FALSE(network_of_address("128.0.0.1").loopback);
}

TEST(PeerNetwork, BelievesOnlyTheProxyItself) {
  EXPECT_EQ(network_of_forwarded("6.6.6.6, 192.0.2.1").key, network_of_address("192.0.2.1").key);
}

TEST(PasswordHasher, KnowsTheRightPassword) {
  PasswordHasher hasher({.passes = 1, .memory_bytes = 8'192});
  const auto hash = hasher.hash("Kaffee im Hafen");
  EXPECT_THAT(hash.encoded, HasSubstr("$argon2id$"));
  EXPECT_TRUE(hasher.matches("Kaffee im Hafen", hash));
  EXPECT_FALSE(hasher.matches("Tee im Hafen", hash));
}

TEST(PasswordHasher, LetsNobodyInWhoHasNoAccount) {
  PasswordHasher hasher({.passes = 1, .memory_bytes = 8'192});
  EXPECT_FALSE(hasher.matches("nobody has this password", std::nullopt));
}

}  // namespace
}  // namespace kontor::http
