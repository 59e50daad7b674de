#include "http/server/broadcaster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace kontor::http {
namespace {

/// The event as text/event-stream writes it; each line of the data gets its own field.
std::shared_ptr<const std::string> frame_of(const Event& event) {
  std::string frame = fmt::format("id: {}\nevent: {}\n", event.id, event.name);
  std::string_view rest = event.data;
  for (;;) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    frame.append("data: ").append(rest.substr(0, end)).append("\n");
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  return std::make_shared<const std::string>(frame + "\n");
}

std::shared_ptr<const std::string> reset_frame(std::uint64_t id) {
  return std::make_shared<const std::string>(
      fmt::format("id: {}\nevent: reset\ndata: {{}}\n\n", id));
}

std::optional<std::uint64_t> number_from(std::optional<std::string_view> text) {
  std::uint64_t number = 0;
  if (!text || text->empty()) return std::nullopt;
  const char* const end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

bool may_see(const Audience& audience, const EventSink& sink) {
  return !audience || audience(sink.listener());
}

}  // namespace

void Broadcaster::publish(const Event& event, Audience audience) {
  Kept kept{event.id, frame_of(event), std::move(audience)};
  const std::lock_guard lock(mutex_);
  pending_.push_back(std::move(kept));
  if (pending_.size() == 1 && wake_) wake_();
}

void Broadcaster::end(Audience which) {
  const std::lock_guard lock(mutex_);
  endings_.push_back(std::move(which));
  if (wake_) wake_();
}

void Broadcaster::connect(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
  if (wake_ && !pending_.empty()) wake_();
}

void Broadcaster::flush() {
  std::vector<Kept> events;
  std::vector<Audience> endings;
  {
    const std::lock_guard lock(mutex_);
    events.swap(pending_);
    endings.swap(endings_);
  }
  const std::vector<EventSink*> sinks = sinks_;  // a sink may leave while it is served
  for (EventSink* const sink : sinks) {
    for (const Kept& kept : events) {
      if (may_see(kept.audience, *sink)) sink->deliver(kept.frame);
    }
    if (std::ranges::any_of(endings, [&](const Audience& a) { return may_see(a, *sink); })) {
      sink->end();
    }
  }
  // What came before the first event of this process is not known here.
  if (kept_.empty() && !events.empty()) forgotten_ = std::max(forgotten_, events.front().id - 1);
  std::ranges::move(events, std::back_inserter(kept_));
  while (kept_.size() > kept_events_) {
    forgotten_ = kept_.front().id;
    kept_.pop_front();
  }
}

void Broadcaster::attach(EventSink& sink, std::optional<std::uint64_t> after) {
  flush();  // what is pending is in `kept_` from now on, so nothing falls between
  sinks_.push_back(&sink);
  if (after) replay(sink, *after);
}

void Broadcaster::detach(EventSink& sink) {
  std::erase(sinks_, &sink);
}

void Broadcaster::replay(EventSink& sink, std::uint64_t after) const {
  if (after < forgotten_ || kept_.empty()) {
    const std::uint64_t newest = kept_.empty() ? after : kept_.back().id;
    sink.deliver(reset_frame(newest));
    return;
  }
  const auto first = std::ranges::upper_bound(kept_, after, {}, &Kept::id);
  for (auto kept = first; kept != kept_.end(); ++kept) {
    if (may_see(kept->audience, sink)) sink.deliver(kept->frame);
  }
}

Response event_stream(Broadcaster& source, const Request& request) {
  return {.status = 200,
          .content_type = "text/event-stream",
          .cache_control = "no-store",
          .stream = {&source, number_from(request.header("Last-Event-ID"))}};
}

}  // namespace kontor::http
