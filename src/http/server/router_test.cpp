#include "http/server/router.hpp"
#include "http/server/target.hpp"
#include "http/server/utf8.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

Route route(Method method, std::string pattern) {
  return {
      .method = method, .pattern = pattern, .operation = pattern, .handler = [](const Request&) {
        return no_content();
      }};
}

Router listings() {
  Router router;
  router.add(route(Method::Get, "/api/v1/listings"));
  router.add(route(Method::Post, "/api/v1/listings"));
  router.add(route(Method::Get, "/api/v1/listings/{id}"));
  router.add(route(Method::Get, "/api/v1/listings/mine"));
  router.add(route(Method::Get, "/api/v1/listings/{id}/partners/{partner}"));
  return router;
}

std::string found(const Router& router, Method method, std::string_view path) {
  const auto match = router.find(method, path);
  return match.route == nullptr ? "none" : match.route->pattern;
}

TEST(Router, FindsTheRouteOfMethodAndPath) {
  const Router router = listings();
  EXPECT_EQ(router.find(Method::Post, "/api/v1/listings").route->method, Method::Post);
  EXPECT_EQ(found(router, Method::Get, "/api/v1/listings/7"), "/api/v1/listings/{id}");
  EXPECT_EQ(found(router, Method::Head, "/api/v1/listings/7"), "/api/v1/listings/{id}");
  EXPECT_EQ(found(router, Method::Get, "/api/v1/listings/"), "none");
  EXPECT_EQ(found(router, Method::Get, "/api/v1"), "none");
}

TEST(Router, PrefersWordsToParametersButComesBack) {
  const Router router = listings();
  EXPECT_EQ(found(router, Method::Get, "/api/v1/listings/mine"), "/api/v1/listings/mine");
  EXPECT_EQ(found(router, Method::Get, "/api/v1/listings/mine/partners/3"),
            "/api/v1/listings/{id}/partners/{partner}");
}

TEST(Router, NamesTheDecodedParameters) {
  const Router router = listings();
  const auto match = router.find(Method::Get, "/api/v1/listings/a%2Fb/partners/%C3%A4");
  using Pair = std::pair<std::string_view, std::string>;
  EXPECT_THAT(match.params, testing::ElementsAre(Pair{"id", "a/b"}, Pair{"partner", "ä"}));
}

TEST(Router, SaysWhichMethodsAPathHas) {
  EXPECT_EQ(listings().find(Method::Delete, "/api/v1/listings").allow, "GET, HEAD, POST, OPTIONS");
}

TEST(Router, HandsOtherPathsToTheFallbackButNotThoseOfTheApi) {
  Router router = listings();
  router.add_fallback([](const Request&) { return no_content(); });
  EXPECT_EQ(found(router, Method::Get, "/anything/else"), "/*");
  EXPECT_EQ(found(router, Method::Get, "/api/else"), "none");
}

TEST(Target, TakesTheOriginAndTheAbsoluteForm) {
  EXPECT_EQ(split_target("/a/b?c=d?e")->query, "c=d?e");
  EXPECT_EQ(split_target("http://host/a?b")->path, "/a");
  EXPECT_EQ(split_target("http://host")->path, "/");
  EXPECT_FALSE(split_target("*"));
  EXPECT_FALSE(split_target("host:80"));
}

TEST(Target, KeepsTheOrderOfTheQuery) {
  Request request;
  ASSERT_TRUE(decode_target({"/", "b=2&&a=1&b=3&c"}, request));
  EXPECT_EQ(request.query.size(), 4U);
  EXPECT_EQ(request.query_value("b"), "2");
  EXPECT_EQ(request.query_value("c"), "");
  EXPECT_EQ(request.query_value("d"), std::nullopt);
}

TEST(Language, IsTheBetterLikedOne) {
  EXPECT_EQ(language_of(""), Language::De);
  EXPECT_EQ(language_of("en-GB,en;q=0.9,de;q=0.8"), Language::En);
  EXPECT_EQ(language_of("fr,en;q=0.3,de;q=0.7"), Language::De);
  EXPECT_EQ(language_of("de;q=0,en;q=0.1"), Language::En);
}

TEST(Utf8, IsRefusedWhereItIsNotWellFormed) {
  EXPECT_TRUE(is_utf8("Grüße, 你好, \xF0\x9F\x9A\xA2"));
  for (const auto* text : {"\x80", "\xC0\xAF", "\xC3", "\xE0\x80\xAF", "\xED\xA0\x80",
                           "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82"}) {
    EXPECT_FALSE(is_utf8(text));
  }
}

}  // namespace
}  // namespace kontor::http
