#pragma once

#include "http/server/gate.hpp"
#include "http/server/response_head.hpp"
#include "http/server/server.hpp"
#include "http/server/worker_pool.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

// Included by loop.cpp alone: nobody else sees Asio.
namespace kontor::http {

using SteadyTime = std::chrono::steady_clock::time_point;

class Connection;

/// The open connections; each knows its place, so that leaving costs O(1).
class Connections {
 public:
  void add(std::shared_ptr<Connection> connection);
  std::shared_ptr<Connection> remove(Connection& connection);
  std::size_t size() const { return all_.size(); }

  /// Calls `visit` for each; it may remove the one that it is called with.
  template <class Visit>
  void for_each(const Visit& visit) {
    for (std::size_t at = all_.size(); at-- > 0;) visit(*all_[at]);
  }

 private:
  std::vector<std::shared_ptr<Connection>> all_;
};

/// What all connections share. I/O thread only, but for the pools.
struct Workplace {
  Workplace(Options given, const Router& router)
      : options(std::move(given)),
        gate(options, router),
        store(options.limits.store_threads, options.limits.store_queue),
        heavy(options.limits.heavy_threads, options.limits.heavy_queue) {}

  static constexpr std::size_t kScratchBytes = std::size_t{64} * 1024;

  boost::asio::io_context io{1};  // one thread runs it
  Options options;
  Gate gate;
  Metrics metrics;
  std::size_t unknown_route = 0;  // its number in `metrics`
  Connections connections;
  std::size_t streams = 0;
  bool is_draining = false;
  DateText date;
  std::vector<char> scratch = std::vector<char>(kScratchBytes);
  std::string id_prefix;
  std::uint64_t last_id = 0;
  // Their threads hold connections, so they end first.
  WorkerPool store;
  WorkerPool heavy;

  const Limits& limits() const { return options.limits; }

  WorkerPool& pool(Cost cost) { return cost == Cost::Heavy ? heavy : store; }

  void write_request_id(std::string& id);

  void log(LogLevel level, std::string_view event,
           const std::vector<std::pair<std::string_view, std::string>>& fields) const {
    if (options.log != nullptr) options.log->event(level, event, fields);
  }
};

}  // namespace kontor::http
