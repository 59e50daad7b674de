#include "tests/http/api/world.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace kontor::http {
namespace {

using test::kFlugPerson;
using test::kMaritimeBroker;
using test::kWerftPerson;
using testing::ElementsAre;

/// Listens like a connection, without one.
class Listener final : public EventSink {
 public:
  explicit Listener(std::optional<Caller> caller) : caller_(std::move(caller)) {}
  const std::optional<Caller>& listener() const override { return caller_; }
  void deliver(const std::shared_ptr<const std::string>& frame) override {
    const std::size_t at = frame->find("event: ") + std::string_view("event: ").size();
    names.push_back(frame->substr(at, frame->find('\n', at) - at));
    frames.push_back(*frame);
  }
  void end() override {}

  std::vector<std::string> names;
  std::vector<std::string> frames;

 private:
  std::optional<Caller> caller_;
};

class EventsApi : public ApiWorld {
 protected:
  Listener listener(std::optional<PersonId> person) {
    if (!person) return Listener(std::nullopt);
    const SessionToken token = SessionToken::random();
    const auto email = store.ask(
        [&](const Records& records) { return records.networks().person(*person)->email; });
    const auto session = sessions.sign_in(email, "secret", passwords, token.hash());
    return Listener(Caller{token.hash(), *person, session->actor});
  }

  /// Everything that was written is told.
  void settle() {
    const auto last = store.ask([](const Records& records) { return records.journal().last(); });
    while (follower.sequence() < last) std::this_thread::yield();
    events.flush();
  }
};

TEST_F(EventsApi, TellEachOnlyWhatConcernsThem) {
  Listener visitor = listener(std::nullopt);
  Listener werft = listener(kWerftPerson);
  Listener flug = listener(kFlugPerson);
  Listener broker = listener(kMaritimeBroker);
  settle();
  for (Listener* each : {&visitor, &werft, &flug, &broker}) events.attach(*each, std::nullopt);

  posted(kWerftPerson, "need", "members");
  const std::string open = posted(kWerftPerson, "need", "public");
  post("/listings", kFlugPerson, listing_body("offer", "public", false));  // a draft
  settle();

  EXPECT_THAT(visitor.names, ElementsAre("listing.created", "listing.published"));
  EXPECT_THAT(flug.names, ElementsAre("listing.created", "listing.published", "listing.created",
                                      "listing.published", "listing.created"));
  EXPECT_THAT(werft.names, ElementsAre("listing.created", "listing.published", "listing.created",
                                       "listing.published"));
  EXPECT_EQ(broker.names, werft.names);
  EXPECT_NE(visitor.frames.back().find(R"({"noun":"listing","id":")" + open + R"(","version":2})"),
            std::string::npos);
  for (Listener* each : {&visitor, &werft, &flug, &broker}) events.detach(*each);
}

TEST_F(EventsApi, TellAVisitorThatAListingIsGone) {
  const std::string id = posted(kWerftPerson, "need", "public");
  Listener visitor = listener(std::nullopt);
  settle();
  events.attach(visitor, std::nullopt);
  post("/listings/" + id + "/transitions", kWerftPerson, R"({"action":"pause"})", 2);
  settle();
  EXPECT_THAT(visitor.names, ElementsAre("listing.paused"));
  events.detach(visitor);
}

TEST_F(EventsApi, TellAnAgencyHowFarItsPlanIs) {
  posted(kWerftPerson, "need");
  posted(kFlugPerson, "offer");
  Listener broker = listener(kMaritimeBroker);
  Listener other = listener(test::kAviationBroker);
  Listener werft = listener(kWerftPerson);
  Listener visitor = listener(std::nullopt);
  settle();
  for (Listener* each : {&broker, &other, &werft, &visitor}) events.attach(*each, std::nullopt);
  const Reply made = post("/plans", kMaritimeBroker, R"({"kind":"staff"})");
  ASSERT_EQ(made.status, 202);
  plans.solve();
  settle();

  ASSERT_GE(broker.names.size(), 4U);
  EXPECT_EQ(broker.names.front(), "plan.created");
  EXPECT_EQ(broker.names[1], "plan.started");
  EXPECT_EQ(broker.names[2], "plan.advanced");
  EXPECT_EQ(broker.names.back(), "plan.solved");
  EXPECT_NE(broker.frames.front().find(R"({"noun":"plan","id":")" + made.text("/id") +
                                       R"(","version":1,"status":"queued","stage":"waiting"})"),
            std::string::npos);
  EXPECT_NE(broker.frames[2].find(R"("status":"solving","stage":"candidates"})"),
            std::string::npos);
  for (Listener* each : {&other, &werft, &visitor}) EXPECT_TRUE(each->names.empty());
  for (Listener* each : {&broker, &other, &werft, &visitor}) events.detach(*each);
}

TEST_F(EventsApi, TellBothSidesOfASuggestion) {
  posted(kWerftPerson, "need");
  posted(kFlugPerson, "offer");
  const Reply made = post("/plans", kMaritimeBroker, R"({"kind":"staff"})");
  plans.solve();
  settle();
  Listener flug = listener(kFlugPerson);
  Listener werft = listener(kWerftPerson);
  for (Listener* each : {&flug, &werft}) events.attach(*each, std::nullopt);
  const std::string path = "/plans/" + made.text("/id");
  const auto version = static_cast<int>(get(path, kMaritimeBroker).number("/version"));
  post(path + "/transitions", kMaritimeBroker, R"({"action":"publish"})", version);
  settle();
  EXPECT_THAT(flug.names, ElementsAre("enquiry.suggested"));
  EXPECT_THAT(werft.names, ElementsAre("enquiry.suggested"));
  for (Listener* each : {&flug, &werft}) events.detach(*each);
}

TEST_F(EventsApi, AreReplayedForWhoComesBack) {
  posted(kWerftPerson, "need", "public");
  settle();
  const auto seen = store.ask([](const Records& records) { return records.journal().last(); });
  posted(kWerftPerson, "offer", "public");
  settle();
  Listener visitor = listener(std::nullopt);
  events.attach(visitor, seen);
  EXPECT_THAT(visitor.names, ElementsAre("listing.created", "listing.published"));
  events.detach(visitor);

  Broadcaster restarted;
  EventFeed again(restarted, store, clock);
  again.prime(store.ask([](const Records& records) { return records.journal().last(); }));
  Listener returning = listener(std::nullopt);
  restarted.attach(returning, seen);
  EXPECT_EQ(returning.frames, visitor.frames);
  restarted.detach(returning);
}

}  // namespace
}  // namespace kontor::http
