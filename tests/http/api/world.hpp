#pragma once

#include "app/journal/follower.hpp"
#include "app/plan/solve_plan.hpp"
#include "base/embedded.hpp"
#include "http/route/api.hpp"
#include "http/route/event_feed.hpp"
#include "store/memory/memory_store.hpp"
#include "tests/support/builders.hpp"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace kontor::http {

namespace js = boost::json;

/// An answer of the API.
struct Reply {
  int status = 0;
  js::value body;  // null if there is none, or it is no JSON
  Response response;

  std::string header(std::string_view name) const;

  /// The member at a JSON pointer, as text.
  std::string text(std::string_view pointer) const;
  std::int64_t number(std::string_view pointer) const;

  /// The code of a problem, and its issues as "path code", one a line.
  std::string code() const { return text("/code"); }
  std::vector<std::string> issues() const;
};

/// What is sent besides method and path.
struct Sending {
  std::string body = {};
  std::string key = {};             // Idempotency-Key
  std::optional<int> version = {};  // If-Match
  std::string if_none_match = {};
};

/// No real hash: tests sign in often.
class PlainPasswords final : public access::Passwords {
 public:
  bool matches(std::string_view password,
               const std::optional<access::PasswordHash>& hash) override {
    return hash && hash->encoded == password;
  }
  access::PasswordHash hash(std::string_view password) override { return {std::string(password)}; }
};

/// Papers of a few bytes, or none at all.
class PlainDocuments final : public document::Documents {
 public:
  Result<std::string> render(const document::DocumentRequest& request) override {
    if (!available) return fail(ErrorKind::TooMany, "document.unavailable");
    return std::string("%PDF ") + (request.language == Language::De ? "de" : "en");
  }
  bool available = true;
};

class CountedWrongAnswers final : public plan::WrongAnswers {
 public:
  void report(const plan::WrongAnswer& /*wrong*/) override { ++count; }
  std::size_t count = 0;
};

/// Plans wait until the test has them solved, in its own thread.
class PlansUnderTest final : public plan::PlanQueue {
 public:
  explicit PlansUnderTest(plan::SolvePlan::Parts parts)
      : store_(parts.store), solve_(std::move(parts)) {}

  void wake() override {}
  void stop(PlanId id) override {
    if (id == current_) stopping_.request_stop();
  }

  /// Everything that is queued.
  void solve();

 private:
  Store& store_;
  plan::SolvePlan solve_;
  PlanId current_;
  std::stop_source stopping_;
};

/// The API on a store in memory with the network of tests/support. Requests are handed to
/// the handlers as the server would: with the session of the one who asks.
class ApiWorld : public testing::Test {
 protected:
  ApiWorld();
  ~ApiWorld() override;

  /// The methods of the engine as they are in `methods` when they are asked.
  plan::Methods methods_now();

  /// What `method` of `target` ("/listings?side=need", below /api/v1) answers to `person`;
  /// to a visitor without one.
  Reply send(Method method, std::string_view target, std::optional<PersonId> person,
             const Sending& sending = {});

  Reply get(std::string_view target, std::optional<PersonId> person = std::nullopt) {
    return send(Method::Get, target, person);
  }
  Reply post(std::string_view target, PersonId person, std::string body,
             std::optional<int> version = std::nullopt) {
    return send(Method::Post, target, person, {.body = std::move(body), .version = version});
  }

  /// A posted listing: its id.
  std::string posted(PersonId person, std::string_view side, std::string_view audience = "public");

  /// The body of a new listing; `changes` replace members of it or of its terms.
  static std::string listing_body(std::string_view side = "need",
                                  std::string_view audience = "public", bool publish = true,
                                  const js::object& changes = {});

  store::MemoryStore store;
  test::FixedClock clock;
  test::CountingIds ids;
  PlainPasswords passwords;
  PlainDocuments documents;
  market::Market market;
  figures::Figures figures;
  test::CountingStopwatch stopwatch;
  CountedWrongAnswers wrong_answers;
  plan::Methods methods = plan::engine_methods();
  PlansUnderTest plans;
  access::Sessions sessions{store, clock};
  Broadcaster events;
  EventFeed feed{events, store, clock};
  journal::Follower follower;
  Router router;

 private:
  const SessionToken& session_of(PersonId person);

  std::map<PersonId, SessionToken> tokens_;
};

}  // namespace kontor::http
