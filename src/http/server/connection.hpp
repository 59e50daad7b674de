#pragma once

#include "http/server/broadcaster.hpp"
#include "http/server/request_reader.hpp"
#include "http/server/workplace.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// Included by loop.cpp alone: nobody else sees Asio.
namespace kontor::http {

/// One client. It reads, lets the gate decide, runs the handler here or on a
/// pool, writes, and begins anew; or it becomes an event stream. No read is
/// pending while a request runs, so a client that sends ahead waits in its socket.
class Connection final : public std::enable_shared_from_this<Connection>, public EventSink {
 public:
  Connection(Workplace& place, boost::asio::ip::tcp::socket socket);

  /// Begins to read.
  void start();

  /// Answers 503 without having read: there are too many connections.
  void turn_away();

  /// Ends what is idle; everything else ends after its answer.
  void drain();

  /// Called every tick.
  void check_deadline(SteadyTime now);

  const std::optional<Caller>& listener() const override { return listener_; }
  void deliver(const std::shared_ptr<const std::string>& frame) override;
  void end() override;

  std::size_t place_in_list = 0;  // kept by Connections

 private:
  enum class State : std::uint8_t {
    Idle,
    Header,
    Body,
    Running,
    Writing,
    Streaming,
    Lingering,
    Closed
  };
  using Error = boost::system::error_code;

  // connection_read.hpp: from bytes to a request
  void wait_readable();
  void on_readable();
  std::optional<std::string_view> read_some();
  void process(std::string_view input);
  bool step(std::string_view& input);
  void on_header();
  Admission admit();
  bool continue_if_expected();

  // connection_answer.hpp: from a request to an answer
  void dispatch();
  void on_worked(Response response);
  Response call_handler() const;
  void respond(Response response);
  void refuse(int status, std::string_view code);
  void start_writing(std::string_view body);
  bool write_out();
  void on_writable();
  void finish_answer();
  void note_answer();
  void prepare(Response& response) const;

  // connection_stream.hpp: events
  void start_stream(const Response& response);
  void pump();

  // connection_life.hpp: the rest
  void on_timeout();
  void linger();
  void close();
  void set_deadline(std::chrono::milliseconds from_now);
  bool awaits_request() const;

  Workplace& place_;
  boost::asio::ip::tcp::socket socket_;
  State state_ = State::Idle;
  SteadyTime deadline_ = SteadyTime::max();
  PeerNetwork peer_;

  Request request_;
  RequestReader reader_;
  std::string unread_;  // what came behind the request that is in work
  Admission admission_;
  SteadyTime began_at_;
  bool closes_ = false;  // after the answer
  bool is_continued_ = false;
  bool is_head_ = false;  // handlers are asked as for GET

  Response response_;
  std::string head_;       // and small bodies
  std::string_view body_;  // of `response_`, unless it is in `head_`
  std::size_t written_ = 0;

  Broadcaster* source_ = nullptr;
  std::optional<Caller> listener_;
  std::deque<std::shared_ptr<const std::string>> frames_;
  bool is_blocked_ = false;  // a wait for room to write is pending
  bool is_ending_ = false;
};

}  // namespace kontor::http
