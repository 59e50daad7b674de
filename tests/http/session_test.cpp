#include "tests/http/live_server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace kontor::http {
namespace {

std::string csrf() {
  return "X-CSRF-Token: " + LiveServer::token().csrf_token() + "\r\n";
}

Answer change(std::string_view headers) {
  const LiveServer live;
  return live.ask(post("/api/v1/things", "{}", headers));
}

TEST(Session, IsNeededWhereARouteSaysSo) {
  const LiveServer live;
  const auto without = live.ask(get("/api/v1/mine"));
  EXPECT_EQ(without.status, 401);
  EXPECT_EQ(code_of(without), "session.missing");
  EXPECT_EQ(live.ask(get("/api/v1/mine", "Cookie: __Host-kontor=nonsense\r\n")).status, 401);
  EXPECT_EQ(live.ask(get("/api/v1/mine",
                         "Cookie: __Host-kontor=" + SessionToken::random().cookie_value() + "\r\n"))
                .status,
            401);
}

TEST(Session, ItsAnswersAreNotStored) {
  const LiveServer live;
  const auto answer = live.ask(get("/api/v1/mine", LiveServer::cookie()));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Cache-Control"), "no-store");
}

TEST(Session, AChangeNeedsTheTokenOfTheSession) {
  EXPECT_EQ(code_of(change(LiveServer::cookie())), "csrf.token");
  EXPECT_EQ(code_of(change(LiveServer::cookie() +
                           "X-CSRF-Token: " + SessionToken::random().csrf_token() + "\r\n")),
            "csrf.token");
  EXPECT_EQ(change(LiveServer::cookie() + csrf()).status, 201);
}

TEST(Session, AForeignPageChangesNothing) {
  const std::string right = LiveServer::cookie() + csrf();
  EXPECT_EQ(code_of(change(right + "Origin: https://evil.test\r\n")), "csrf.origin");
  EXPECT_EQ(code_of(change(right + "Origin: null\r\n")), "csrf.origin");
  EXPECT_EQ(code_of(change(right + "Origin: http://kontor.test.evil.test\r\n")), "csrf.origin");
  EXPECT_EQ(code_of(change(right + "Sec-Fetch-Site: cross-site\r\n")), "csrf.site");
  EXPECT_EQ(code_of(change(right + "Sec-Fetch-Site: same-site\r\n")), "csrf.site");
  EXPECT_EQ(change(right + "Origin: http://kontor.test\r\nSec-Fetch-Site: same-origin\r\n").status,
            201);
}

TEST(Session, AForeignPageCannotSignSomebodyInEither) {
  EXPECT_EQ(code_of(change("Origin: https://evil.test\r\n")), "csrf.origin");
  EXPECT_EQ(change("").status, 201);
}

TEST(Session, ThePublicOriginDecidesBehindAProxy) {
  const LiveServer live({.public_origin = "https://kontor.example"});
  const auto status = [&](std::string_view origin) {
    return live.ask(post("/api/v1/things", "{}", fmt::format("Origin: {}\r\n", origin))).status;
  };
  EXPECT_EQ(status("https://kontor.example"), 201);
  EXPECT_EQ(status("http://kontor.test"), 403);
}

TEST(Session, AMalformedIdempotencyKeyIsRefused) {
  const LiveServer live;
  EXPECT_EQ(code_of(live.ask(post("/api/v1/guarded", "", "Idempotency-Key: a b\r\n"))),
            "request.idempotency_key.malformed");
  EXPECT_EQ(live.ask(post("/api/v1/guarded", "", "Idempotency-Key: 0192f0c1-aaaa\r\n")).status,
            204);
}

}  // namespace
}  // namespace kontor::http
