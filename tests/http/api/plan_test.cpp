#include "tests/http/api/world.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using test::kAviationBroker;
using test::kCityPerson;
using test::kFlugPerson;
using test::kMaritimeBroker;
using test::kOperator;
using test::kWerftPerson;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// The maritime agency clears its market: Werft needs three welders, Flug of the other cluster
/// offers three.
class PlansApi : public ApiWorld {
 protected:
  std::string need = posted(kWerftPerson, "need");
  std::string offer = posted(kFlugPerson, "offer");

  static std::string order(const js::object& changes = {}) {
    js::object body{{"kind", "staff"}};
    for (const auto& change : changes) body[change.key()] = change.value();
    return js::serialize(body);
  }

  /// A plan that waits: its path.
  std::string made(const js::object& changes = {}) {
    const Reply reply = post("/plans", kMaritimeBroker, order(changes));
    EXPECT_EQ(reply.status, 202) << js::serialize(reply.body);
    return "/plans/" + reply.text("/id");
  }

  std::string solved(const js::object& changes = {}) {
    std::string path = made(changes);
    plans.solve();
    EXPECT_EQ(get(path, kMaritimeBroker).text("/status"), "solved");
    return path;
  }

  Reply publish(const std::string& path, PersonId person = kMaritimeBroker) {
    const auto version = static_cast<int>(get(path, kMaritimeBroker).number("/version"));
    return post(path + "/transitions", person, R"({"action":"publish"})", version);
  }

  /// The path of the enquiry that a published plan made of its one match.
  std::string suggested() {
    const Reply reply = publish(solved());
    EXPECT_EQ(reply.status, 200) << js::serialize(reply.body);
    return "/enquiries/" + reply.text("/result/matches/0/enquiry");
  }

  Reply answer(const std::string& path, PersonId person, const std::string& body) {
    const auto version = static_cast<int>(get(path, person).number("/version"));
    return post(path + "/transitions", person, body, version);
  }

  js::array pair(int headcount = 0) const {
    js::object one{{"need", need}, {"offer", offer}};
    if (headcount > 0) one["headcount"] = headcount;
    return {one};
  }
};

TEST_F(PlansApi, GoFromAnOrderToASignedAgreement) {
  const Reply ordered = post("/plans", kMaritimeBroker, order());
  ASSERT_EQ(ordered.status, 202) << js::serialize(ordered.body);
  const std::string path = "/plans/" + ordered.text("/id");
  EXPECT_EQ(ordered.header("Location"), "/api/v1" + path);
  EXPECT_EQ(ordered.text("/status"), "queued");
  EXPECT_EQ(ordered.text("/may"), R"(["stop"])");
  EXPECT_EQ(ordered.text("/agency"), "Agentur Maritim");
  EXPECT_EQ(ordered.text("/clusters"), R"(["maritime"])");
  EXPECT_EQ(ordered.text("/progress/stage"), "waiting");
  EXPECT_EQ(ordered.text("/result"), "(absent)");

  plans.solve();
  const Reply plan = get(path, kMaritimeBroker);
  EXPECT_EQ(plan.text("/status"), "solved") << js::serialize(plan.body);
  EXPECT_EQ(plan.response.etag, "\"v" + plan.text("/version") + "\"");
  EXPECT_EQ(plan.text("/may"), R"(["publish"])");
  EXPECT_EQ(plan.text("/result/proof/verdict"), "optimal");
  EXPECT_EQ(plan.text("/result/proof/closed"), "true");
  EXPECT_EQ(plan.number("/result/gains/placed"), 3);
  EXPECT_EQ(plan.number("/result/matches_total"), 1);
  EXPECT_EQ(plan.text("/result/matches/0/need/id"), need);
  EXPECT_EQ(plan.text("/result/matches/0/offer/id"), offer);
  EXPECT_EQ(plan.number("/result/matches/0/headcount"), 3);
  EXPECT_EQ(plan.text("/result/matches/0/enquiry"), "(absent)");

  const Reply published = publish(path);
  ASSERT_EQ(published.status, 200) << js::serialize(published.body);
  EXPECT_EQ(published.text("/status"), "published");
  EXPECT_EQ(published.text("/may"), "[]");
  const std::string enquiry = "/enquiries/" + published.text("/result/matches/0/enquiry");
  EXPECT_EQ(get(enquiry, kWerftPerson).text("/state"), "suggested");
  EXPECT_EQ(get(enquiry, kWerftPerson).text("/suggested_by"), "Agentur Maritim");

  ASSERT_EQ(answer(enquiry, kFlugPerson, R"({"action":"accept"})").status, 200);
  EXPECT_EQ(get(enquiry, kFlugPerson).text("/asking"), "true");
  ASSERT_EQ(answer(enquiry, kWerftPerson, R"({"action":"accept"})").status, 200);
  EXPECT_EQ(get(enquiry, kWerftPerson).text("/state"), "accepted");
  EXPECT_EQ(get(enquiry, kWerftPerson).text("/them/name"), "Flug");
  const Reply terms = post(
      enquiry + "/proposals", kFlugPerson,
      R"({"terms":{"headcount":3,"period":{"first":"2026-03-16","last":"2026-05-15"},)"
      R"("weekdays":["mon","tue","wed","thu","fri"],"minutes_a_week":2100,)"
      R"("rate":{"minor":3200,"currency":"EUR"},"place":"harburg","legal_model":"","note":""}})",
      static_cast<int>(get(enquiry, kFlugPerson).number("/version")));
  ASSERT_EQ(terms.status, 201) << js::serialize(terms.body);
  const Reply agreed = post("/agreements", kWerftPerson,
                            R"({"enquiry":")" + terms.text("/id") + R"(","proposal":1})");
  EXPECT_EQ(agreed.status, 201) << js::serialize(agreed.body);
  EXPECT_EQ(get("/listings/" + need, kWerftPerson).number("/committed"), 3);
}

