#pragma once

#include "http/problem.hpp"
#include "http/server/connection.hpp"

// Included by loop.cpp alone. From bytes to a request.
namespace kontor::http {

inline void Connection::wait_readable() {
  socket_.async_wait(boost::asio::ip::tcp::socket::wait_read,
                     [self = shared_from_this()](Error error) {
                       if (!error) self->on_readable();
                     });
}

inline void Connection::on_readable() {
  if (state_ == State::Closed) return;
  const auto bytes = read_some();
  if (!bytes) return close();
  if (bytes->empty() || state_ == State::Streaming || state_ == State::Lingering) {
    return wait_readable();  // what they send does not matter any more
  }
  if (unread_.empty()) return process(*bytes);
  const std::string input = std::exchange(unread_, {}).append(*bytes);
  process(input);
}

/// What is there now, in the shared scratch memory; nothing at the end or on an error.
inline std::optional<std::string_view> Connection::read_some() {
  Error error;
  const std::size_t size =
      socket_.read_some(boost::asio::buffer(place_.scratch.data(), place_.scratch.size()), error);
  if (error == boost::asio::error::would_block) return std::string_view();
  if (error) return std::nullopt;
  return std::string_view(place_.scratch.data(), size);
}

inline bool Connection::awaits_request() const {
  return state_ == State::Idle || state_ == State::Header || state_ == State::Body;
}

/// Goes through all requests in `input` that can be answered at once.
inline void Connection::process(std::string_view input) {
  while (awaits_request() && step(input)) {
  }
  if (state_ == State::Closed || state_ == State::Lingering) return;
  unread_.assign(input);
  if (awaits_request()) wait_readable();
}

/// @return false if more bytes are needed.
inline bool Connection::step(std::string_view& input) {
  switch (reader_.feed(input)) {
    case RequestReader::Step::NeedMore:
      if (state_ == State::Idle && reader_.has_begun()) {
        state_ = State::Header;
        set_deadline(place_.limits().header_time);
      }
      return state_ == State::Body && input.empty() && continue_if_expected();
    case RequestReader::Step::HeaderDone: on_header(); return true;
    case RequestReader::Step::Done: dispatch(); return true;
    case RequestReader::Step::Failed:
      refuse(reader_.failure().status, reader_.failure().code);
      return true;
  }
  return false;
}

inline void Connection::on_header() {
  state_ = State::Body;
  began_at_ = std::chrono::steady_clock::now();
  set_deadline(place_.limits().body_time);
  place_.write_request_id(request_.request_id);
  request_.peer = peer_;
  admission_ = admit();
  is_head_ = request_.method == Method::Head;
  if (is_head_) request_.method = Method::Get;
  if (!reader_.limit_body(admission_.body_limit)) {
    closes_ = true;
    respond(admission_.refusal ? *std::exchange(admission_.refusal, std::nullopt)
                               : problem(413, "request.body.too_large",
                                         {{"max", std::to_string(admission_.body_limit)}}));
  }
}

inline Admission Connection::admit() {
  Admission admission;
  if (!reader_.is_old_protocol() && !request_.header("Host")) {
    admission.refusal = problem(400, "request.host.malformed");
    return admission;
  }
  try {
    return place_.gate.admit(reader_.target(), request_, began_at_);
  } catch (const std::exception& exception) {  // the session could not be looked up
    place_.log(LogLevel::Error, "store.unavailable", {{"why", exception.what()}});
    admission.refusal = busy(503, "store.unavailable", 1);
    return admission;
  }
}

/// @return whether the state has changed.
inline bool Connection::continue_if_expected() {
  const auto expected = request_.header("Expect");
  if (!expected || !request_.body.empty() || is_continued_) return false;
  is_continued_ = true;
  if (!equal_ignoring_case(*expected, "100-continue")) {
    refuse(417, "request.expect.unknown");
    return true;
  }
  if (admission_.refusal) {
    closes_ = true;
    respond(*std::exchange(admission_.refusal, std::nullopt));
    return true;
  }
  Error error;
  constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  const std::size_t sent = socket_.write_some(boost::asio::buffer(kContinue), error);
  if (error || sent != kContinue.size()) close();
  return false;
}

}  // namespace kontor::http
