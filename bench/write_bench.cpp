// Durable writes: 64 clients at once, then one alone, on the same disk in the same run.
// Prints one JSON line. usage: kontor-bench-writes [FOLDER [SECONDS]]
#include "store/sqlite/sqlite_store.hpp"
#include "tests/support/builders.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <thread>

namespace kontor::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Latencies = std::vector<std::chrono::microseconds>;

constexpr std::uint64_t kClients = 64;

/// What a use case writes when a listing is published.
Result<void> publish(Records& records, ListingId id) {
  records.journal().append(test::some_entry(id, journal::Event::ListingPublished));
  return records.listings().save(test::some_need(id), 0).map([](Version) {});
}

/// Writes one listing after another until `end`.
Latencies write_until(Store& store, SteadyClock::time_point end, std::uint64_t client) {
  Latencies latencies;
  for (std::uint64_t number = 1; SteadyClock::now() < end; ++number) {
    const auto begin = SteadyClock::now();
    const auto written = store.write([&](Records& records) {
      return publish(records, {client, number});
    });
    KONTOR_CHECK(written.has_value());
    latencies.push_back(
        std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - begin));
  }
  return latencies;
}

/// The latencies of `clients` threads that write for `seconds`; sorted.
Latencies measure(Store& store, std::uint64_t clients, int seconds, std::uint64_t first) {
  const auto end = SteadyClock::now() + std::chrono::seconds(seconds);
  std::vector<Latencies> each(clients);
  std::vector<std::thread> threads;
  for (std::uint64_t client = 0; client < clients; ++client) {
    threads.emplace_back([&, client] { each[client] = write_until(store, end, first + client); });
  }
  for (std::thread& thread : threads) thread.join();
  Latencies all;
  for (const Latencies& some : each) all.insert(all.end(), some.begin(), some.end());
  std::ranges::sort(all);
  return all;
}

double p99_ms(const Latencies& sorted) {
  constexpr double kMicrosecondsPerMs = 1'000;
  const std::size_t at = sorted.size() - 1 - sorted.size() / 100;
  return static_cast<double>(sorted[at].count()) / kMicrosecondsPerMs;
}

void run(const std::filesystem::path& folder, int seconds) {
  const auto store = store::open_sqlite_store(folder).value();
  test::add_network(*store);
  constexpr std::uint64_t kFirst = 100;
  const auto together = measure(*store, kClients, seconds, kFirst);
  const auto lone = measure(*store, 1, seconds, kFirst + kClients);
  const double rate = static_cast<double>(together.size()) / seconds;
  const double lone_rate = static_cast<double>(lone.size()) / seconds;
  fmt::print(
      "{{\"name\": \"durable_writes\", \"clients\": {}, \"rate\": {:.0f}, \"lone_rate\": {:.0f}, "
      "\"ratio\": {:.1f}, \"p99_ms\": {:.1f}, \"lone_p99_ms\": {:.1f}}}\n",
      kClients, rate, lone_rate, rate / lone_rate, p99_ms(together), p99_ms(lone));
}

}  // namespace
}  // namespace kontor::bench

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  constexpr int kSeconds = 5;
  const fs::path parent = count > 1 ? fs::path(arguments[1]) : fs::current_path();
  const fs::path folder = parent / fmt::format("bench-writes-{}", ::getpid());
  kontor::bench::run(folder, count > 2 ? std::atoi(arguments[2]) : kSeconds);
  fs::remove_all(folder);
}