TEST_F(PlansApi, NameTheMembersOfTheAgencyAlone) {
  const Reply plan = get(solved(), kMaritimeBroker);
  EXPECT_EQ(plan.text("/result/matches/0/need/party/name"), "Werft");
  EXPECT_EQ(plan.text("/result/matches/0/offer/party/name"), "(absent)");
  EXPECT_EQ(plan.text("/result/matches/0/offer/party/id"), "(absent)");
  EXPECT_EQ(plan.text("/result/matches/0/offer/party/clusters"), R"(["aviation"])");
  EXPECT_EQ(js::serialize(plan.body).find("Flug"), std::string::npos);
}

TEST_F(PlansApi, AreNobodysBusinessButTheAgencys) {
  const std::string path = made();
  for (const PersonId stranger : {kWerftPerson, kFlugPerson, kAviationBroker, kCityPerson}) {
    EXPECT_EQ(get(path, stranger).status, 404);
    EXPECT_EQ(send(Method::Delete, path, stranger).status, 404);
    EXPECT_EQ(publish(path, stranger).status, 404);
    EXPECT_EQ(get("/plans", stranger).text("/items"), "[]");
    EXPECT_EQ(get("/plans", stranger).number("/total"), 0);
  }
  EXPECT_EQ(get(path).status, 401);
  EXPECT_EQ(get("/plans").status, 401);
  for (const PersonId without : {kWerftPerson, kCityPerson, kOperator}) {
    const Reply refused = post("/plans", without, order());
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.code(), "plan.agency.missing");
  }
  EXPECT_EQ(
      post("/plans", kMaritimeBroker, order({{"agency", to_text(test::kAviationAgency)}})).status,
      404);
  EXPECT_EQ(get("/plans/7", kMaritimeBroker).status, 404);
}

TEST_F(PlansApi, AreShownToTheOperatorWhoMayDoNothing) {
  const std::string path = solved();
  const Reply seen = get(path, kOperator);
  EXPECT_EQ(seen.status, 200);
  EXPECT_EQ(seen.text("/may"), "[]");
  EXPECT_EQ(seen.text("/result/matches/0/need/party/name"), "(absent)");
  EXPECT_EQ(get("/plans", kOperator).number("/total"), 1);
  EXPECT_EQ(publish(path, kOperator).status, 404);
}

