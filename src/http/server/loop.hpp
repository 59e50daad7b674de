#pragma once

#include "http/server/server.hpp"

#include <memory>

namespace kontor::http {

/// The I/O loop behind Server; its one unit is the only one that knows Beast and Asio.
class Server::Loop {
 public:
  virtual ~Loop() = default;
  virtual std::uint16_t port() const = 0;
  virtual Metrics& metrics() = 0;
  virtual bool is_draining() const = 0;
  virtual void run() = 0;
  virtual void drain() = 0;
  virtual void stop() = 0;

  static Result<std::unique_ptr<Loop>> listen(Options options, const Router& router);
};

}  // namespace kontor::http
