#include "document/document_worker.hpp"

#include "document/encode.hpp"

#include <algorithm>

namespace kontor::document {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kHeadBytes = 5;
// Kinds of answers (worker/frames.mjs).
constexpr char kReady = 'R';
constexpr char kPaper = 'P';
constexpr char kRefused = 'E';

constexpr std::uint32_t kDoublingsMax = 16;

/// Four bytes, big end first (worker/frames.mjs).
std::string frame_of(const std::string& content) {
  const auto size = static_cast<std::uint32_t>(content.size());
  std::string frame;
  for (const int shift : {24, 16, 8, 0}) frame += static_cast<char>((size >> shift) & 0xFFU);
  return frame + content;
}

std::size_t size_in(std::string_view head) {
  std::size_t size = 0;
  for (const char byte : head.substr(1)) size = (size << 8U) | static_cast<unsigned char>(byte);
  return size;
}

tl::unexpected<Error> unavailable() {
  return fail(ErrorKind::TooMany, "document.unavailable");
}

tl::unexpected<Error> failed(std::string reason) {
  return fail(ErrorKind::Conflict, "document.failed", {{"reason", std::move(reason)}});
}

/// One of those who want a paper at the same time.
class Place {
 public:
  explicit Place(std::atomic<std::uint32_t>& taken) : taken_(taken), number_(++taken) {}
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { --taken_; }
  std::uint32_t number() const { return number_; }

 private:
  std::atomic<std::uint32_t>& taken_;
  std::uint32_t number_;
};

}  // namespace

Result<std::string> DocumentWorker::render(const DocumentRequest& request) {
  const auto text = encode(request);
  if (text.size() > options_.request_bytes_max) {
    return fail(ErrorKind::Invalid, "document.too_large",
                {{"max", std::to_string(options_.request_bytes_max)}});
  }
  const auto deadline = steady_clock::now() + options_.time_limit;
  const Place place(waiting_);
  if (place.number() > options_.waiting_max) return unavailable();
  std::unique_lock turn(mutex_, deadline);
  if (!turn.owns_lock()) return unavailable();
  return ask(frame_of(text), deadline);
}

Result<std::string> DocumentWorker::ask(const std::string& request, Deadline deadline) {
  if (!worker_ && steady_clock::now() < no_start_before_) return unavailable();
  auto answer = attempt(request, deadline);
  // A worker that was ended from outside shows it only when it is used: one more try.
  if (answer && answer->transfer == Transfer::Ended) answer = attempt(request, deadline);
  if (!answer) return unavailable();
  if (answer->transfer == Transfer::Late) return failed("timeout");
  if (answer->transfer == Transfer::Ended) return failed("died");
  if (answer->kind != kPaper) return failed(std::move(answer->content));
  failures_ = 0;
  return std::move(answer->content);
}

std::optional<DocumentWorker::Answer> DocumentWorker::attempt(const std::string& request,
                                                              Deadline deadline) {
  if (!worker_ && !start(deadline)) return std::nullopt;
  auto answer = exchange(request, deadline);
  if (answer.transfer != Transfer::Done) give_up_worker();
  return answer;
}

bool DocumentWorker::start(Deadline deadline) {
  ++starts_;
  worker_ = ChildProcess::start(options_.command, options_.data_bytes_max);
  if (worker_) {
    const auto first = answer(deadline);
    if (first.transfer == Transfer::Done && first.kind == kReady) return true;
  }
  give_up_worker();
  return false;
}

DocumentWorker::Answer DocumentWorker::exchange(const std::string& request, Deadline deadline) {
  const auto sent = worker_->send(request, deadline);
  if (sent != Transfer::Done) return {.transfer = sent, .content = {}};
  return answer(deadline);
}

DocumentWorker::Answer DocumentWorker::answer(Deadline deadline) {
  Answer answer;
  std::string head;
  answer.transfer = worker_->receive(kHeadBytes, head, deadline);
  if (answer.transfer != Transfer::Done) return answer;
  answer.kind = head.front();
  const auto size = size_in(head);
  const bool known = answer.kind == kReady || answer.kind == kPaper || answer.kind == kRefused;
  if (!known || size > options_.answer_bytes_max) return {};
  answer.transfer = worker_->receive(size, answer.content, deadline);
  return answer;
}

void DocumentWorker::give_up_worker() {
  worker_.reset();
  const auto pause = options_.pause_min * (1U << std::min(failures_, kDoublingsMax));
  no_start_before_ = steady_clock::now() + std::min(pause, options_.pause_max);
  ++failures_;
}

pid_t DocumentWorker::pid() const {
  const std::unique_lock lock(mutex_);
  return worker_ ? worker_->pid() : 0;
}

}  // namespace kontor::document
