#include "main/solver_process.hpp"

#include "document/child_process.hpp"
#include "main/solver_wire.hpp"

#include <unistd.h>

#include <array>

namespace kontor {
namespace {

using document::ChildProcess;
using document::Transfer;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kAskStop{20};
constexpr std::chrono::seconds kSendMax{60};
constexpr std::chrono::seconds kReceiveMax{60};  // from its first byte on
constexpr std::uint64_t kAnswerBytesMax = std::uint64_t{1} << 34;

/// Enough for the hungriest method, with room for the program itself.
std::uint64_t memory_for(const engine::allocate::Instance& instance) {
  constexpr std::uint64_t kProgram = std::uint64_t{256} << 20;
  constexpr std::uint64_t kEdge = 128;
  constexpr std::uint64_t kRow = 512;
  return kProgram + instance.edges() * kEdge + (instance.needs() + instance.offers()) * kRow;
}

/// Waits for the first byte of an answer for as long as nobody stops it.
bool begins_to_answer(ChildProcess& child, std::string& bytes, const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    bytes.clear();
    const Transfer got = child.receive(1, bytes, steady_clock::now() + kAskStop);
    if (got != Transfer::Late) return got == Transfer::Done;
  }
  return false;
}

std::optional<plan::Allocated> answer_of(ChildProcess& child, const std::stop_token& stop) {
  std::string bytes;
  if (!begins_to_answer(child, bytes, stop)) return std::nullopt;
  const auto deadline = steady_clock::now() + kReceiveMax;
  if (child.receive(kLengthBytes - 1, bytes, deadline) != Transfer::Done) return std::nullopt;
  const std::uint64_t length = length_from(bytes);
  if (length > kAnswerBytesMax) return std::nullopt;
  bytes.clear();
  if (child.receive(length, bytes, deadline) != Transfer::Done) return std::nullopt;
  return allocated_from(bytes);
}

/// A process that gives no answer gives an empty one, which no check lets pass.
plan::Allocated ask_apart(plan::Method method, const engine::allocate::Instance& instance,
                          const std::stop_token& stop) {
  const auto child = ChildProcess::start({"/proc/self/exe", "solve"}, memory_for(instance));
  if (!child) return {};
  const std::string task = encoded(method, instance);
  if (child->send(task, steady_clock::now() + kSendMax) != Transfer::Done) return {};
  return answer_of(*child, stop).value_or(plan::Allocated{});
}

/// Appends `count` bytes of standard input. @return false if it ends before.
bool read_in(std::size_t count, std::string& bytes) {
  std::array<char, 64 << 10> piece{};
  while (count > 0) {
    const ssize_t got = ::read(STDIN_FILENO, piece.data(), std::min(count, piece.size()));
    if (got <= 0) return false;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

std::optional<SolverTask> read_task() {
  std::string length;
  std::string bytes;
  if (!read_in(kLengthBytes, length) || !read_in(length_from(length), bytes)) return std::nullopt;
  return task_from(bytes);
}

}  // namespace

plan::Methods methods_apart() {
  const auto apart = [](plan::Method method) -> plan::Allocate {
    return [method](const auto& instance, const auto& stop) {
      return ask_apart(method, instance, stop);
    };
  };
  return {.fast = apart(plan::Method::Auction), .second = apart(plan::Method::NetworkSimplex)};
}

int solve() {
  const auto task = read_task();
  if (!task) return 1;
  const plan::Methods methods = plan::engine_methods();
  const auto& method = task->method == plan::Method::Auction ? methods.fast : methods.second;
  return write_out(encoded(method(task->instance, {}))) ? 0 : 1;
}

}  // namespace kontor