TEST_F(PlansApi, SayEverythingThatIsWrongWithAnOrder) {
  struct Case {
    std::string body;
    std::vector<std::string> issues;
  };
  const std::string nobody = "00000000-0000-7000-8000-000000000000";
  const std::vector<Case> cases{
      {R"({"kind":"stuff","scope":{"across":1},"pins":[{"need":"7"}],"more":1})",
       {"/kind enum.unknown", "/scope/across member.type", "/pins/0/need id.malformed",
        "/pins/0/offer member.missing", "/pins/0/headcount member.missing",
        "/more member.unknown"}},
      {order({{"scope", {{"occupations", {"welder", "wizard"}}, {"across", true}}},
              {"rules", {{"first_sectors", {"magic"}}, {"fair", true}, {"keep", true}}}}),
       {"/scope/occupations/1 occupation.unknown", "/rules/first_sectors/0 sector.unknown"}},
      {order({{"kind", "material"},
              {"clusters", {"aviation"}},
              {"scope", {{"first", "2026-04-01"}, {"last", "2026-03-01"}, {"across", true}}},
              {"pins", {{{"need", nobody}, {"offer", offer}, {"headcount", 0}}}},
              {"forbids", {{{"need", offer}, {"offer", need}}}},
              {"follows", nobody}}),
       {"/kind plan.kind.unknown", "/clusters/0 plan.cluster.not_brokered",
        "/scope/last plan.scope.empty", "/pins/0 plan.pin.unknown",
        "/pins/0/headcount plan.pin.headcount", "/forbids/0 plan.forbid.unknown",
        "/follows plan.follows.unknown"}},
      {order({{"pins", pair(1)}, {"forbids", pair()}}), {"/pins/0 plan.pin.forbidden"}},
  };
  for (const Case& each : cases) {
    const Reply reply = post("/plans", kMaritimeBroker, each.body);
    EXPECT_EQ(reply.status, 422) << each.body;
    EXPECT_THAT(reply.issues(), testing::UnorderedElementsAreArray(each.issues)) << each.body;
  }
  EXPECT_EQ(post("/plans", kMaritimeBroker, "{").status, 400);
  EXPECT_EQ(get("/plans?limit=0", kMaritimeBroker).issues(),
            (std::vector<std::string>{"/query/limit number.out_of_range"}));
  EXPECT_EQ(get("/plans?cursor=7", kMaritimeBroker).issues(),
            (std::vector<std::string>{"/query/cursor cursor.malformed"}));
  EXPECT_EQ(get("/plans", kMaritimeBroker).number("/total"), 0);
}

TEST_F(PlansApi, KeepWhatWasOrdered) {
  const std::string path =
      made({{"clusters", {"maritime"}},
            {"agency", to_text(test::kMaritimeAgency)},
            {"scope",
             {{"occupations", {"welder"}},
              {"first", "2026-03-16"},
              {"last", "2026-04-30"},
              {"across", true}}},
            {"rules", {{"first_sectors", {"shipbuilding"}}, {"fair", true}, {"keep", false}}},
            {"pins", pair(1)}});
  const Reply plan = get(path, kMaritimeBroker);
  EXPECT_EQ(plan.text("/scope/occupations"), R"(["welder"])");
  EXPECT_EQ(plan.text("/scope/first"), "2026-03-16");
  EXPECT_EQ(plan.text("/scope/last"), "2026-04-30");
  EXPECT_EQ(plan.text("/rules/first_sectors"), R"(["shipbuilding"])");
  EXPECT_EQ(plan.text("/rules/fair"), "true");
  EXPECT_EQ(plan.text("/rules/keep"), "false");
  EXPECT_EQ(plan.text("/pins/0/need"), need);
  EXPECT_EQ(plan.number("/pins/0/headcount"), 1);
  EXPECT_EQ(plan.text("/forbids"), "[]");
}

TEST_F(PlansApi, AreMendedByPinsAndForbiddenPairs) {
  const std::string first = solved();
  const std::string id = first.substr(std::string_view("/plans/").size());
  const Reply pinned = get(solved({{"follows", id}, {"pins", pair(1)}}), kMaritimeBroker);
  EXPECT_EQ(pinned.text("/follows"), id);
  EXPECT_EQ(pinned.text("/result/matches/0/pinned"), "true");
  const Reply forbidden = get(solved({{"follows", id}, {"forbids", pair()}}), kMaritimeBroker);
  EXPECT_EQ(forbidden.text("/result/matches"), "[]");
  EXPECT_EQ(forbidden.text("/result/unmet/0/need/id"), need);
  EXPECT_EQ(forbidden.number("/result/unmet/0/headcount"), 3);
  EXPECT_EQ(forbidden.text("/result/unmet/0/reason"), "forbidden");
}

