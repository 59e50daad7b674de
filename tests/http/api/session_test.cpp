#include "tests/http/api/world.hpp"

#include "http/session/cookie.hpp"
#include "http/wire/codec.hpp"

namespace kontor::http {
namespace {

using SessionApi = ApiWorld;

TEST_F(SessionApi, BeginsWithTheRightPassword) {
  const Reply reply = send(Method::Post, "/sessions", std::nullopt,
                           {.body = R"({"email":"WERFT@example.org","password":"secret"})"});
  ASSERT_EQ(reply.status, 200) << js::serialize(reply.body);
  EXPECT_EQ(reply.text("/name"), "werft");
  EXPECT_EQ(reply.text("/roles"), R"(["member"])");
  EXPECT_EQ(reply.text("/organisations/0/name"), "Werft");
  EXPECT_EQ(reply.text("/organisations/0/clusters/0"), "maritime");
  EXPECT_EQ(reply.text("/csrf_token").size(), 43U);
  const std::string cookie = reply.header("Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-kontor="));

  Fields sent;
  sent.add("Cookie", cookie.substr(0, cookie.find(';')));
  const auto token = token_of_cookies(sent);
  ASSERT_TRUE(token.has_value());
  EXPECT_TRUE(sessions.find(token->hash()).has_value());
  EXPECT_TRUE(token->accepts_csrf_token(reply.text("/csrf_token")));
}

TEST_F(SessionApi, SaysNeitherWhoNorWhatWasWrong) {
  for (const auto* body : {R"({"email":"werft@example.org","password":"wrong"})",
                           R"({"email":"nobody@example.org","password":"secret"})"}) {
    const Reply reply = send(Method::Post, "/sessions", std::nullopt, {.body = body});
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.code(), "session.refused");
  }
}

TEST_F(SessionApi, IsGuessedOnlySoOften) {
  int refused = 0;
  for (int at = 0; at < 150; ++at) {
    const Reply reply = send(Method::Post, "/sessions", std::nullopt,
                             {.body = R"({"email":"werft@example.org","password":"guess"})"});
    if (reply.status == 429) ++refused;
  }
  EXPECT_GT(refused, 0);
  const Reply other = send(Method::Post, "/sessions", std::nullopt,
                           {.body = R"({"email":"flug@example.org","password":"secret"})"});
  EXPECT_EQ(other.status, 200);
}

TEST_F(SessionApi, IsReadAndEnded) {
  EXPECT_EQ(get("/sessions/current", test::kMaritimeBroker).text("/organisations/0/name"),
            "Agentur Maritim");
  EXPECT_EQ(get("/sessions/current").status, 401);
  const Reply ended = send(Method::Delete, "/sessions", test::kMaritimeBroker);
  EXPECT_EQ(ended.status, 204);
  EXPECT_NE(ended.header("Set-Cookie").find("Max-Age=0"), std::string::npos);
}

TEST_F(SessionApi, OffersAccountsOnlyInADemoStore) {
  EXPECT_EQ(get("/demo/accounts").status, 404);
  const auto written = store.write([](Records& records) -> Result<void> {
    records.accounts().add(access::DemoAccount{test::kWerftPerson, "secret"});
    return {};
  });
  ASSERT_TRUE(written.has_value());
  const Reply accounts = get("/demo/accounts");
  EXPECT_EQ(accounts.text("/items/0/email"), "werft@example.org");
  EXPECT_EQ(accounts.text("/items/0/role"), "member");
  EXPECT_EQ(accounts.text("/items/0/organisation"), "Werft");
}

TEST_F(SessionApi, KnowsForWhomOneMayAct) {
  const Reply own = get("/companies", test::kWerftPerson);
  EXPECT_EQ(own.text("/items/0/name"), "Werft");
  EXPECT_EQ(own.text("/items/0/sites/0/place"), "harburg");
  EXPECT_EQ(get("/companies", test::kMaritimeBroker).text("/items/0/name"), "Werft");
  EXPECT_EQ(get("/companies?after=Werft", test::kMaritimeBroker).text("/items"), "[]");
  EXPECT_EQ(get("/companies", test::kCityPerson).text("/items"), "[]");
}

TEST_F(SessionApi, ShowsTheTaxonomyToEverybody) {
  const Reply taxonomy = get("/taxonomy");
  ASSERT_EQ(taxonomy.status, 200);
  EXPECT_FALSE(taxonomy.response.etag.empty());
  const std::string_view bytes = taxonomy.response.body.view();
  EXPECT_TRUE(wire::decode<wire::Taxonomy>(bytes).has_value());
  EXPECT_NE(bytes.find(R"("plural":{"de":"Schweißfachkräfte","en":"Welders"})"),
            std::string_view::npos);
}

}  // namespace
}  // namespace kontor::http
