#include "tests/http/live_server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using testing::HasSubstr;
using testing::Optional;

std::string frame(int id) {
  return fmt::format("id: {0}\nevent: changed\ndata: {{\"n\":{0}}}\n\n", id);
}

Event event(int id) {
  return {static_cast<std::uint64_t>(id), "changed", fmt::format("{{\"n\":{}}}", id)};
}

/// A listener whose stream has begun.
Wire listen(const LiveServer& live, std::string_view headers = "") {
  Wire wire = live.wire();
  EXPECT_EQ(wire.ask(get("/api/v1/events", headers)).status, 200);
  EXPECT_THAT(wire.read_until("\n\n"), Optional(HasSubstr("retry:")));
  return wire;
}

TEST(Stream, SendsWhatIsPublishedToAllWhoListen) {
  LiveServer live;
  auto first = listen(live);
  auto second = listen(live);
  live.events.publish(event(1));
  live.events.publish(event(2));
  EXPECT_EQ(first.read_until("\n\n"), frame(1));
  EXPECT_EQ(first.read_until("\n\n"), frame(2));
  EXPECT_EQ(second.read_until("\n\n"), frame(1));
}

TEST(Stream, BeginsOnAConnectionThatHadAnAnswerBefore) {
  LiveServer live;
  Wire wire = live.wire();
  EXPECT_EQ(wire.ask(get("/healthz")).status, 200);
  EXPECT_EQ(wire.ask(get("/api/v1/events")).status, 200);
  EXPECT_THAT(wire.read_until("\n\n"), Optional(HasSubstr("retry:")));
  live.events.publish(event(1));
  EXPECT_EQ(wire.read_until("\n\n"), frame(1));
}

TEST(Stream, SendsToItsAudienceOnly) {
  LiveServer live;
  auto visitor = listen(live);
  auto member = listen(live, LiveServer::cookie());
  live.events.publish(event(1), [](const auto& caller) { return caller.has_value(); });
  live.events.publish(event(2));
  EXPECT_EQ(visitor.read_until("\n\n"), frame(2));
  EXPECT_EQ(member.read_until("\n\n"), frame(1));
}

TEST(Stream, GoesOnBehindTheLastEventSeen) {
  LiveServer live;
  for (int id = 1; id <= 5; ++id) live.events.publish(event(id));
  auto wire = listen(live, "Last-Event-ID: 3\r\n");
  EXPECT_EQ(wire.read_until("\n\n"), frame(4));
  EXPECT_EQ(wire.read_until("\n\n"), frame(5));
  live.events.publish(event(6));
  EXPECT_EQ(wire.read_until("\n\n"), frame(6));
}

TEST(Stream, TellsAClientThatWasAwayTooLongToReadAnew) {
  LiveServer live;
  for (int id = 1; id <= 20; ++id) live.events.publish(event(id));  // eight are kept
  auto wire = listen(live, "Last-Event-ID: 3\r\n");
  EXPECT_THAT(wire.read_until("\n\n"), Optional(HasSubstr("id: 20\nevent: reset\n")));
}

TEST(Stream, IsClosedForAClientThatDoesNotKeepUp) {
  LiveServer live({.limits = {.stream_events = 4}});
  auto slow = listen(live);
  auto quick = listen(live);
  const std::string block(1'000'000, 'x');
  int received = 0;
  for (int id = 1; id <= 40; ++id) {
    live.events.publish({static_cast<std::uint64_t>(id), "large", block});
    if (quick.read_until("\n\n")) ++received;
  }
  EXPECT_EQ(received, 40);
  int seen = 0;
  while (slow.read_until("\n\n")) ++seen;
  EXPECT_LT(seen, 40);
}

TEST(Stream, ShowsThatItStandsByHeartbeats) {
  LiveServer live({.limits = {.heartbeat = std::chrono::milliseconds(40)}});
  auto wire = listen(live);
  EXPECT_EQ(wire.read_until("\n\n"), ":\n\n");
  EXPECT_EQ(wire.read_until("\n\n"), ":\n\n");
}

TEST(Stream, EndsWithItsSession) {
  LiveServer live;
  auto member = listen(live, LiveServer::cookie());
  auto visitor = listen(live);
  live.events.end([](const auto& caller) { return caller.has_value(); });
  EXPECT_TRUE(member.is_closed());
  live.events.publish(event(1));
  EXPECT_EQ(visitor.read_until("\n\n"), frame(1));
}

TEST(Stream, BeyondTheirNumberIsAnswered503) {
  LiveServer live({.limits = {.streams = 1}});
  const auto first = listen(live);
  EXPECT_EQ(code_of(live.ask(get("/api/v1/events"))), "server.streams.full");
}

TEST(Stream, TwoThousandListenAndGetTheSameEvent) {
  LiveServer live;
  std::vector<Wire> wires;
  for (int at = 0; at < 2'000; ++at) wires.push_back(listen(live));
  live.events.publish(event(1));
  for (Wire& wire : wires) ASSERT_EQ(wire.read_until("\n\n"), frame(1));
}

}  // namespace
}  // namespace kontor::http
