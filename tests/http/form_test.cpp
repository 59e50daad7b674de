#include "tests/http/live_server.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Form, ARouteSeesItsDecodedPathAndQuery) {
  const LiveServer live;
  const auto answer = live.ask(get("/api/v1/things/gr%C3%BC%C3%9Fe?q=a%26b+c&other=1"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "\"grüße|a&b c\"");
}

TEST(Form, BrokenEscapesAndInvalidUtf8AreRefused) {
  const LiveServer live;
  for (const auto* path : {"/api/v1/things/%zz", "/api/v1/things/%C3%28", "/api/v1/things/%00",
                           "/api/v1/things/%ED%A0%80", "/%"}) {
    const auto answer = live.ask(get(path));
    EXPECT_EQ(answer.status, 400) << path;
    EXPECT_EQ(code_of(answer), "request.path.malformed") << path;
  }
  EXPECT_EQ(code_of(live.ask(get("/api/v1/things/1?q=%F8"))), "request.query.malformed");
}

TEST(Form, TooManyQueryFieldsAreRefused) {
  const LiveServer live;
  std::string query;
  for (int at = 0; at < 101; ++at) query += "a=1&";
  EXPECT_EQ(code_of(live.ask(get("/api/v1/things/1?" + query))), "request.query.too_many");
}

TEST(Form, WhatIsNoHttpIsAnswered400AndEnds) {
  const LiveServer live;
  for (const auto* bytes :
       {"nonsense\r\n\r\n", "GET  /healthz HTTP/1.1\r\n\r\n", "GET /healthz HTTP/3.0\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n", "GET /healthz HTTP/1.1\nHost: a\n\n",
        "\x16\x03\x01\x02", "GET healthz HTTP/1.1\r\nHost: a\r\n\r\n"}) {
    const auto answer = live.ask(bytes);
    EXPECT_EQ(answer.status, 400) << bytes;
    EXPECT_THAT(answer.header("Content-Type"), HasSubstr("problem+json"));
  }
}

TEST(Form, ExactlyOneHostIsNeeded) {
  const LiveServer live;
  EXPECT_EQ(live.ask("GET /healthz HTTP/1.1\r\n\r\n").status, 400);
  EXPECT_EQ(live.ask("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n").status, 400);
  EXPECT_EQ(live.ask("GET /healthz HTTP/1.0\r\n\r\n").status, 200);
}

TEST(Form, TwoLengthsAreNeverBelieved) {
  const LiveServer live;
  const std::string head = "POST /api/v1/things HTTP/1.1\r\nHost: a\r\n";
  const std::string smuggled = "0\r\n\r\nGET /api/v1/mine HTTP/1.1\r\nHost: a\r\n\r\n";
  for (const auto* lengths :
       {"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n", "Content-Length: -1\r\n",
        "Content-Length: 4x\r\n", "Content-Length: +4\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n"}) {
    auto wire = live.wire();
    const auto answer = wire.ask(head + lengths + "\r\n" + smuggled);
    EXPECT_THAT(answer.status, testing::AnyOf(400, 501)) << lengths;
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_EQ(wire.read().status, 0) << "answered what was smuggled: " << lengths;
  }
}

TEST(Form, OtherTransferEncodingsAreNotUnderstood) {
  const LiveServer live;
  const auto* const request =
      "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n";
  EXPECT_EQ(live.ask(request).status, 501);
}

