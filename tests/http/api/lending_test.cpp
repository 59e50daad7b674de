#include "tests/http/api/world.hpp"

namespace kontor::http {
namespace {

using test::kAviationBroker;
using test::kCityPerson;
using test::kFlugPerson;
using test::kMaritimeBroker;
using test::kOperator;
using test::kWerftPerson;

class LendingApi : public ApiWorld {
 protected:
  std::string need = posted(kWerftPerson, "need");
  std::string offer = posted(kFlugPerson, "offer");

  std::string asked() {
    const Reply reply =
        post("/enquiries", kWerftPerson,
             R"({"about":")" + offer + R"(","from":")" + need +
                 R"(","headcount":3,"period":{"first":"2026-03-16","last":"2026-05-15"},)"
                 R"("message":"Passt das?"})");
    EXPECT_EQ(reply.status, 201) << js::serialize(reply.body);
    EXPECT_EQ(reply.header("Location"), "/api/v1/enquiries/" + reply.text("/id"));
    return "/enquiries/" + reply.text("/id");
  }
  std::string accepted() {
    std::string path = asked();
    EXPECT_EQ(post(path + "/transitions", kFlugPerson, R"({"action":"accept"})", 1).status, 200);
    return path;
  }
  std::string proposed() {
    std::string path = accepted();
    const Reply reply = post(path + "/proposals", kFlugPerson, proposal(), 2);
    EXPECT_EQ(reply.status, 201) << js::serialize(reply.body);
    return path;
  }
  static std::string proposal() {
    return R"({"terms":{"headcount":3,"period":{"first":"2026-03-16","last":"2026-05-15"},)"
           R"("weekdays":["mon","tue","wed","thu","fri"],"minutes_a_week":2100,)"
           R"("rate":{"minor":3200,"currency":"EUR"},"place":"harburg","legal_model":"",)"
           R"("note":""}})";
  }
  Reply agree(const std::string& path, PersonId person = kWerftPerson) {
    return post("/agreements", person,
                R"({"enquiry":")" + path.substr(std::string_view("/enquiries/").size()) +
                    R"(","proposal":1})");
  }
};

TEST_F(LendingApi, GoesFromANeedToASignedPaper) {
  const std::string path = proposed();
  const Reply before = get(path, kWerftPerson);
  EXPECT_EQ(before.text("/turn"), "ours");
  EXPECT_EQ(before.text("/may"), R"(["withdraw","write","propose","agree"])");
  EXPECT_EQ(before.text("/them/name"), "Flug");
  EXPECT_EQ(before.text("/lending"), "false");

  const Reply agreed = agree(path);
  ASSERT_EQ(agreed.status, 201) << js::serialize(agreed.body);
  const std::string agreement = "/agreements/" + agreed.text("/id");
  EXPECT_EQ(agreed.header("Location"), "/api/v1" + agreement);
  EXPECT_EQ(agreed.number("/number"), 1);
  EXPECT_EQ(agreed.text("/lender/name"), "Flug");
  EXPECT_EQ(agreed.text("/proposed/person"), "flug");
  EXPECT_EQ(agreed.text("/accepted/person"), "werft");
  EXPECT_EQ(agreed.text("/commitments/0/terms/headcount"), "3");

  EXPECT_EQ(get("/agreements", kFlugPerson).text("/items/0/lending"), "true");
  EXPECT_EQ(get(path, kFlugPerson).text("/agreement"), agreed.text("/id"));
  EXPECT_EQ(get("/listings/" + need, kWerftPerson).number("/committed"), 3);
  EXPECT_EQ(get("/listings").number("/total"), 0);  // nothing is left of either
  EXPECT_EQ(get("/figures").number("/agreements_in_7_days"), 1);

  const Reply paper = get(agreement + "/document.pdf?language=en", kWerftPerson);
  EXPECT_EQ(paper.status, 200);
  EXPECT_EQ(paper.response.content_type.view(), "application/pdf");
  EXPECT_EQ(paper.response.body.view(), "%PDF en");
  EXPECT_EQ(get(path + "/summary.pdf", kFlugPerson).response.body.view(), "%PDF de");
}

