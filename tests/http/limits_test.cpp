#include "tests/http/live_server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace kontor::http {
namespace {

std::string many_headers(int count) {
  std::string headers;
  for (int at = 0; at < count; ++at) headers += fmt::format("X-{}: 1\r\n", at);
  return headers;
}

TEST(Limits, ALineOfTheHeaderHasALimit) {
  const LiveServer live;
  const auto answer = live.ask(get("/healthz", "X-Long: " + std::string(9'000, 'a') + "\r\n"));
  EXPECT_EQ(answer.status, 431);
  EXPECT_EQ(code_of(answer), "request.header.too_large");
}

TEST(Limits, TheWholeHeaderHasALimit) {
  const LiveServer live;
  std::string headers;
  for (int at = 0; at < 4; ++at)
    headers += fmt::format("X-{}: {}\r\n", at, std::string(5'000, 'a'));
  EXPECT_EQ(live.ask(get("/healthz", headers)).status, 431);
  EXPECT_EQ(live.ask(get("/healthz", many_headers(200))).status, 431);
}

TEST(Limits, AHeaderThatComesInPiecesHasTheSameLimit) {
  const LiveServer live;
  auto wire = live.wire();
  wire.send("GET /healthz HTTP/1.1\r\nHost: a\r\n");
  for (int at = 0; at < 40; ++at) {
    if (!wire.try_send(fmt::format("X-{}: {}\r\n", at, std::string(600, 'a')))) break;
  }
  EXPECT_EQ(wire.read().status, 431);
}

TEST(Limits, ALargeHeaderWithinTheLimitsIsReadInAnyPieces) {
  const LiveServer live;
  std::string headers;
  for (int at = 0; at < 14; ++at)
    headers += fmt::format("X-{}: {}\r\n", at, std::string(1'000, 'a'));
  const std::string request = get("/healthz", headers);
  for (const std::size_t cut : {5UL, 30UL, 9'000UL, request.size() - 2}) {
    auto wire = live.wire();
    wire.send(request.substr(0, cut));
    wire.send(request.substr(cut));
    EXPECT_EQ(wire.read().status, 200) << cut;
  }
}

TEST(Limits, ATargetHasALimit) {
  const LiveServer live;
  EXPECT_EQ(live.ask(get("/" + std::string(9'000, 'a'))).status, 414);
  auto endless = live.wire();
  endless.send("GET /" + std::string(9'000, 'a'));
  EXPECT_EQ(code_of(endless.read()), "request.target.too_long");
}

TEST(Limits, ABodyBeyondTheRoutesLimitIsRefusedByItsLength) {
  const LiveServer live;
  auto wire = live.wire();
  wire.send("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n");
  const auto answer = wire.read();
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(code_of(answer), "request.body.too_large");
  EXPECT_EQ(answer.header("Connection"), "close");
  EXPECT_EQ(live.ask(post("/api/v1/things", std::string(1'000, '1'))).status, 201);
}

TEST(Limits, AChunkedBodyHasTheSameLimit) {
  const LiveServer live;
  const std::string head =
      "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  const std::string chunk = "1f4\r\n" + std::string(500, 'x') + "\r\n";
  EXPECT_EQ(live.ask(head + chunk + chunk + "0\r\n\r\n").body.size(), 1'000U);
  EXPECT_EQ(live.ask(head + chunk + chunk + "1\r\nx\r\n0\r\n\r\n").status, 413);
}

TEST(Limits, ARefusedBodyIsReadSoThatTheAnswerArrives) {
  const LiveServer live;
  auto wire = live.wire();
  wire.send("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n");
  wire.try_send(std::string(5'000'000, 'x'));
  EXPECT_EQ(wire.read().status, 413);
}

TEST(Limits, AHeaderThatDoesNotComeIsAnswered408) {
  const LiveServer live({.limits = short_limits()});
  auto wire = live.wire();
  wire.send("GET /healthz HTTP/1.1\r\nHo");
  const auto answer = wire.read();
  EXPECT_EQ(answer.status, 408);
  EXPECT_EQ(code_of(answer), "request.header.timeout");
}

TEST(Limits, ABodyThatDoesNotComeIsAnswered408) {
  const LiveServer live({.limits = short_limits()});
  auto wire = live.wire();
  wire.send("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n123");
  EXPECT_EQ(code_of(wire.read()), "request.body.timeout");
}

TEST(Limits, AnIdleConnectionIsClosedWithoutAWord) {
  const LiveServer live({.limits = short_limits()});
  EXPECT_TRUE(live.wire().is_closed());
  auto used = live.wire();
  EXPECT_EQ(used.ask(get("/healthz")).status, 200);
  EXPECT_TRUE(used.is_closed());
}

TEST(Limits, AClientThatDoesNotReadIsCutOff) {
  const LiveServer live({.limits = {.write_time = std::chrono::milliseconds(60),
                                    .write_bytes_per_second = 1'000'000'000}});
  auto lazy = live.wire();
  for (int at = 0; at < 40; ++at) lazy.send(get("/api/v1/large"));
  auto watcher = live.wire();
  const auto is_alone = [&] {
    return watcher.ask(get("/metrics")).body.find("kontor_http_connections 1\n") !=
           std::string::npos;
  };
  while (!is_alone()) std::this_thread::yield();
  int answers = 0;
  while (lazy.read().status == 200) ++answers;
  EXPECT_LT(answers, 40);
}

TEST(Limits, OneConnectionTooManyIsAnswered503) {
  const LiveServer live({.limits = {.connections = 2}});
  auto first = live.wire();
  auto second = live.wire();
  EXPECT_EQ(first.ask(get("/healthz")).status, 200);
  EXPECT_EQ(second.ask(get("/healthz")).status, 200);
  const auto answer = live.wire().read();
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(code_of(answer), "server.connections.full");
  EXPECT_FALSE(answer.header("Retry-After").empty());
}

TEST(Limits, AThousandHalfSentHeadersDoNotStopAFreshRequest) {
  const LiveServer live;
  std::vector<Wire> half;
  for (int at = 0; at < 1'000; ++at) {
    half.push_back(live.wire());
    half.back().send("GET /healthz HTTP/1.1\r\nHost: ");
  }
  EXPECT_EQ(live.ask(get("/healthz")).status, 200);
  EXPECT_EQ(half.front().ask("a\r\n\r\n").status, 200);
}

TEST(Limits, AFullQueueIsAnswered503WhileTheRestGoesOn) {
  LiveServer live({.limits = {.store_threads = 1, .store_queue = 4}});
  std::vector<Wire> waiting;
  for (int at = 0; at < 4; ++at) {  // one runs, three wait; the fourth place is for sessions
    waiting.push_back(live.wire());
    waiting.back().send(get("/api/v1/slow"));
    if (at == 0) live.entered.acquire();
    EXPECT_EQ(live.ask(get("/healthz")).status, 200);
  }
  const auto refused = live.ask(get("/api/v1/slow"));
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(code_of(refused), "server.busy");
  EXPECT_EQ(refused.header("Retry-After"), "1");
  waiting.push_back(live.wire());
  waiting.back().send(get("/api/v1/slow", LiveServer::cookie()));
  live.gate.release(5);
  for (Wire& wire : waiting) EXPECT_EQ(wire.read().status, 200);
}

TEST(Limits, TooManyRequestsAreAnswered429WithTheTimeToWait) {
  const LiveServer live;
  const std::string request = post("/api/v1/guarded", "{}");
  for (int left = 2; left >= 0; --left) {
    const auto answer = live.ask(request);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("RateLimit-Remaining"), std::to_string(left));
  }
  const auto answer = live.ask(request);
  EXPECT_EQ(answer.status, 429);
  EXPECT_EQ(answer.header("RateLimit-Limit"), "3");
  EXPECT_GT(std::stoi(answer.header("Retry-After")), 50);
}

TEST(Limits, BehindAProxyEachPeerHasItsOwnRate) {
  const LiveServer live(
      {.behind_trusted_proxy = true, .limits = {.peer = {.burst = 2, .per_minute = 1}}});
  const auto status_for = [&](std::string_view peer) {
    return live.ask(get("/healthz", fmt::format("X-Forwarded-For: 6.6.6.6, {}\r\n", peer))).status;
  };
  EXPECT_EQ(status_for("192.0.2.1"), 200);
  EXPECT_EQ(status_for("192.0.2.1"), 200);
  EXPECT_EQ(status_for("192.0.2.1"), 429);
  EXPECT_EQ(status_for("2001:db8::1"), 200);
}

}  // namespace
}  // namespace kontor::http
