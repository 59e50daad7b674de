#pragma once

#include "http/problem.hpp"
#include "http/server/connection.hpp"

#include <exception>

// Included by loop.cpp alone. From a request to an answer.
namespace kontor::http {

inline void Connection::dispatch() {
  if (admission_.refusal) return respond(*std::exchange(admission_.refusal, std::nullopt));
  const Cost cost = admission_.route->cost;
  if (cost == Cost::Memory) return respond(call_handler());
  state_ = State::Running;
  deadline_ = SteadyTime::max();
  // The reference moves on with the answer, so that a worker never ends a connection.
  auto task = [self = shared_from_this()]() mutable {
    Response response = self->call_handler();
    boost::asio::io_context& io = self->place_.io;
    boost::asio::post(io, [self = std::move(self), response = std::move(response)]() mutable {
      self->on_worked(std::move(response));
    });
  };
  if (!place_.pool(cost).submit(std::move(task), request_.caller.has_value())) {
    respond(busy(503, "server.busy", 1));
  }
}

inline void Connection::on_worked(Response response) {
  respond(std::move(response));
  if (awaits_request()) process(std::exchange(unread_, {}));
}

/// On the I/O thread or a worker; nobody else touches the request meanwhile.
inline Response Connection::call_handler() const {
  try {
    return admission_.route->handler(request_);
  } catch (const Unavailable& unavailable) {
    place_.log(LogLevel::Error, "store.unavailable",
               {{"request", request_.request_id}, {"why", unavailable.what()}});
    return busy(503, "store.unavailable", 1);
  } catch (const std::exception& exception) {
    place_.log(LogLevel::Error, "server.fault",
               {{"request", request_.request_id},
                {"route", admission_.route->pattern},
                {"why", exception.what()}});
    return problem(500, "server.fault");
  }
}

/// The request cannot be understood, so the connection ends with this answer.
inline void Connection::refuse(int status, std::string_view code) {
  if (request_.request_id.empty()) {
    place_.write_request_id(request_.request_id);
    began_at_ = std::chrono::steady_clock::now();
  }
  closes_ = true;
  respond(problem(status, code));
}

/// What the server itself adds to an answer.
inline void Connection::prepare(Response& response) const {
  const auto known = request_.header("If-None-Match");
  if (known && response.status == 200 && !response.etag.empty() &&
      names_etag(*known, response.etag)) {
    response.status = 304;
    response.body = {};
    response.content_type = "";
  }
  if (admission_.rate) add_rate_headers(response, *admission_.rate);
}

inline void Connection::respond(Response response) {
  response_ = std::move(response);
  prepare(response_);
  if (response_.stream.source != nullptr && !is_head_) {
    if (place_.streams < place_.limits().streams) return start_stream(response_);
    response_ = busy(503, "server.streams.full", 10);
  }
  closes_ = closes_ || place_.is_draining || !reader_.keep_alive();
  const std::string_view body = response_.body.view();
  const bool has_length = response_.status != 204 && response_.status != 304;
  append_head(head_, response_,
              {.date = place_.date.at(std::time(nullptr)),
               .request_id = request_.request_id,
               .content_length = has_length ? std::optional(body.size()) : std::nullopt,
               .keep_alive = !closes_,
               .old_protocol = reader_.is_old_protocol(),
               .private_answer = request_.caller.has_value()});
  start_writing(is_head_ || !has_length ? std::string_view() : body);
}

inline void Connection::start_writing(std::string_view body) {
  constexpr std::size_t kCopiedMax = std::size_t{8} * 1024;  // cheaper than a second buffer
  if (body.size() <= kCopiedMax) {
    head_.append(body);
    body = {};
  }
  body_ = body;
  written_ = 0;
  state_ = State::Writing;
  set_deadline(place_.limits().write_time +
               std::chrono::seconds(body.size() / place_.limits().write_bytes_per_second));
  if (write_out()) finish_answer();
}

/// @return whether all is written; otherwise it goes on when there is room.
inline bool Connection::write_out() {
  while (written_ < head_.size() + body_.size()) {
    const std::size_t in_head = std::min(written_, head_.size());
    const std::array<boost::asio::const_buffer, 2> rest = {
        boost::asio::buffer(head_) + in_head,
        boost::asio::buffer(body_.data(), body_.size()) + (written_ - in_head)};
    Error error;
    written_ += socket_.write_some(rest, error);
    if (error == boost::asio::error::would_block) {
      socket_.async_wait(boost::asio::ip::tcp::socket::wait_write,
                         [self = shared_from_this()](Error failed) {
                           if (!failed) self->on_writable();
                         });
      return false;
    }
    if (error) {
      close();
      return false;
    }
  }
  return true;
}

inline void Connection::on_writable() {
  if (state_ != State::Writing || !write_out()) return;
  finish_answer();
  if (awaits_request()) process(std::exchange(unread_, {}));
}

inline void Connection::note_answer() {
  const auto duration = std::chrono::steady_clock::now() - began_at_;
  const auto duration_us = std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
  const Route* const route = admission_.route;
  place_.metrics.count(route != nullptr ? route->number : place_.unknown_route, response_.status,
                       duration_us);
  if (place_.options.log == nullptr) return;
  place_.options.log->request({.request_id = request_.request_id,
                               .method = to_text(is_head_ ? Method::Head : request_.method),
                               .pattern = route != nullptr ? route->pattern : "-",
                               .status = response_.status,
                               .duration_us = duration_us,
                               .bytes = head_.size() + body_.size()});
}

inline void Connection::finish_answer() {
  note_answer();
  const bool is_read = reader_.is_complete();
  head_.clear();
  body_ = {};
  response_ = {};
  if (closes_) return is_read ? close() : linger();
  request_.clear();
  reader_.reset();
  admission_ = {};
  is_continued_ = false;
  is_head_ = false;
  state_ = State::Idle;
  set_deadline(place_.limits().idle_time);
}

}  // namespace kontor::http