TEST_F(PlansApi, SayWhyANeedStaysAlone) {
  post("/listings/" + need + "/transitions", kWerftPerson, R"({"action":"close"})", 2);
  const Reply late =
      post("/listings", kWerftPerson,
           listing_body("need", "public", true,
                        {{"period", {{"first", "2027-01-04"}, {"last", "2027-01-29"}}}}));
  ASSERT_EQ(late.status, 201) << js::serialize(late.body);
  const Reply plan = get(solved(), kMaritimeBroker);
  EXPECT_EQ(plan.text("/result/unmet/0/reason"), "no_offer_fits");
  EXPECT_EQ(plan.number("/result/unmet/0/candidates"), 0);
  EXPECT_EQ(plan.text("/result/unmet/0/refused_by/0/refusal"), "no_shared_days");
  EXPECT_EQ(plan.number("/result/unmet/0/refused_by/0/count"), 1);
}

TEST_F(PlansApi, AreMadeOnceForOneKey) {
  const Sending sending{.body = order(), .key = "clear"};
  const Reply first = send(Method::Post, "/plans", kMaritimeBroker, sending);
  const Reply again = send(Method::Post, "/plans", kMaritimeBroker, sending);
  EXPECT_EQ(again.status, 202);
  EXPECT_EQ(again.text("/id"), first.text("/id"));
  EXPECT_EQ(get("/plans", kMaritimeBroker).number("/total"), 1);
  const Sending other{.body = order({{"pins", pair(1)}}), .key = "clear"};
  EXPECT_EQ(send(Method::Post, "/plans", kMaritimeBroker, other).code(), "idempotency.reused");
}

TEST_F(PlansApi, ArePublishedOnceForOneKey) {
  const std::string path = solved();
  const Sending sending{.body = R"({"action":"publish"})",
                        .key = "go",
                        .version = static_cast<int>(get(path, kMaritimeBroker).number("/version"))};
  const Reply first = send(Method::Post, path + "/transitions", kMaritimeBroker, sending);
  const Reply again = send(Method::Post, path + "/transitions", kMaritimeBroker, sending);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.text("/version"), first.text("/version"));
  EXPECT_EQ(get("/enquiries", kWerftPerson).text("/items/1"), "(absent)");
}

TEST_F(PlansApi, RefuseAnOldPicture) {
  const std::string path = solved();
  const std::string body = R"({"action":"publish"})";
  EXPECT_EQ(post(path + "/transitions", kMaritimeBroker, body, 1).status, 412);
  EXPECT_EQ(post(path + "/transitions", kMaritimeBroker, body).status, 428);
  EXPECT_EQ(publish(path).status, 200);
  const Reply twice = publish(path);
  EXPECT_EQ(twice.status, 409);
  EXPECT_EQ(twice.code(), "plan.transition.impossible");
  EXPECT_EQ(publish(made()).status, 409);
}

TEST_F(PlansApi, StopWhileTheyWait) {
  const std::string path = made();
  const Reply stopped = send(Method::Delete, path, kMaritimeBroker);
  EXPECT_EQ(stopped.status, 202);
  EXPECT_EQ(stopped.text("/status"), "stopped");
  EXPECT_EQ(stopped.text("/result"), "(absent)");
  EXPECT_EQ(stopped.text("/may"), "[]");
  plans.solve();
  EXPECT_EQ(get(path, kMaritimeBroker).text("/status"), "stopped");
  EXPECT_EQ(publish(path).code(), "plan.result.missing");
  EXPECT_EQ(send(Method::Delete, path, kMaritimeBroker).status, 409);
}

TEST_F(PlansApi, StopWhileTheyAreSolved) {
  const std::string path = made();
  methods.fast = [&](const auto& instance, const std::stop_token& stop) {
    const Reply reply = send(Method::Delete, path, kMaritimeBroker);
    EXPECT_EQ(reply.status, 202);
    EXPECT_EQ(reply.text("/status"), "solving");
    EXPECT_TRUE(stop.stop_requested());
    return plan::engine_methods().fast(instance, stop);
  };
  plans.solve();
  EXPECT_EQ(get(path, kMaritimeBroker).text("/status"), "stopped");
}

