#pragma once

#include "http/problem.hpp"
#include "http/server/server.hpp"
#include "tests/http/wire.hpp"

#include <semaphore>
#include <string>
#include <thread>

namespace kontor::http {

/// A server in this process on a free port, with a few routes to try:
///   GET  /api/v1/things/{id}     its id and the query value `q`
///   GET  /api/v1/tagged          with an ETag
///   GET  /api/v1/large           1 MB
///   GET  /api/v1/mine            for the signed-in only
///   GET  /api/v1/slow            on the store pool; waits for `gate`
///   GET  /api/v1/broken, /api/v1/unavailable
///   POST /api/v1/things          1,000 bytes at most; answers the body
///   POST /api/v1/guarded         three at once
///   GET  /api/v1/events
class LiveServer {
 public:
  explicit LiveServer(Options options = {});
  ~LiveServer();
  LiveServer(const LiveServer&) = delete;
  LiveServer& operator=(const LiveServer&) = delete;

  std::uint16_t port() const { return server_->port(); }
  Server& server() { return *server_; }
  Wire wire() const { return Wire(port()); }
  Answer ask(std::string_view bytes) const { return http::ask(port(), bytes); }

  /// Waits until `run` has returned.
  void join();

  /// How the store knows the one session there is.
  static const SessionToken& token();
  /// `Cookie` header with that session.
  static std::string cookie();

  std::counting_semaphore<> entered{0};  // a handler of /slow has begun
  std::counting_semaphore<> gate{0};     // lets one handler of /slow go on
  Broadcaster events{8};                 // keeps eight events

 private:
  void add_routes();

  Router router_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

/// Limits that strike within a test.
Limits short_limits();

}  // namespace kontor::http
