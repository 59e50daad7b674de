#include "http/wire/codec.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::http::wire {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A body that is right, to be made wrong in one place.
std::string listing_with(std::string_view from = {}, std::string_view to = {}) {
  std::string body = R"({"kind":"staff","side":"need","note":"","audience":"members",
    "publish":true,"terms":{"occupation":"welder","skills":[{"skill":"tig-welding",
    "level":"skilled","required":true}],"certificates":["iso-9606-1"],"headcount":3,
    "minutes_a_week":2100,"period":{"first":"2026-03-16","last":"2026-05-15"},
    "weekdays":["mon","tue"],"place":"harburg","radius_km":30,"mode":"on_site",
    "rate":{"minor":4500,"currency":"EUR"}}})";
  if (!from.empty()) body.replace(body.find(from), from.size(), to);
  return body;
}

std::vector<Issue> issues_of(std::string_view body) {
  const auto listing = decode<NewListing>(body);
  if (listing) return {};
  EXPECT_EQ(listing.error().code, "input.invalid");
  return listing.error().issues;
}

TEST(Decode, ReadsEveryMember) {
  const auto listing = decode<NewListing>(listing_with());
  ASSERT_TRUE(listing.has_value());
  EXPECT_EQ(listing->side, market::Side::Need);
  EXPECT_TRUE(listing->publish);
  EXPECT_EQ(listing->terms.occupation.value, "welder");
  EXPECT_EQ(listing->terms.skills.value.at(0).skill.value, "tig-welding");
  EXPECT_EQ(listing->terms.headcount.value, 3);
  EXPECT_EQ(to_text(listing->terms.period.last), "2026-05-15");
  EXPECT_THAT(listing->terms.weekdays.value, ElementsAre(Weekday::Mon, Weekday::Tue));
  EXPECT_EQ(listing->terms.rate->minor.value, 4500);
  EXPECT_FALSE(listing->company.has_value());
}

struct WrongMember {
  const char* name;
  const char* from;
  const char* to;
  Issue issue;
};
void PrintTo(const WrongMember& wrong, std::ostream* out) {
  *out << wrong.to;
}

class DecodeWrong : public testing::TestWithParam<WrongMember> {};

TEST_P(DecodeWrong, NamesTheMemberAndWhatIsWrong) {
  EXPECT_THAT(issues_of(listing_with(GetParam().from, GetParam().to)),
              ElementsAre(GetParam().issue));
}

const Params kAmount = {{"min", "0"}, {"max", "1000000000000"}};

