#include "http/server/server.hpp"

#include "base/check.hpp"
#include "http/problem.hpp"
#include "http/server/loop.hpp"

#include <sodium.h>
#include <sys/resource.h>

namespace kontor::http {
namespace {

/// Every connection is a file to the system, whose soft limit is often 1,024.
void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Response plain(std::string text) {
  Response response = document("text/plain; charset=utf-8", std::move(text));
  response.cache_control = "no-store";
  return response;
}

}  // namespace

Result<std::unique_ptr<Server>> Server::make(Options options, Router& router) {
  KONTOR_CHECK(sodium_init() >= 0);
  raise_file_limit();
  std::unique_ptr<Server> server(new Server);
  server->add_probes(router, options.is_ready);
  auto loop = Loop::listen(std::move(options), router);
  if (!loop) return fail(loop.error());
  server->loop_ = *std::move(loop);
  return server;
}

Server::Server() = default;
Server::~Server() = default;

void Server::add_probes(Router& router, std::function<bool()> is_ready) {
  router.add({.pattern = "/healthz", .operation = "health", .handler = [](const Request&) {
                return plain("ok\n");
              }});
  router.add({.pattern = "/readyz",
              .operation = "readiness",
              .handler = [this, is_ready = std::move(is_ready)](const Request&) {
                const bool ready = !loop_->is_draining() && (!is_ready || is_ready());
                return ready ? plain("ready\n") : busy(503, "server.not_ready", 1);
              }});
  router.add({.pattern = "/metrics", .operation = "metrics", .handler = [this](const Request&) {
                Response response = plain(loop_->metrics().text());
                response.content_type = "text/plain; version=0.0.4; charset=utf-8";
                return response;
              }});
}

std::uint16_t Server::port() const {
  return loop_->port();
}
Metrics& Server::metrics() {
  return loop_->metrics();
}
void Server::run() {
  loop_->run();
}
void Server::drain() {
  loop_->drain();
}
void Server::stop() {
  loop_->stop();
}

}  // namespace kontor::http
