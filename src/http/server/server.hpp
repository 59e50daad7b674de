#pragma once

#include "http/server/broadcaster.hpp"
#include "http/server/log.hpp"
#include "http/server/metrics.hpp"
#include "http/server/router.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kontor::http {

/// Every limit of the server. What breaks one is answered, not dropped.
struct Limits {
  std::size_t header_line_bytes = std::size_t{8} * 1024;  // request line: 414, a field: 431
  std::size_t header_bytes = std::size_t{16} * 1024;      // 431
  std::chrono::milliseconds header_time{
      10'000};                                  // from the first byte to the end of the header: 408
  std::chrono::milliseconds body_time{20'000};  // 408
  std::chrono::milliseconds idle_time{30'000};  // between requests: closed
  std::chrono::milliseconds write_time{20'000};  // and the time of the size: closed
  std::size_t write_bytes_per_second =
      std::size_t{16} * 1024;  // what a slow reader must take at least
  std::chrono::milliseconds drain_time{10'000};
  std::chrono::milliseconds heartbeat{15'000};  // comment on an idle event stream
  std::size_t connections = 10'000;             // 503 beyond
  std::size_t store_threads = 64;               // they wait together for one group commit
  std::size_t store_queue = 1'024;              // 503 beyond; the last quarter is for sessions
  std::size_t heavy_threads = 2;
  std::size_t heavy_queue = 64;     // 503 beyond
  std::size_t streams = 5'000;      // 503 beyond
  std::size_t stream_events = 256;  // waiting for one listener, then it is closed
  Rate peer{.burst = 600,
            .per_minute = 6'000};  // 429 beyond; a session or peer network, not loopback
};

/// Finds the session of a token. Called on the I/O thread: memory first.
using SessionLookup = std::function<std::optional<Caller>(const access::TokenHash&)>;

struct Options {
  std::string host = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one, see Server::port
  /// A proxy in front ends TLS and sets X-Forwarded-For; allows another host than loopback.
  bool behind_trusted_proxy = false;
  /// "https://kontor.example"; empty: an Origin must name the request's own Host.
  std::string public_origin = {};
  Limits limits = {};
  SessionLookup find_session = nullptr;
  std::function<bool()> is_ready = nullptr;  // for /readyz; null: always
  Broadcaster* broadcaster = nullptr;
  Log* log = nullptr;
};

/// The HTTP server: one I/O thread (the caller of `run`) and bounded worker pools.
/// Adds /healthz, /readyz and /metrics to the router.
class Server {
 public:
  class Loop;  // what is behind it

  /// Listens at once. The router outlives the server and is complete.
  /// @return `server.listen.malformed`, `server.listen.not_loopback`,
  ///         `server.listen.failed` {reason}.
  static Result<std::unique_ptr<Server>> make(Options options, Router& router);

  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;

  /// More lines for /metrics. Call before `run`.
  Metrics& metrics();

  /// Serves until `stop`, or until `drain` is through.
  void run();

  /// From any thread: no new connections; running requests and streams end, then
  /// `run` returns, at the latest after `Limits::drain_time`.
  void drain();

  /// From any thread: `run` returns at once.
  void stop();

 private:
  Server();
  void add_probes(Router& router, std::function<bool()> is_ready);

  std::unique_ptr<Loop> loop_;
};

}  // namespace kontor::http