TEST_F(PlansApi, FailWhenNoMethodGivesARightAnswer) {
  const std::string path = made();
  const auto lie = [](const engine::allocate::Instance& instance, const std::stop_token& stop) {
    auto allocated = plan::engine_methods().fast(instance, stop);
    --allocated.best.cost;
    return allocated;
  };
  methods = {.fast = lie, .second = lie};
  plans.solve();
  const Reply plan = get(path, kMaritimeBroker);
  EXPECT_EQ(plan.text("/status"), "failed");
  EXPECT_EQ(plan.text("/failure"), "plan.answer.wrong");
  EXPECT_GE(wrong_answers.count, 2U);
}

TEST_F(PlansApi, ArePagedFromTheNewest) {
  const std::string first = solved();
  const std::string second = made();
  const Reply page = get("/plans?limit=1", kMaritimeBroker);
  EXPECT_EQ("/plans/" + page.text("/items/0/id"), second);
  EXPECT_EQ(page.text("/items/0/status"), "queued");
  EXPECT_EQ(page.number("/total"), 2);
  const Reply rest = get("/plans?limit=1&cursor=" + page.text("/next"), kMaritimeBroker);
  EXPECT_EQ("/plans/" + rest.text("/items/0/id"), first);
  EXPECT_EQ(rest.number("/items/0/placed"), 3);
  EXPECT_EQ(rest.number("/items/0/matches"), 1);
  EXPECT_EQ(rest.text("/next"), "(absent)");
}

TEST_F(PlansApi, AreSupersededByTheNextOne) {
  const std::string first = solved();
  const Reply published = publish(first);
  const std::string enquiry = "/enquiries/" + published.text("/result/matches/0/enquiry");
  ASSERT_EQ(publish(solved({{"forbids", pair()}})).status, 200);
  EXPECT_EQ(get(first, kMaritimeBroker).text("/status"), "superseded");
  EXPECT_EQ(get(enquiry, kWerftPerson).text("/state"), "withdrawn");
}

TEST_F(PlansApi, AllowFiveAtATime) {
  for (int count = 0; count < 5; ++count) made();
  const Reply refused = post("/plans", kMaritimeBroker, order());
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.code(), "plan.unfinished.too_many");
}

TEST_F(PlansApi, LayASuggestionOnBothDesks) {
  const std::string path = suggested();
  for (const PersonId person : {kWerftPerson, kFlugPerson}) {
    const Reply desk = get("/desk", person);
    EXPECT_EQ(desk.text("/items/0/reason"), "suggestion_to_answer");
    EXPECT_EQ("/enquiries/" + desk.text("/items/0/enquiry"), path);
    EXPECT_EQ(desk.text("/items/0/them/name"), "(absent)");
    const Reply seen = get(path, person);
    EXPECT_EQ(seen.text("/turn"), "ours");
    EXPECT_EQ(seen.text("/may"), R"(["accept","decline"])");
    EXPECT_EQ(seen.text("/them/name"), "(absent)");
    EXPECT_EQ(seen.text("/plan"), "(absent)");
  }
  EXPECT_NE(get(path, kMaritimeBroker).text("/plan"), "(absent)");
  EXPECT_EQ(get(path, kAviationBroker).text("/plan"), "(absent)");
}

TEST_F(PlansApi, SuggestWhatEitherSideMayDecline) {
  const std::string path = suggested();
  const Reply declined = answer(path, kWerftPerson, R"({"action":"decline","reason":"too_far"})");
  ASSERT_EQ(declined.status, 200) << js::serialize(declined.body);
  EXPECT_EQ(declined.text("/state"), "declined");
  EXPECT_EQ(get(path, kFlugPerson).text("/them/name"), "(absent)");
  EXPECT_EQ(answer(path, kWerftPerson, R"({"action":"accept"})").status, 409);
  EXPECT_EQ(get("/desk", kFlugPerson).text("/items"), "[]");
}

TEST_F(PlansApi, SuggestWhatNeitherSideMayWithdraw) {
  const std::string path = suggested();
  const Reply refused = answer(path, kWerftPerson, R"({"action":"withdraw"})");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.code(), "enquiry.other_side");
}

}  // namespace
}  // namespace kontor::http
