#include "tests/http/live_server.hpp"

#include "base/check.hpp"
#include "http/session/cookie.hpp"
#include "http/static/static_files.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace kontor::http {
namespace {

std::optional<Caller> find_session(const access::TokenHash& hash) {
  if (hash != LiveServer::token().hash()) return std::nullopt;
  return Caller{hash, PersonId{1, 2}, std::make_shared<const access::Actor>()};
}

constexpr std::array<EmbeddedFile, 4> kFiles{{{"assets/app-1a2b.js", "let plain = 1;"},
                                              {"assets/app-1a2b.js.br", "brotli"},
                                              {"assets/app-1a2b.js.gz", "gzip"},
                                              {"index.html", "<!doctype html>"}}};

Response show_thing(const Request& request) {
  return json(200, "\"" + request.param("id") + "|" +
                       std::string(request.query_value("q").value_or("")) + "\"");
}

}  // namespace

const SessionToken& LiveServer::token() {
  static const SessionToken kToken = SessionToken::random();
  return kToken;
}

std::string LiveServer::cookie() {
  return "Cookie: theme=dark; __Host-kontor=" + token().cookie_value() + "\r\n";
}

LiveServer::LiveServer(Options options) {
  add_routes();
  options.find_session = find_session;
  options.broadcaster = &events;
  options.limits.store_threads = std::min<std::size_t>(options.limits.store_threads, 2);
  auto server = Server::make(std::move(options), router_);
  KONTOR_CHECK(server.has_value());
  server_ = *std::move(server);
  thread_ = std::thread([this] { server_->run(); });
}

LiveServer::~LiveServer() {
  server_->stop();
  join();
}

void LiveServer::join() {
  if (thread_.joinable()) thread_.join();
}

void LiveServer::add_routes() {
  const auto add = [this](Method method, std::string path, Handler handler) {
    router_.add({.method = method,
                 .pattern = "/api/v1/" + path,
                 .operation = path,
                 .handler = std::move(handler),
                 .body_limit = method == Method::Post ? std::size_t{1000} : 0});
  };
  add(Method::Get, "things/{id}", show_thing);
  add(Method::Post, "things", [](const Request& r) { return json(201, r.body); });
  add(Method::Get, "tagged", [](const Request&) {
    Response response = json(200, std::string("[1,2]"));
    response.etag = etag_of("[1,2]");
    return response;
  });
  add(Method::Get, "large", [](const Request&) { return json(200, std::string(1'000'000, 'x')); });
  add(Method::Get, "broken", [](const Request&) -> Response { throw std::logic_error("broken"); });
  add(Method::Get, "unavailable", [](const Request&) -> Response { throw Unavailable("disk"); });
  add(Method::Get, "events", [this](const Request& r) { return event_stream(events, r); });
  router_.add({.pattern = "/api/v1/mine",
               .operation = "mine",
               .handler = [](const Request&) { return json(200, std::string("\"mine\"")); },
               .access = Access::SignedIn});
  router_.add({.pattern = "/api/v1/slow",
               .operation = "slow",
               .handler =
                   [this](const Request&) {
                     entered.release();
                     gate.acquire();
                     return json(200, std::string("\"slow\""));
                   },
               .cost = Cost::Store});
  router_.add({.method = Method::Post,
               .pattern = "/api/v1/guarded",
               .operation = "guarded",
               .handler = [](const Request&) { return no_content(); },
               .body_limit = 1000,
               .takes_idempotency_key = true,
               .rate = Rate{.burst = 3, .per_minute = 1}});
  router_.add_fallback(StaticFiles(kFiles));
}

Limits short_limits() {
  constexpr std::chrono::milliseconds kSoon{120};
  return {.header_time = kSoon, .body_time = kSoon, .idle_time = kSoon, .write_time = kSoon};
}

}  // namespace kontor::http
