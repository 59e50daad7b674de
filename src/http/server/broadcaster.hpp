#pragma once

#include "http/message.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace kontor::http {

/// One server-sent event. Ids rise; the journal's sequence number is one.
struct Event {
  std::uint64_t id = 0;
  std::string name;  // the client's addEventListener name
  std::string data;  // JSON text; line breaks are allowed
};

/// Who may see an event. Asked on the I/O thread once per listener: quick, no store.
using Audience = std::function<bool(const std::optional<Caller>&)>;

/// A connection that listens. Called on the I/O thread only.
class EventSink {
 public:
  virtual ~EventSink() = default;
  virtual const std::optional<Caller>& listener() const = 0;
  /// Takes a formatted event; a sink whose queue is full ends itself.
  virtual void deliver(const std::shared_ptr<const std::string>& frame) = 0;
  virtual void end() = 0;
};

/// Sends events to all who listen. It keeps the last ones, so that a client that
/// comes back with Last-Event-ID misses nothing; one that was away for too long
/// gets the event `reset` and reads anew.
class Broadcaster {
 public:
  explicit Broadcaster(std::size_t kept_events = 1024) : kept_events_(kept_events) {}

  /// From any thread; returns at once. `audience` null: everybody.
  /// @pre `event.id` is greater than every id before.
  void publish(const Event& event, Audience audience = nullptr);

  /// Ends the streams of everyone for whom `which` holds (a session that was closed).
  void end(Audience which);

  /// The server's side: `wake` must make `flush` run soon on the I/O thread.
  void connect(std::function<void()> wake);
  void flush();
  void attach(EventSink& sink, std::optional<std::uint64_t> after);
  void detach(EventSink& sink);
  std::size_t listeners() const { return sinks_.size(); }

 private:
  struct Kept {
    std::uint64_t id;
    std::shared_ptr<const std::string> frame;
    Audience audience;
  };
  void replay(EventSink& sink, std::uint64_t after) const;

  const std::size_t kept_events_;
  std::mutex mutex_;  // guards pending_, endings_ and wake_
  std::vector<Kept> pending_;
  std::vector<Audience> endings_;
  std::function<void()> wake_;
  // I/O thread only
  std::deque<Kept> kept_;
  std::uint64_t forgotten_ = 0;  // id of the last event that is no longer kept
  std::vector<EventSink*> sinks_;
};

/// The answer that starts a stream where the request's Last-Event-ID stopped.
Response event_stream(Broadcaster& source, const Request& request);

}  // namespace kontor::http
