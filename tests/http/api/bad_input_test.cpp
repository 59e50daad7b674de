#include "tests/http/api/world.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using test::kFlugPerson;
using test::kWerftPerson;
using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

class BadInput : public ApiWorld {
 protected:
  /// What is said about a listing with `changes`; nothing of it may be stored.
  std::vector<std::string> refused(const js::object& changes) {
    const Reply reply =
        post("/listings", kWerftPerson, listing_body("need", "public", true, changes));
    EXPECT_EQ(reply.status, 422) << js::serialize(reply.body);
    EXPECT_EQ(reply.code(), "input.invalid");
    EXPECT_EQ(get("/listings").number("/total"), 0);
    return reply.issues();
  }
  Reply malformed(std::string body) {
    Reply reply = post("/listings", kWerftPerson, std::move(body));
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.code(), "body.malformed");
    return reply;
  }
};

TEST_F(BadInput, NamesAWrongType) {
  EXPECT_THAT(refused({{"headcount", "three"}}), ElementsAre("/terms/headcount member.type"));
}

TEST_F(BadInput, NamesAnUnknownMember) {
  EXPECT_THAT(refused({{"colour", "red"}}), ElementsAre("/colour member.unknown"));
}

TEST_F(BadInput, NamesEveryMissingMember) {
  const Reply reply = post("/listings", kWerftPerson, "{}");
  EXPECT_THAT(reply.issues(), ElementsAre("/kind member.missing", "/side member.missing",
                                          "/note member.missing", "/audience member.missing",
                                          "/publish member.missing", "/terms member.missing"));
}

TEST_F(BadInput, NamesATextThatIsTooLong) {
  EXPECT_THAT(refused({{"note", std::string(2'001, 'x')}}), ElementsAre("/note text.too_long"));
}

TEST_F(BadInput, NamesAWrongUnit) {
  EXPECT_THAT(refused({{"rate", {{"minor", 3200}, {"currency", "DM"}}}}),
              ElementsAre("/terms/rate/currency enum.unknown"));
}

TEST_F(BadInput, NamesAPeriodThatEndsBeforeItBegins) {
  EXPECT_THAT(refused({{"period", {{"first", "2026-05-15"}, {"last", "2026-03-16"}}}}),
              ElementsAre("/terms/period period.empty"));
}

TEST_F(BadInput, NamesAHeadcountOfNobodyAndOfABillion) {
  EXPECT_THAT(refused({{"headcount", 0}}), ElementsAre("/terms/headcount staff.headcount.zero"));
  EXPECT_THAT(refused({{"headcount", 1'000'000'000}}),
              ElementsAre("/terms/headcount staff.headcount.too_large"));
  EXPECT_THAT(refused({{"headcount", 1e30}}), ElementsAre("/terms/headcount number.out_of_range"));
  EXPECT_THAT(refused({{"headcount", 4'294'967'296 + 3}}),
              ElementsAre("/terms/headcount staff.headcount.too_large"));
}

TEST_F(BadInput, NamesAPlaceThatDoesNotExist) {
  EXPECT_THAT(refused({{"place", "atlantis"}}), ElementsAre("/terms/place place.unknown"));
}

TEST_F(BadInput, NamesAKindThatIsNotBrokeredYet) {
  EXPECT_THAT(refused({{"kind", "material"}}), ElementsAre("/kind listing.kind.unsupported"));
}

TEST_F(BadInput, NamesAnAudienceWithoutItsCircle) {
  EXPECT_THAT(refused({{"audience", "cluster"}}), Contains("/audience listing.visibility.empty"));
}

TEST_F(BadInput, NamesEveryFaultOfTheTermsAtOnce) {
  EXPECT_THAT(refused({{"period", {{"first", "2026-05-15"}, {"last", "2026-03-16"}}},
                       {"headcount", 0},
                       {"weekdays", js::array{}},
                       {"minutes_a_week", 5'000}}),
              UnorderedElementsAre("/terms/period period.empty", "/terms/weekdays weekdays.empty",
                                   "/terms/headcount staff.headcount.zero",
                                   "/terms/minutes_a_week staff.minutes_a_week.out_of_range"));
  EXPECT_THAT(
      refused({{"place", "atlantis"}, {"headcount", 0}, {"occupation", "knight"}}),
      UnorderedElementsAre("/terms/place place.unknown", "/terms/headcount staff.headcount.zero",
                           "/terms/occupation occupation.unknown"));
}

TEST_F(BadInput, RefusesWhatIsNoJson) {
  EXPECT_EQ(malformed("").text("/params/reason"), "incomplete");
  EXPECT_EQ(malformed(listing_body().substr(0, 40)).text("/params/reason"), "incomplete");
  EXPECT_EQ(malformed("{kind: staff}").text("/params/position"), "1");
  EXPECT_EQ(malformed(std::string(1'000, '[')).text("/params/reason"), "too_deep");
  EXPECT_EQ(malformed("{\"note\":\"\xC3\x28\"}").text("/params/reason"), "not_utf8");
}

TEST_F(BadInput, TakesAnIdThatIsNoneForTheIdOfNothing) {
  EXPECT_EQ(get("/listings/42").status, 404);
  EXPECT_EQ(get("/enquiries/42", kWerftPerson).status, 404);
  EXPECT_EQ(get("/agreements/42", kWerftPerson).status, 404);
  EXPECT_EQ(get("/listings/00000000-0000-0000-0000-000000000000").status, 404);
}

TEST_F(BadInput, OfAProposalIsNamedWhereItStandsInTheBody) {
  const std::string offer = posted(kFlugPerson, "offer");
  const Reply asked = post("/enquiries", kWerftPerson,
                           R"({"about":")" + offer +
                               R"(","headcount":3,"period":{"first":"2026-03-16",)"
                               R"("last":"2026-05-15"},"message":"Passt das?"})");
  ASSERT_EQ(asked.status, 201) << js::serialize(asked.body);
  const std::string path = "/enquiries/" + asked.text("/id");
  ASSERT_EQ(post(path + "/transitions", kFlugPerson, R"({"action":"accept"})", 1).status, 200);
  const auto proposal = [](std::string_view terms) {
    return std::string(R"({"terms":{"period":{"first":"2026-03-16","last":"2026-05-15"},)"
                       R"("weekdays":["mon"],"legal_model":"","note":"",)")
        .append(terms)
        .append("}}");
  };
  const Reply wrong = post(path + "/proposals", kFlugPerson,
                           proposal(R"("headcount":0,"minutes_a_week":1,"place":"harburg",)"
                                    R"("rate":{"minor":0,"currency":"EUR"})"),
                           2);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.issues(),
              UnorderedElementsAre("/terms/headcount deal.headcount.zero",
                                   "/terms/minutes_a_week deal.minutes_a_week.out_of_range",
                                   "/terms/rate deal.rate.out_of_range"));
}

}  // namespace
}  // namespace kontor::http