INSTANTIATE_TEST_SUITE_P(
    Members, DecodeWrong,
    testing::Values(
        WrongMember{"Missing", R"("side":"need",)", "", {"/side", "member.missing"}},
        WrongMember{"Unknown", R"("note")", R"("colour":1,"note")", {"/colour", "member.unknown"}},
        WrongMember{
            "UnknownIsEscaped", R"("note")", R"("a/b~c":1,"note")", {"/a~1b~0c", "member.unknown"}},
        WrongMember{"Repeated",
                    R"("side":"need")",
                    R"("side":"need","side":"offer")",
                    {"/side", "member.repeated"}},
        WrongMember{"TextForTruth",
                    "true,\"terms\"",
                    "\"yes\",\"terms\"",
                    {"/publish", "member.type", {{"expected", "boolean"}}}},
        WrongMember{"NumberForText",
                    R"("welder")",
                    "7",
                    {"/terms/occupation", "member.type", {{"expected", "string"}}}},
        WrongMember{"TextForNumber",
                    ":3,",
                    ":\"3\",",
                    {"/terms/headcount", "member.type", {{"expected", "number"}}}},
        WrongMember{"NullForText",
                    R"("welder")",
                    "null",
                    {"/terms/occupation", "member.type", {{"expected", "string"}}}},
        WrongMember{"NullForOptional",
                    R"("note")",
                    R"("site":null,"note")",
                    {"/site", "member.type", {{"expected", "string"}}}},
        WrongMember{"TextForList",
                    R"(["iso-9606-1"])",
                    R"("iso-9606-1")",
                    {"/terms/certificates", "member.type", {{"expected", "array"}}}},
        WrongMember{"ListForObject",
                    R"({"first":"2026-03-16","last":"2026-05-15"})",
                    "[]",
                    {"/terms/period", "member.type", {{"expected", "object"}}}},
        WrongMember{
            "DeepInAList",
            R"("skilled")",
            R"("master")",
            {"/terms/skills/0/level", "enum.unknown", {{"allowed", "basic, skilled, expert"}}}},
        WrongMember{"EmptyText",
                    R"("welder")",
                    R"("")",
                    {"/terms/occupation", "text.too_short", {{"min", "1"}}}},
        WrongMember{"BlankText",
                    R"("welder")",
                    R"("  ")",
                    {"/terms/occupation", "text.too_short", {{"min", "1"}}}},
        WrongMember{"NulInText",
                    R"("welder")",
                    R"("wel\u0000der")",
                    {"/terms/occupation", "text.control_character"}},
        WrongMember{"LineInACode",
                    R"("welder")",
                    R"("wel\nder")",
                    {"/terms/occupation", "text.control_character"}},
        WrongMember{"ControlInANote",
                    R"("note":"")",
                    R"("note":"a\u0007b")",
                    {"/note", "text.control_character"}},
        WrongMember{
            "MalformedId", R"("note")", R"("company":"42","note")", {"/company", "id.malformed"}},
        WrongMember{
            "DayThatIsNot", "2026-03-16", "2026-02-30", {"/terms/period/first", "day.malformed"}},
        WrongMember{"WrongCurrency",
                    R"("EUR")",
                    R"("USD")",
                    {"/terms/rate/currency", "enum.unknown", {{"allowed", "EUR"}}}},
        WrongMember{"Fraction", ":3,", ":3.5,", {"/terms/headcount", "number.not_whole"}},
        WrongMember{"Tiny", ":3,", ":1e-400,", {"/terms/headcount", "number.not_whole"}},
        WrongMember{
            "Negative", ":3,", ":-1,", {"/terms/headcount", "number.out_of_range", kAmount}},
        WrongMember{"Huge", ":3,", ":1e30,", {"/terms/headcount", "number.out_of_range", kAmount}},
        WrongMember{
            "Endless", ":3,", ":1e999999,", {"/terms/headcount", "number.out_of_range", kAmount}},
        WrongMember{"Above64Bits",
                    ":3,",
                    ":18446744073709551617,",
                    {"/terms/headcount", "number.out_of_range", kAmount}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(Decode, FindsEveryIssueAtOnce) {
  std::vector<std::string> found;
  for (const Issue& issue :
       issues_of(R"({"kind":"people","note":1,"audience":"all","terms":[]})")) {
    found.push_back(issue.path + " " + issue.code);
  }
  EXPECT_THAT(found, ElementsAre("/kind enum.unknown", "/side member.missing", "/note member.type",
                                 "/audience enum.unknown", "/publish member.missing",
                                 "/terms member.type"));
}

TEST(Decode, TakesWholeNumbersInEveryForm) {
  for (const auto* number : {"2000", "2000.0", "2e3", "2.0E+3", "200000e-2", "2000.000e0"}) {
    const auto listing = decode<NewListing>(listing_with(":3,", fmt::format(":{},", number)));
    ASSERT_TRUE(listing.has_value()) << number;
    EXPECT_EQ(listing->terms.headcount.value, 2000) << number;
  }
  const auto zero = decode<NewListing>(listing_with(":3,", ":-0.0e99999,"));
  ASSERT_TRUE(zero.has_value());
  EXPECT_EQ(zero->terms.headcount.value, 0);
}

TEST(Decode, CountsCharactersAndNotBytes) {
  std::string note;
  for (int at = 0; at < 2'000; ++at) note += "ß";
  EXPECT_THAT(issues_of(listing_with(R"("note":"")", fmt::format(R"("note":"{}")", note))),
              IsEmpty());
  note += "ß";
  EXPECT_THAT(issues_of(listing_with(R"("note":"")", fmt::format(R"("note":"{}")", note))),
              ElementsAre(Issue{"/note", "text.too_long", {{"max", "2000"}}}));
}

TEST(Decode, AllowsLinesAndTabsInSentences) {
  EXPECT_THAT(issues_of(listing_with(R"("note":"")", R"("note":"a\n\tb")")), IsEmpty());
}

TEST(Decode, RefusesAListThatIsTooLong) {
  std::string many = "[";
  for (int at = 0; at < 21; ++at) many += at == 0 ? "\"a\"" : ",\"a\"";
  EXPECT_THAT(issues_of(listing_with(R"(["iso-9606-1"])", many + "]")),
              ElementsAre(Issue{"/terms/certificates", "list.too_long", {{"max", "20"}}}));
}

TEST(Decode, NamesAHundredIssuesAtMost) {
  std::string body = "{";
  for (int at = 0; at < 5'000; ++at) body += fmt::format(R"("x{}":0,)", at);
  EXPECT_EQ(issues_of(body + R"("y":0})").size(), kIssuesMax);
}

TEST(Decode, CutsAnUnknownNameThatIsLongerThanAnyOfOurs) {
  const auto issues =
      issues_of(listing_with(R"("note")", "\"" + std::string(5'000, 'x') + "\":1,\"note\""));
  EXPECT_THAT(issues, ElementsAre(Issue{"/" + std::string(64, 'x'), "member.unknown"}));
}

TEST(Decode, TakesTheRootForWhatItIs) {
  EXPECT_THAT(issues_of("7"), ElementsAre(Issue{"", "member.type", {{"expected", "object"}}}));
}

struct Malformed {
  const char* name;
  std::string body;
  const char* position;
  const char* reason;
};
void PrintTo(const Malformed& malformed, std::ostream* out) {
  *out << malformed.name;
}

class DecodeMalformed : public testing::TestWithParam<Malformed> {};

TEST_P(DecodeMalformed, SaysWhereAndWhy) {
  const auto listing = decode<NewListing>(GetParam().body);
  ASSERT_FALSE(listing.has_value());
  EXPECT_EQ(listing.error().code, "body.malformed");
  EXPECT_EQ(listing.error().params.at("reason"), GetParam().reason);
  EXPECT_EQ(listing.error().params.at("position"), GetParam().position);
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, DecodeMalformed,
    testing::Values(Malformed{"Empty", "", "0", "incomplete"},
                    Malformed{"CutOff", R"({"kind":)", "8", "incomplete"},
                    Malformed{"SingleQuotes", "{'kind':1}", "1", "syntax"},
                    Malformed{"TrailingComma", "[1,]", "3", "syntax"},
                    Malformed{"Comment", "/* */ {}", "0", "syntax"},
                    Malformed{"NotANumber", "NaN", "0", "syntax"},
                    Malformed{"LeadingZero", "[01]", "2", "syntax"},
                    Malformed{"TwoValues", "{} {}", "3", "syntax"},
                    Malformed{"ByteOrderMark", "\xEF\xBB\xBF{}", "0", "syntax"},
                    Malformed{"TooDeep", nested(33), "32", "too_deep"},
                    Malformed{"MuchTooDeep", nested(1'000), "32", "too_deep"},
                    Malformed{"LoneByte", "{\"a\":\"\xFF\"}", "6", "not_utf8"},
                    Malformed{"Overlong", "{\"a\":\"\xC0\xAF\"}", "6", "not_utf8"},
                    Malformed{"Surrogate", "{\"a\":\"\xED\xA0\x80\"}", "6", "not_utf8"},
                    Malformed{"CutSequence", "{\"a\":\"\xE2\x82\"}", "6", "not_utf8"},
                    Malformed{"RawNul", std::string("[\"a\0b\"]", 7), "3", "syntax"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(Decode, RefusesHalfAPairOfSurrogates) {
  for (const auto* text : {R"("\ud800")", R"("\udc00")", R"("\ud800x")", R"("\ud800\u0041")"}) {
    const auto listing = decode<NewListing>(listing_with(R"("welder")", text));
    ASSERT_FALSE(listing.has_value()) << text;
    EXPECT_EQ(listing.error().code, "body.malformed") << text;
  }
}

TEST(Decode, UnderstandsEscapes) {
  const auto session =
      decode<NewSession>(R"({"email":"a\u0040b.de","password":"\"\\\/\u00fc\ud83d\ude00"})");
  ASSERT_TRUE(session.has_value());
  EXPECT_EQ(session->email.value, "a@b.de");
  EXPECT_EQ(session->password.value, "\"\\/ü😀");
}

TEST(Encode, WritesMembersInTheirOrderAndLeavesAbsentOnesOut) {
  Figures figures;
  figures.open_needs = 7;
  EXPECT_EQ(
      encoded(figures),
      R"({"at":"1970-01-01T00:00:00Z","open_needs":7,"open_offers":0,"open_public":0,"people_asked":0,)"
      R"("people_offered":0,"agreements_in_7_days":0,"across_clusters_in_7_days":0,)"
      R"("person_days_this_month":0,"help_in_7_days":[]})");
}

TEST(Encode, EscapesWhatJsonDemands) {
  EXPECT_EQ(encoded(NewMessage{{"\"\\\n\x01ü"}}), "{\"text\":\"\\\"\\\\\\u000a\\u0001ü\"}");
}

TEST(Query, ReadsWhatABodyReads) {
  const auto query = decode_query<ListingQuery>(
      {{"side", "need"}, {"radius_km", "30"}, {"from", "2026-03-16"}, {"cursor", "x"}});
  ASSERT_TRUE(query.has_value());
  EXPECT_EQ(query->side, market::Side::Need);
  EXPECT_EQ(query->radius_km->value, 30);
  EXPECT_FALSE(query->limit.has_value());
}

TEST(Query, FindsEveryIssueAtOnce) {
  const auto query = decode_query<ListingQuery>({{"side", "left"},
                                                 {"limit", "101"},
                                                 {"radius_km", "far"},
                                                 {"from", "yesterday"},
                                                 {"side", "need"},
                                                 {"colour", "red"}});
  ASSERT_FALSE(query.has_value());
  std::vector<std::string> found;
  for (const Issue& issue : query.error().issues) found.push_back(issue.path + " " + issue.code);
  EXPECT_THAT(found,
              ElementsAre("/query/side query.repeated", "/query/side enum.unknown",
                          "/query/radius_km member.type", "/query/from day.malformed",
                          "/query/limit number.out_of_range", "/query/colour query.unknown"));
}

}  // namespace
}  // namespace kontor::http::wire
