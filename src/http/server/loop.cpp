// The one unit that sees Beast and Asio: it takes long to compile, and nobody
// above the server depends on them.
#if defined(__SANITIZE_THREAD__)
#define BOOST_ASIO_DISABLE_FENCED_BLOCK  // which the thread sanitizer does not understand
#endif

#include "http/server/loop.hpp"

#include "http/server/connection_answer.hpp"
#include "http/server/connection_life.hpp"
#include "http/server/connection_read.hpp"
#include "http/server/connection_stream.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace kontor::http {
namespace {

using boost::asio::ip::tcp;
using ErrorCode = boost::system::error_code;

/// A connection that is only told 503 lingers a moment; more than these are cut.
constexpr std::size_t kTurnedAwayMax = 256;
constexpr std::chrono::milliseconds kTickMax{250};
constexpr std::chrono::milliseconds kTickMin{5};
constexpr std::chrono::milliseconds kAcceptPause{50};

/// A quarter of the shortest limit: that is how late a limit may strike.
std::chrono::milliseconds tick_of(const Limits& limits) {
  const auto shortest = std::min({limits.header_time, limits.body_time, limits.idle_time,
                                  limits.write_time, limits.drain_time, limits.heartbeat});
  return std::clamp(shortest / 4, kTickMin, kTickMax);
}

}  // namespace

void Workplace::write_request_id(std::string& id) {
  id.clear();
  fmt::format_to(std::back_inserter(id), "{}-{:x}", id_prefix, ++last_id);
}

namespace {

class AsioLoop final : public Server::Loop {
 public:
  AsioLoop(Options options, const Router& router)
      : place_(std::move(options), router),
        acceptor_(place_.io),
        tick_(place_.io),
        pause_(place_.io),
        tick_time_(tick_of(place_.limits())) {
    place_.id_prefix = fmt::format("{:08x}", randombytes_random());
    for (const auto& route : router.routes()) place_.metrics.add_route(route->operation);
    place_.unknown_route = router.routes().size();
    place_.metrics.add_route("none");
    add_gauges();
  }

  ~AsioLoop() override {
    if (place_.options.broadcaster != nullptr) place_.options.broadcaster->connect(nullptr);
  }

  Result<void> open();
  std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }
  Metrics& metrics() override { return place_.metrics; }
  bool is_draining() const override { return place_.is_draining; }
  void run() override;
  void drain() override {
    boost::asio::post(place_.io, [this] { begin_draining(); });
  }
  void stop() override { place_.io.stop(); }

 private:
  void add_gauges();
  void accept();
  void welcome(tcp::socket socket);
  void tick();
  void begin_draining();

  Workplace place_;
  tcp::acceptor acceptor_;
  boost::asio::steady_timer tick_;
  boost::asio::steady_timer pause_;
  const std::chrono::milliseconds tick_time_;
  SteadyTime drained_by_ = SteadyTime::max();
};

Result<void> AsioLoop::open() {
  const Options& options = place_.options;
  ErrorCode error;
  const auto address = boost::asio::ip::make_address(
      options.host == "localhost" ? "127.0.0.1" : options.host, error);
  if (error) return fail(ErrorKind::Invalid, "server.listen.malformed", {{"host", options.host}});
  if (!address.is_loopback() && !options.behind_trusted_proxy) {
    return fail(ErrorKind::Forbidden, "server.listen.not_loopback", {{"host", options.host}});
  }
  const tcp::endpoint endpoint(address, options.port);
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(tcp::acceptor::max_listen_connections, error);
  if (error) {
    return fail(ErrorKind::Conflict, "server.listen.failed",
                {{"host", options.host},
                 {"port", fmt::to_string(options.port)},
                 {"reason", error.message()}});
  }
  return {};
}

void AsioLoop::add_gauges() {
  const auto number = [](std::size_t value) { return static_cast<double>(value); };
  place_.metrics.add_gauge("kontor_http_connections", "Open connections.",
                           [=, this] { return number(place_.connections.size()); });
  place_.metrics.add_gauge("kontor_http_streams", "Open event streams.",
                           [=, this] { return number(place_.streams); });
  place_.metrics.add_gauge("kontor_http_store_queue", "Requests that wait for a store thread.",
                           [=, this] { return number(place_.store.queued()); });
  place_.metrics.add_gauge("kontor_http_heavy_queue", "Requests that wait for a heavy thread.",
                           [=, this] { return number(place_.heavy.queued()); });
}

void AsioLoop::run() {
  if (Broadcaster* const source = place_.options.broadcaster) {
    source->connect(
        [this, source] { boost::asio::post(place_.io, [source] { source->flush(); }); });
  }
  accept();
  tick();
  place_.io.run();
  if (place_.options.log != nullptr) place_.options.log->flush();
}

void AsioLoop::accept() {
  acceptor_.async_accept([this](ErrorCode error, tcp::socket socket) {
    if (error == boost::asio::error::operation_aborted || place_.is_draining) return;
    if (!error) {
      welcome(std::move(socket));
      return accept();
    }
    pause_.expires_after(kAcceptPause);  // no file descriptor left, most likely
    pause_.async_wait([this](ErrorCode aborted) {
      if (!aborted) accept();
    });
  });
}

void AsioLoop::welcome(tcp::socket socket) {
  const std::size_t open = place_.connections.size();
  const std::size_t room = place_.limits().connections;
  if (open >= room + kTurnedAwayMax) return;
  const auto connection = std::make_shared<Connection>(place_, std::move(socket));
  place_.connections.add(connection);
  if (open >= room) return connection->turn_away();
  connection->start();
}

void AsioLoop::tick() {
  const SteadyTime now = std::chrono::steady_clock::now();
  place_.connections.for_each([&](Connection& connection) { connection.check_deadline(now); });
  if (place_.options.log != nullptr) place_.options.log->flush();
  const bool is_drained = place_.is_draining && place_.connections.size() == 0;
  if (is_drained || now >= drained_by_) return place_.io.stop();
  tick_.expires_after(tick_time_);
  tick_.async_wait([this](ErrorCode aborted) {
    if (!aborted) tick();
  });
}

void AsioLoop::begin_draining() {
  if (place_.is_draining) return;
  place_.is_draining = true;
  drained_by_ = std::chrono::steady_clock::now() + place_.limits().drain_time;
  ErrorCode ignored;
  acceptor_.close(ignored);
  place_.connections.for_each([](Connection& connection) { connection.drain(); });
}

}  // namespace

Result<std::unique_ptr<Server::Loop>> Server::Loop::listen(Options options, const Router& router) {
  auto loop = std::make_unique<AsioLoop>(std::move(options), router);
  const auto opened = loop->open();
  if (!opened) return fail(opened.error());
  return std::unique_ptr<Server::Loop>(std::move(loop));
}

}  // namespace kontor::http
