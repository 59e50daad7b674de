#pragma once

#include "http/server/connection.hpp"

// Included by loop.cpp alone. Server-sent events.
namespace kontor::http {

/// A comment: it shows both sides that the connection still stands.
inline const std::shared_ptr<const std::string>& heartbeat_frame() {
  static const auto frame = std::make_shared<const std::string>(":\n\n");
  return frame;
}

inline void Connection::start_stream(const Response& response) {
  const EventStream stream = response.stream;
  closes_ = true;
  append_head(head_, response,
              {.date = place_.date.at(std::time(nullptr)),
               .request_id = request_.request_id,
               .content_length = std::nullopt,
               .keep_alive = false});
  head_.append("retry: 2000\n\n");  // milliseconds until the client comes back
  note_answer();
  listener_ = std::move(request_.caller);
  frames_.push_back(std::make_shared<const std::string>(std::move(head_)));
  head_ = {};
  request_ = {};
  response_ = {};
  unread_ = {};
  written_ = 0;  // what the answer before on this connection had left
  state_ = State::Streaming;
  source_ = stream.source;
  ++place_.streams;
  wait_readable();
  // Attached before the client knows: what is published once it does, it gets.
  is_blocked_ = true;
  source_->attach(*this, stream.after);
  is_blocked_ = false;
  if (state_ == State::Streaming) pump();
}

inline void Connection::deliver(const std::shared_ptr<const std::string>& frame) {
  if (state_ != State::Streaming || is_ending_) return;
  if (frames_.size() >= place_.limits().stream_events) return close();
  frames_.push_back(frame);
  if (!is_blocked_) pump();
}

inline void Connection::end() {
  if (state_ != State::Streaming) return;
  is_ending_ = true;
  if (!is_blocked_) pump();
}

/// Writes what waits, as far as there is room.
inline void Connection::pump() {
  while (!frames_.empty()) {
    const std::string& frame = *frames_.front();
    Error error;
    written_ += socket_.write_some(boost::asio::buffer(frame) + written_, error);
    if (error == boost::asio::error::would_block) {
      is_blocked_ = true;
      set_deadline(place_.limits().write_time);
      socket_.async_wait(boost::asio::ip::tcp::socket::wait_write,
                         [self = shared_from_this()](Error failed) {
                           if (failed || self->state_ != State::Streaming) return;
                           self->is_blocked_ = false;
                           self->pump();
                         });
      return;
    }
    if (error) return close();
    if (written_ < frame.size()) continue;
    written_ = 0;
    frames_.pop_front();
  }
  set_deadline(place_.limits().heartbeat);
  if (is_ending_) close();
}

}  // namespace kontor::http
