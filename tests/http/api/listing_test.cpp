#include "tests/http/api/world.hpp"

#include <gmock/gmock.h>

#include <set>

namespace kontor::http {
namespace {

using test::kCityPerson;
using test::kFlugPerson;
using test::kMaritimeBroker;
using test::kWerftPerson;
using testing::ElementsAre;

using Listings = ApiWorld;

TEST_F(Listings, ArePostedAndFound) {
  const Reply made = post("/listings", kWerftPerson, listing_body());
  ASSERT_EQ(made.status, 201) << js::serialize(made.body);
  const std::string id = made.text("/id");
  EXPECT_EQ(made.header("Location"), "/api/v1/listings/" + id);
  EXPECT_EQ(made.response.etag, "\"v" + made.text("/version") + "\"");
  EXPECT_EQ(made.text("/availability"), "published");
  EXPECT_EQ(made.text("/party/name"), "Werft");
  EXPECT_EQ(made.text("/own"), "true");
  EXPECT_EQ(made.text("/terms/period/last"), "2026-05-15");
  EXPECT_EQ(get("/listings?company=mine", kWerftPerson).text("/items/0/id"), id);
}

TEST_F(Listings, AreNamelessForVisitors) {
  const std::string id = posted(kWerftPerson, "need");
  const Reply seen = get("/listings/" + id);
  ASSERT_EQ(seen.status, 200);
  EXPECT_EQ(seen.text("/party/name"), "(absent)");
  EXPECT_EQ(seen.text("/party/id"), "(absent)");
  EXPECT_EQ(seen.text("/party/sector"), "shipbuilding");
  EXPECT_EQ(seen.text("/party/clusters/0"), "maritime");
  EXPECT_EQ(seen.text("/may"), "[]");
  EXPECT_EQ(get("/listings").text("/items/0/id"), id);
}

TEST_F(Listings, OfMembersAreNotThereForVisitors) {
  const std::string id = posted(kWerftPerson, "need", "members");
  EXPECT_EQ(get("/listings/" + id).status, 404);
  EXPECT_EQ(get("/listings").number("/total"), 0);
  EXPECT_EQ(get("/listings/" + id, kFlugPerson).status, 200);
  EXPECT_EQ(get("/listings", kFlugPerson).text("/items/0/party/name"), "(absent)");
}

TEST_F(Listings, TellTheirCircleToTheirOwnerAlone) {
  const js::object circle{{"clusters", {"maritime", "aviation"}}};
  const Reply made = post("/listings", kWerftPerson, listing_body("need", "cluster", true, circle));
  ASSERT_EQ(made.status, 201) << js::serialize(made.body);
  EXPECT_EQ(made.text("/clusters/1"), "aviation");
  const Reply seen = get("/listings/" + made.text("/id"), kFlugPerson);
  EXPECT_EQ(seen.status, 200);
  EXPECT_EQ(seen.text("/clusters"), "(absent)");
}

TEST_F(Listings, AreNotThereForOthersWhileTheyAreDrafts) {
  const Reply made = post("/listings", kWerftPerson, listing_body("need", "public", false));
  const std::string path = "/listings/" + made.text("/id");
  EXPECT_EQ(get(path).status, 404);
  EXPECT_EQ(get(path, kFlugPerson).status, 404);
  EXPECT_EQ(get(path, kWerftPerson).text("/availability"), "draft");
  EXPECT_EQ(get(path, kMaritimeBroker).text("/own"), "true");
}

TEST_F(Listings, AreNotModifiedForWhoHasThem) {
  const std::string path = "/listings/" + posted(kWerftPerson, "need");
  const Reply first = get(path);
  const Reply second =
      send(Method::Get, path, std::nullopt, {.if_none_match = first.response.etag});
  EXPECT_EQ(second.status, 304);
  // Whoever signs in sees another picture of the same version.
  EXPECT_NE(get(path, kWerftPerson).response.etag, first.response.etag);
}

TEST_F(Listings, TakeStepsAtTheVersionThatWasSeen) {
  const std::string path = "/listings/" + posted(kWerftPerson, "need");
  const auto move = [&](std::string_view action, std::optional<int> version) {
    return post(path + "/transitions", kWerftPerson,
                std::string(R"({"action":")").append(action).append("\"}"), version);
  };
  EXPECT_EQ(move("pause", std::nullopt).status, 428);
  EXPECT_EQ(move("pause", std::nullopt).code(), "request.if_match.required");
  EXPECT_EQ(move("pause", 1).status, 412);
  EXPECT_EQ(move("pause", 1).code(), "version.stale");
  const Reply paused = move("pause", 2);
  ASSERT_EQ(paused.status, 200) << js::serialize(paused.body);
  EXPECT_EQ(paused.text("/availability"), "paused");
  EXPECT_EQ(paused.response.etag, "\"v3\"");
  EXPECT_EQ(move("pause", 3).status, 409);
  EXPECT_EQ(move("fly", 3).issues(), (std::vector<std::string>{"/action enum.unknown"}));
}

TEST_F(Listings, AreChangedByThoseWhoMay) {
  const std::string path = "/listings/" + posted(kWerftPerson, "need");
  js::object change = js::parse(listing_body()).as_object();
  for (const auto* name : {"kind", "side", "publish"}) change.erase(name);
  change["note"] = "Drei Schichten.";
  const std::string body = js::serialize(change);
  const auto put = [&](PersonId person, std::optional<int> version) {
    return send(Method::Put, path, person, {.body = body, .version = version});
  };
  EXPECT_EQ(put(kFlugPerson, 2).status, 404);
  EXPECT_EQ(put(kWerftPerson, std::nullopt).status, 428);
  EXPECT_EQ(put(kWerftPerson, 1).status, 412);
  EXPECT_EQ(put(kWerftPerson, 2).text("/note"), "Drei Schichten.");
  EXPECT_EQ(get(path).text("/note"), "Drei Schichten.");
}

TEST_F(Listings, AreMadeOnceForARepeatedRequest) {
  const Sending sending{.body = listing_body(), .key = "one"};
  const Reply first = send(Method::Post, "/listings", kWerftPerson, sending);
  const Reply again = send(Method::Post, "/listings", kWerftPerson, sending);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.header("Location"), first.header("Location"));
  EXPECT_EQ(get("/listings").number("/total"), 1);
  const Reply other =
      send(Method::Post, "/listings", kWerftPerson, {.body = listing_body("offer"), .key = "one"});
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(other.code(), "idempotency.reused");
}

