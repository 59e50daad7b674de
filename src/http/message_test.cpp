#include "http/message.hpp"
#include "http/problem.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using testing::HasSubstr;

Request with_if_match(std::string_view value) {
  Request request;
  request.fields.add("If-Match", value);
  return request;
}

TEST(Fields, AreFoundWithoutRegardToCase) {
  Fields fields;
  fields.add("Content-Type", "text/plain");
  fields.add("X-Empty", "");
  EXPECT_EQ(fields.find("content-TYPE"), "text/plain");
  EXPECT_EQ(fields.find("x-empty"), "");
  EXPECT_EQ(fields.find("x-other"), std::nullopt);
}

TEST(Etag, IsNamedInAList) {
  EXPECT_TRUE(names_etag("\"a\", W/\"b\" ,\"c\"", "\"b\""));
  EXPECT_TRUE(names_etag("*", "\"b\""));
  EXPECT_FALSE(names_etag("\"a\"", "\"b\""));
  EXPECT_FALSE(names_etag("", "\"b\""));
}

TEST(Etag, OfAVersionIsReadBack) {
  EXPECT_EQ(version_of_if_match(with_if_match(etag_of_version(42))).value(), 42U);
  EXPECT_EQ(version_of_if_match(Request()).value(), std::nullopt);
  for (const auto* value :
       {"42", "\"42\"", "\"v\"", "\"v4x\"", "W/\"v4\"", "\"v99999999999999999999\""}) {
    EXPECT_EQ(version_of_if_match(with_if_match(value)).error().code, "request.if_match.malformed");
  }
}

TEST(Problem, CarriesCodeParamsAndEveryIssue) {
  const auto answer =
      problem(Error{ErrorKind::Invalid,
                    "input.invalid",
                    {{"quote", "\"\n"}},
                    {{"/period", "period.empty"},
                     {"/headcount", "headcount.high", {{"max", "200"}}, Severity::Warning}}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.content_type.view(), "application/problem+json");
  EXPECT_EQ(answer.body.view(),
            R"({"type":"about:blank","title":"Unprocessable Content","status":422,)"
            R"("code":"input.invalid","params":{"quote":"\"\u000a"},"issues":[)"
            R"({"path":"/period","code":"period.empty","params":{},"severity":"error"},)"
            R"({"path":"/headcount","code":"headcount.high","params":{"max":"200"},)"
            R"("severity":"warning"}]})");
}

TEST(Problem, TellsWhenToComeAgain) {
  const auto answer = busy(503, "server.busy", 3);
  ASSERT_EQ(answer.headers.size(), 1U);
  EXPECT_EQ(answer.headers[0].name.view(), "Retry-After");
  EXPECT_EQ(answer.headers[0].value, "3");
  EXPECT_THAT(std::string(answer.body.view()), HasSubstr(R"("seconds":"3")"));
}

}  // namespace
}  // namespace kontor::http