TEST(Form, BrokenChunksAreRefused) {
  const LiveServer live;
  const std::string head =
      "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const auto* chunks : {"zz\r\n", "2\r\nabcdef\r\n", "ffffffffffffffffff\r\n"}) {
    EXPECT_EQ(live.ask(head + chunks).status, 400) << chunks;
  }
  EXPECT_EQ(live.ask(head + std::string(20'000, '0')).status, 400);
}

TEST(Form, TrailersChangeNothing) {
  const LiveServer live;
  auto wire = live.wire();
  const auto answer = wire.ask(
      "POST /api/v1/guarded HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "1\r\nx\r\n0\r\nOrigin: http://evil.test\r\n\r\n");
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(wire.ask(get("/healthz")).status, 200);
}

TEST(Form, PipelinedRequestsAreAnsweredInOrder) {
  LiveServer live;
  auto wire = live.wire();
  wire.send(get("/api/v1/things/1") + post("/api/v1/things", "two") + get("/api/v1/slow") +
            get("/api/v1/things/4") + get("/api/v1/large") + get("/api/v1/things/6"));
  live.gate.release();
  EXPECT_EQ(wire.read().body, "\"1|\"");
  EXPECT_EQ(wire.read().body, "two");
  EXPECT_EQ(wire.read().body, "\"slow\"");
  EXPECT_EQ(wire.read().body, "\"4|\"");
  EXPECT_EQ(wire.read().body.size(), 1'000'000U);
  EXPECT_EQ(wire.read().body, "\"6|\"");
}

TEST(Form, ARequestMayComeByteByByte) {
  const LiveServer live;
  auto wire = live.wire();
  for (const char byte : post("/api/v1/things", "slowly")) wire.send({&byte, 1});
  EXPECT_EQ(wire.read().body, "slowly");
}

TEST(Form, HalfARequestLeavesNothingBehind) {
  const LiveServer live;
  { live.wire().send("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n12"); }
  EXPECT_EQ(live.ask(get("/healthz")).status, 200);
}

TEST(Form, AClientThatExpectsToContinueIsToldSo) {
  const LiveServer live;
  auto wire = live.wire();
  wire.send(
      "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
      "Expect: 100-continue\r\n\r\n");
  EXPECT_EQ(wire.read().status, 100);
  EXPECT_EQ(wire.ask("abc").body, "abc");
}

TEST(Form, AClientThatMayNotContinueIsToldWhy) {
  const LiveServer live;
  EXPECT_EQ(live.ask("POST /api/v1/nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                     "Expect: 100-continue\r\n\r\n")
                .status,
            404);
  EXPECT_EQ(live.ask("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n"
                     "Expect: 100-continue\r\n\r\n")
                .status,
            413);
  EXPECT_EQ(live.ask("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                     "Expect: miracles\r\n\r\n")
                .status,
            417);
}

TEST(Form, HeadHasTheHeaderOfGetAndNoBody) {
  const LiveServer live;
  auto wire = live.wire();
  wire.send("HEAD /api/v1/tagged HTTP/1.1\r\nHost: a\r\n\r\n");
  const auto answer = wire.read(false);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Content-Length"), "5");
  EXPECT_EQ(wire.ask(get("/healthz")).status, 200);
}

TEST(Form, AnotherMethodIsAnswered405WithThoseThatAre) {
  const LiveServer live;
  auto answer = live.ask("DELETE /api/v1/tagged HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("Allow"), "GET, HEAD, OPTIONS");
  answer = live.ask("BREW /api/v1/things HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("Allow"), "POST, OPTIONS");
  answer = live.ask("OPTIONS /api/v1/things HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.header("Allow"), "POST, OPTIONS");
}

TEST(Form, AnUnknownPathOfTheApiIsAProblem) {
  const LiveServer live;
  const auto answer = live.ask(get("/api/v1/nowhere", "Accept: text/html\r\n"));
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(code_of(answer), "request.path.unknown");
}

TEST(Form, AThrowingHandlerIsAnAnswerAndTheServerGoesOn) {
  const LiveServer live;
  auto wire = live.wire();
  auto answer = wire.ask(get("/api/v1/broken"));
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(code_of(answer), "server.fault");
  answer = wire.ask(get("/api/v1/unavailable"));
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(code_of(answer), "store.unavailable");
  EXPECT_FALSE(answer.header("Retry-After").empty());
}

TEST(Form, AnUnchangedAnswerIs304) {
  const LiveServer live;
  const auto first = live.ask(get("/api/v1/tagged"));
  auto wire = live.wire();
  wire.send(get("/api/v1/tagged", "If-None-Match: \"other\", W/" + first.header("ETag") + "\r\n"));
  const auto second = wire.read();
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.header("ETag"), first.header("ETag"));
  EXPECT_EQ(second.header("Content-Length"), "");
  EXPECT_EQ(wire.ask(get("/healthz")).status, 200);
}

TEST(Form, EveryAnswerCarriesTheSecurityHeaders) {
  const LiveServer live;
  for (const auto& request : {get("/healthz"), get("/api/v1/nowhere"), get("/index.html"),
                              std::string("nonsense\r\n\r\n")}) {
    const auto answer = live.ask(request);
    EXPECT_THAT(answer.header("Content-Security-Policy"), HasSubstr("default-src 'none'"));
    EXPECT_THAT(answer.header("Content-Security-Policy"), Not(HasSubstr("unsafe")));
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Referrer-Policy"), "no-referrer");
    EXPECT_FALSE(answer.header("X-Request-Id").empty());
  }
}

TEST(Form, TheMetricsCountByOperation) {
  const LiveServer live;
  live.ask(get("/api/v1/tagged"));
  live.ask(get("/api/v1/nowhere"));
  const auto text = live.ask(get("/metrics")).body;
  EXPECT_THAT(text, HasSubstr("kontor_http_requests_total{operation=\"tagged\",status=\"2xx\"} 1"));
  EXPECT_THAT(text, HasSubstr("kontor_http_requests_total{operation=\"none\",status=\"4xx\"} 1"));
  EXPECT_THAT(text, HasSubstr("kontor_http_connections 1"));
}

TEST(Form, ReadinessIsAskedAndHealthIsNot) {
  bool is_ready = false;
  const LiveServer live({.is_ready = [&] { return is_ready; }});
  EXPECT_EQ(live.ask(get("/healthz")).status, 200);
  EXPECT_EQ(live.ask(get("/readyz")).status, 503);
}

TEST(Form, OnlyLoopbackIsServedWithoutAProxy) {
  Router router;
  const auto server = Server::make({.host = "0.0.0.0"}, router);
  ASSERT_FALSE(server.has_value());
  EXPECT_EQ(server.error().code, "server.listen.not_loopback");
}

}  // namespace
}  // namespace kontor::http