TEST_F(Listings, ArePostedByTheAgencyVisibly) {
  const Reply made =
      post("/listings", kMaritimeBroker,
           listing_body("need", "public", true, {{"company", to_text(test::kWerft)}}));
  ASSERT_EQ(made.status, 201) << js::serialize(made.body);
  EXPECT_EQ(get("/listings/" + made.text("/id")).text("/posted_by"), "Agentur Maritim");
  const Reply foreign =
      post("/listings", kMaritimeBroker,
           listing_body("need", "public", true, {{"company", to_text(test::kFlug)}}));
  EXPECT_EQ(foreign.status, 403);
}

TEST_F(Listings, AreWalkedPageByPageEachOnce) {
  constexpr int kAll = 23;
  std::set<std::string> made;
  for (int at = 0; at < kAll; ++at) {
    made.insert(posted(kWerftPerson, at % 2 == 0 ? "need" : "offer"));
    if (at % 3 == 0) clock.advance(std::chrono::seconds{1});  // some are of the same second
  }
  std::multiset<std::string> seen;
  std::string cursor;
  for (;;) {
    const Reply page = get("/listings?limit=5" + (cursor.empty() ? "" : "&cursor=" + cursor));
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(page.number("/total"), kAll);
    for (const auto& item : page.body.at("items").as_array()) {
      seen.emplace(item.at("id").as_string().c_str());
    }
    cursor = page.text("/next");
    if (cursor == "(absent)") break;
  }
  EXPECT_EQ(seen.size(), made.size());
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()), made);
}

TEST_F(Listings, AreNarrowedByAQuery) {
  const std::string need = posted(kWerftPerson, "need");
  posted(kFlugPerson, "offer");
  for (const auto* query :
       {"side=need", "sector=shipbuilding&side=need", "cluster=maritime",
        "occupation=welder&side=need", "place=harburg&radius_km=5&side=need",
        "from=2026-05-01&until=2026-05-31&side=need", "from=2026-04-01&cluster=maritime",
        "until=2026-04-01&cluster=maritime"}) {
    const Reply page = get(std::string("/listings?") + query);
    EXPECT_EQ(page.number("/total"), 1) << query << js::serialize(page.body);
    EXPECT_EQ(page.text("/items/0/id"), need) << query;
  }
  EXPECT_EQ(get("/listings?occupation=nurse").number("/total"), 0);
  EXPECT_EQ(get("/listings?from=2027-01-01").number("/total"), 0);
  EXPECT_EQ(get("/listings?company=mine", kCityPerson).number("/total"), 0);
}

TEST_F(Listings, SayEverythingThatIsWrongWithAQuery) {
  const Reply reply = get("/listings?side=both&limit=0&colour=red&radius_km=1e9");
  EXPECT_EQ(reply.status, 422);
  EXPECT_THAT(reply.issues(),
              ElementsAre("/query/side enum.unknown", "/query/radius_km number.out_of_range",
                          "/query/limit number.out_of_range", "/query/colour query.unknown"));
  EXPECT_THAT(
      get("/listings?place=atlantis&occupation=knight&from=2026-05-02&until=2026-05-01&cursor=x&"
          "company=7")
          .issues(),
      ElementsAre("/query/occupation occupation.unknown", "/query/place place.unknown",
                  "/query/until period.empty", "/query/company id.malformed",
                  "/query/cursor cursor.malformed"));
}

TEST_F(Listings, HavePartnersForTheirOwnCompany) {
  const std::string need = posted(kWerftPerson, "need");
  const std::string offer = posted(kFlugPerson, "offer");
  const Reply partners = get("/listings/" + need + "/partners", kWerftPerson);
  ASSERT_EQ(partners.status, 200) << js::serialize(partners.body);
  EXPECT_EQ(partners.text("/direct/0/listing/id"), offer);
  EXPECT_EQ(partners.text("/direct/0/listing/party/name"), "(absent)");
  EXPECT_EQ(partners.number("/direct_count"), 1);
  EXPECT_EQ(partners.text("/direct/0/parts/0/part"), "skills");
  EXPECT_EQ(partners.text("/direct/0/shared/first"), "2026-03-16");
  EXPECT_EQ(get("/listings/" + need + "/partners", kMaritimeBroker).status, 200);
  EXPECT_EQ(get("/listings/" + need + "/partners", kFlugPerson).status, 404);
  EXPECT_EQ(get("/listings/" + need + "/partners").status, 401);
  EXPECT_EQ(get("/listings/" + need + "/partners?limit=51", kWerftPerson).status, 422);
}

TEST_F(Listings, SayHowTheyAreRanked) {
  const Reply ranking = get("/ranking");
  EXPECT_EQ(ranking.text("/weights/0/part"), "skills");
  std::int64_t sum = 0;
  for (const auto& each : ranking.body.at("weights").as_array()) {
    sum += each.at("percent").as_int64();
  }
  EXPECT_EQ(sum, 100);
}

}  // namespace
}  // namespace kontor::http
