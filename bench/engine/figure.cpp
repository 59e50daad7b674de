#include "bench/engine/figure.hpp"

#include "base/check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>

namespace kontor::bench {
namespace {

constexpr double kKibPerMb = 1'024;

double peak_mb() {
  rusage used{};
  KONTOR_CHECK(getrusage(RUSAGE_SELF, &used) == 0);
  return static_cast<double>(used.ru_maxrss) / kKibPerMb;
}

void send(int pipe, const void* bytes, std::size_t size) {
  KONTOR_CHECK(::write(pipe, bytes, size) == static_cast<ssize_t>(size));
}

[[noreturn]] void work_in_child(int pipe, const std::function<Report()>& work) {
  Report report = work();
  report.cost.peak_mb = peak_mb();
  const std::uint64_t count = report.values.size();
  send(pipe, &report.cost, sizeof report.cost);
  send(pipe, &count, sizeof count);
  send(pipe, report.values.data(), count * sizeof(std::int64_t));
  std::fflush(stdout);
  _exit(0);
}

bool receive(int pipe, void* bytes, std::size_t size) {
  return ::read(pipe, bytes, size) == static_cast<ssize_t>(size);
}

Report report_from(int pipe) {
  Report report;
  std::uint64_t count = 0;
  if (!receive(pipe, &report.cost, sizeof report.cost) || !receive(pipe, &count, sizeof count)) {
    return {};
  }
  report.values.resize(count);
  if (!receive(pipe, report.values.data(), count * sizeof(std::int64_t))) return {};
  return report;
}

}  // namespace

Figure& Figure::put(const std::string& key, double value) {
  members_.push_back(fmt::format("\"{}\": {:.6g}", key, value));
  return *this;
}

Figure& Figure::put(const std::string& key, std::int64_t value) {
  members_.push_back(fmt::format("\"{}\": {}", key, value));
  return *this;
}

Figure& Figure::put(const std::string& key, const std::string& value) {
  members_.push_back(fmt::format("\"{}\": \"{}\"", key, value));
  return *this;
}

void Figure::print() const {
  fmt::print("{{{}}}\n", fmt::join(members_, ", "));
  std::fflush(stdout);
}

double processor_seconds() {
  timespec used{};
  KONTOR_CHECK(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0);
  constexpr double kSecond = 1e-9;
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * kSecond;
}

Report run_apart(const std::function<Report()>& work) {
  int pipes[2] = {};
  KONTOR_CHECK(::pipe(pipes) == 0);
  std::fflush(stdout);
  const pid_t child = fork();
  KONTOR_CHECK(child >= 0);
  if (child == 0) work_in_child(pipes[1], work);
  ::close(pipes[1]);
  Report report = report_from(pipes[0]);
  ::close(pipes[0]);
  int status = 0;
  KONTOR_CHECK(waitpid(child, &status, 0) == child);
  return report;
}

}  // namespace kontor::bench