TEST_F(LendingApi, NamesNobodyBeforeTheOtherSideAccepts) {
  const std::string path = asked();
  const Reply theirs = get(path, kFlugPerson);
  EXPECT_EQ(theirs.text("/them/name"), "(absent)");
  EXPECT_EQ(theirs.text("/us/name"), "Flug");
  EXPECT_EQ(theirs.text("/from/party/name"), "(absent)");
  EXPECT_EQ(theirs.text("/turn"), "ours");
  EXPECT_EQ(theirs.text("/may"), R"(["accept","decline","write"])");
  EXPECT_EQ(theirs.text("/messages/0/text"), "Passt das?");
  EXPECT_EQ(theirs.text("/messages/0/person"), "(absent)");
  EXPECT_EQ(theirs.text("/messages/0/own"), "false");
  EXPECT_EQ(get(path, kWerftPerson).text("/messages/0/person"), "werft");
  EXPECT_EQ(get("/desk", kFlugPerson).text("/items/0/them/name"), "(absent)");

  ASSERT_EQ(post(path + "/transitions", kFlugPerson, R"({"action":"accept"})", 1).status, 200);
  EXPECT_EQ(get(path, kFlugPerson).text("/them/name"), "Werft");
  EXPECT_EQ(get(path, kWerftPerson).text("/about/party/name"), "Flug");
  // The rest of the market still does not know.
  EXPECT_EQ(get("/listings/" + offer, kWerftPerson).text("/party/name"), "(absent)");
}

TEST_F(LendingApi, IsASecretBetweenTheTwoAndTheirAgencies) {
  const std::string path = proposed();
  const Reply agreed = agree(path);
  const std::string agreement = "/agreements/" + agreed.text("/id");
  for (const PersonId stranger : {kCityPerson, kOperator}) {
    EXPECT_EQ(get(path, stranger).status, 404);
    EXPECT_EQ(get(path + "/summary.pdf", stranger).status, 404);
    EXPECT_EQ(get(agreement, stranger).status, 404);
    EXPECT_EQ(get(agreement + "/document.pdf", stranger).status, 404);
    EXPECT_EQ(post(path + "/messages", stranger, R"({"text":"Hallo"})").status, 404);
    EXPECT_EQ(get("/enquiries", stranger).text("/items"), "[]");
  }
  for (const PersonId broker : {kMaritimeBroker, kAviationBroker}) {
    EXPECT_EQ(get(path, broker).status, 200);
    EXPECT_EQ(get(agreement, broker).status, 200);
    EXPECT_EQ(get("/enquiries", broker).text("/items/0/state"), "agreed");
  }
  for (const auto* target : {"/enquiries", "/agreements", "/desk", "/companies"}) {
    EXPECT_EQ(get(target).status, 401);
  }
}

TEST_F(LendingApi, CarriesAConversation) {
  const std::string path = asked();
  const Reply written =
      post(path + "/messages", kFlugPerson, R"({"text":"Ab Montag.\nZu dritt."})");
  ASSERT_EQ(written.status, 201) << js::serialize(written.body);
  EXPECT_EQ(written.text("/own"), "true");
  EXPECT_EQ(written.text("/party/name"), "Flug");
  const Reply seen = get(path, kWerftPerson);
  EXPECT_EQ(seen.text("/messages/1/text"), "Ab Montag.\nZu dritt.");
  EXPECT_EQ(seen.text("/messages/1/party/name"), "(absent)");
  EXPECT_EQ(post(path + "/messages", kFlugPerson, R"({"text":"  "})").issues(),
            (std::vector<std::string>{"/text text.too_short"}));
}

