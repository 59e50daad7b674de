#include "tests/http/live_server.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

TEST(Drain, FinishesWhatRunsAndClosesWhatIsIdle) {
  LiveServer live;
  auto idle = live.wire();
  EXPECT_EQ(idle.ask(get("/healthz")).status, 200);
  auto running = live.wire();
  running.send(get("/api/v1/slow"));
  live.entered.acquire();
  live.server().drain();
  EXPECT_TRUE(idle.is_closed());
  live.gate.release();
  const auto answer = running.read();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Connection"), "close");
  live.join();
}

TEST(Drain, EndsTheStreams) {
  LiveServer live;
  auto wire = live.wire();
  wire.ask(get("/api/v1/events"));
  wire.read_until("\n\n");
  live.server().drain();
  EXPECT_TRUE(wire.is_closed());
  live.join();
}

TEST(Drain, DoesNotWaitForEverForAHalfRequest) {
  LiveServer live({.limits = {.drain_time = std::chrono::milliseconds(60)}});
  auto half = live.wire();
  half.send("GET /healthz HTTP/1.1\r\n");
  live.server().drain();
  live.join();
}

}  // namespace
}  // namespace kontor::http
