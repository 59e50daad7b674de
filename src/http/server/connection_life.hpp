#pragma once

#include "http/problem.hpp"
#include "http/server/connection_stream.hpp"
#include "http/session/peer.hpp"

// Included by loop.cpp alone. Beginning, end and time.
namespace kontor::http {

inline void Connections::add(std::shared_ptr<Connection> connection) {
  connection->place_in_list = all_.size();
  all_.push_back(std::move(connection));
}

inline std::shared_ptr<Connection> Connections::remove(Connection& connection) {
  auto removed = std::move(all_[connection.place_in_list]);
  if (connection.place_in_list + 1 < all_.size()) {
    all_[connection.place_in_list] = std::move(all_.back());
    all_[connection.place_in_list]->place_in_list = connection.place_in_list;
  }
  all_.pop_back();
  return removed;
}

inline Connection::Connection(Workplace& place, boost::asio::ip::tcp::socket socket)
    : place_(place),
      socket_(std::move(socket)),
      reader_(request_, place.limits().header_line_bytes, place.limits().header_bytes) {
  Error ignored;
  socket_.non_blocking(true, ignored);
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
  const auto endpoint = socket_.remote_endpoint(ignored);
  if (!ignored) peer_ = network_of_address(endpoint.address().to_string());
}

inline void Connection::start() {
  set_deadline(place_.limits().header_time);
  wait_readable();
}

inline void Connection::turn_away() {
  place_.write_request_id(request_.request_id);
  began_at_ = std::chrono::steady_clock::now();
  closes_ = true;
  respond(busy(503, "server.connections.full", 2));
}

inline void Connection::drain() {
  closes_ = true;
  if (state_ == State::Streaming) return end();
  if (state_ == State::Idle || state_ == State::Lingering) close();
}

inline void Connection::set_deadline(std::chrono::milliseconds from_now) {
  deadline_ = std::chrono::steady_clock::now() + from_now;
}

inline void Connection::check_deadline(SteadyTime now) {
  if (deadline_ <= now) on_timeout();
}

inline void Connection::on_timeout() {
  switch (state_) {
    case State::Header: return refuse(408, "request.header.timeout");
    case State::Body: return refuse(408, "request.body.timeout");
    case State::Streaming:
      if (is_blocked_) return close();
      return deliver(heartbeat_frame());
    case State::Idle:
    case State::Writing:
    case State::Lingering: return close();
    case State::Running:
    case State::Closed: return;
  }
}

/// Closing a socket with unread bytes would make the client lose the answer: it is
/// told the end and has a moment to read.
inline void Connection::linger() {
  constexpr std::chrono::milliseconds kLingerMax{2'000};
  state_ = State::Lingering;
  set_deadline(kLingerMax);
  Error ignored;
  socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  wait_readable();
}

inline void Connection::close() {
  if (state_ == State::Closed) return;
  if (state_ == State::Streaming) {
    source_->detach(*this);
    --place_.streams;
  }
  state_ = State::Closed;
  Error ignored;
  socket_.close(ignored);
  // The caller may still be on its way through this object.
  boost::asio::post(place_.io, [self = place_.connections.remove(*this)] {});
}

}  // namespace kontor::http