TEST_F(LendingApi, RefusesAnOldPictureOfAnEnquiry) {
  const std::string path = accepted();
  EXPECT_EQ(post(path + "/transitions", kFlugPerson, R"({"action":"decline"})", 1).status, 412);
  EXPECT_EQ(post(path + "/transitions", kFlugPerson, R"({"action":"decline"})").status, 428);
  EXPECT_EQ(post(path + "/proposals", kFlugPerson, proposal(), 1).status, 412);
  EXPECT_EQ(post(path + "/proposals", kFlugPerson, proposal()).status, 428);
}

TEST_F(LendingApi, DoesARepeatedStepOnce) {
  const std::string path = asked();
  const Sending accept{.body = R"({"action":"accept"})", .key = "yes", .version = 1};
  EXPECT_EQ(send(Method::Post, path + "/transitions", kFlugPerson, accept).status, 200);
  EXPECT_EQ(send(Method::Post, path + "/transitions", kFlugPerson, accept).status, 200);
  const Sending message{.body = R"({"text":"Gern."})", .key = "note"};
  const Reply first = send(Method::Post, path + "/messages", kFlugPerson, message);
  const Reply again = send(Method::Post, path + "/messages", kFlugPerson, message);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.text("/id"), first.text("/id"));
  EXPECT_EQ(get(path, kWerftPerson).text("/messages/2"), "(absent)");
}

TEST_F(LendingApi, LeavesTheAgreementToTheOtherSide) {
  const std::string path = proposed();
  EXPECT_EQ(agree(path, kFlugPerson).status, 403);
  EXPECT_EQ(agree(path, kFlugPerson).code(), "enquiry.other_side");
  EXPECT_EQ(agree(path).status, 201);
  EXPECT_EQ(agree(path).status, 409);
}

TEST_F(LendingApi, IsPagedFromTheNewest) {
  const std::string first = asked();
  const std::string second_offer = posted(kFlugPerson, "offer");
  const Reply second = post("/enquiries", kWerftPerson,
                            R"({"about":")" + second_offer +
                                R"(","headcount":1,"period":{"first":"2026-03-16",)"
                                R"("last":"2026-05-15"},"message":"Und das?"})");
  ASSERT_EQ(second.status, 201) << js::serialize(second.body);
  const Reply page = get("/enquiries?limit=1", kWerftPerson);
  EXPECT_EQ(page.text("/items/0/id"), second.text("/id"));
  EXPECT_EQ(page.text("/items/0/messages"), "[]");
  const Reply rest = get("/enquiries?limit=1&cursor=" + page.text("/next"), kWerftPerson);
  EXPECT_EQ("/enquiries/" + rest.text("/items/0/id"), first);
  EXPECT_EQ(rest.text("/next"), "(absent)");
  EXPECT_EQ(get("/enquiries?listing=" + offer, kFlugPerson).text("/items/1"), "(absent)");
  EXPECT_EQ(get("/enquiries?cursor=7", kWerftPerson).issues(),
            (std::vector<std::string>{"/query/cursor cursor.malformed"}));
}

TEST_F(LendingApi, SaysWhenPapersCannotBeMade) {
  const std::string path = asked();
  documents.available = false;
  const Reply reply = get(path + "/summary.pdf", kWerftPerson);
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.code(), "document.unavailable");
  EXPECT_FALSE(reply.header("Retry-After").empty());
  EXPECT_EQ(get(path + "/summary.pdf?language=fr", kWerftPerson).status, 422);
}

TEST_F(LendingApi, LiesOnTheDeskOfWhoseTurnItIs) {
  const std::string path = asked();
  const Reply desk = get("/desk", kFlugPerson);
  ASSERT_EQ(desk.status, 200);
  EXPECT_EQ(desk.text("/items/0/reason"), "enquiry_to_answer");
  EXPECT_EQ("/enquiries/" + desk.text("/items/0/enquiry"), path);
  EXPECT_EQ(desk.text("/items/0/listing/id"), offer);
}

}  // namespace
}  // namespace kontor::http
