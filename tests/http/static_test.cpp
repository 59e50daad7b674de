#include "tests/http/live_server.hpp"

#include <gmock/gmock.h>

namespace kontor::http {
namespace {

using testing::HasSubstr;

constexpr const char* kScript = "/assets/app-1a2b.js";

TEST(Static, ChoosesTheSmallestFormThatTheClientUnderstands) {
  const LiveServer live;
  EXPECT_EQ(live.ask(get(kScript)).body, "let plain = 1;");
  auto answer = live.ask(get(kScript, "Accept-Encoding: gzip, deflate, br\r\n"));
  EXPECT_EQ(answer.body, "brotli");
  EXPECT_EQ(answer.header("Content-Encoding"), "br");
  EXPECT_EQ(answer.header("Vary"), "Accept-Encoding");
  EXPECT_EQ(answer.header("Content-Type"), "text/javascript; charset=utf-8");
  answer = live.ask(get(kScript, "Accept-Encoding: gzip;q=1.0, br;q=0\r\n"));
  EXPECT_EQ(answer.body, "gzip");
  EXPECT_EQ(live.ask(get(kScript, "Accept-Encoding: gzip;q=0.0\r\n")).body, "let plain = 1;");
}

TEST(Static, WhatHasAHashInItsNameIsKeptForEver) {
  const LiveServer live;
  EXPECT_THAT(live.ask(get(kScript)).header("Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(live.ask(get("/")).header("Cache-Control"), "no-cache");
}

TEST(Static, EachFormHasItsOwnTag) {
  const LiveServer live;
  const auto plain = live.ask(get(kScript)).header("ETag");
  const auto brotli = live.ask(get(kScript, "Accept-Encoding: br\r\n")).header("ETag");
  EXPECT_NE(plain, brotli);
  EXPECT_EQ(live.ask(get(kScript, "If-None-Match: " + plain + "\r\n")).status, 304);
  EXPECT_EQ(live.ask(get(kScript, "If-None-Match: " + brotli + "\r\n")).status, 200);
}

TEST(Static, ThePathsOfTheClientGetThePage) {
  const LiveServer live;
  const std::string html = "Accept: text/html,application/xhtml+xml\r\n";
  EXPECT_EQ(live.ask(get("/")).body, "<!doctype html>");
  EXPECT_EQ(live.ask(get("/listings/1?kind=need", html)).body, "<!doctype html>");
  EXPECT_EQ(live.ask(get("/listings/1")).status, 404);
  EXPECT_EQ(live.ask(get("/assets/gone.js", html)).status, 404);
  EXPECT_EQ(live.ask(post("/listings", "", html)).status, 405);
}

TEST(Static, NoPathLeadsOut) {
  const LiveServer live;
  for (const auto* path :
       {"/../etc/passwd", "/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc/passwd"}) {
    EXPECT_EQ(live.ask(get(path)).status, 404) << path;
  }
}

}  // namespace
}  // namespace kontor::http
