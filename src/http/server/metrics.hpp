#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kontor::http {

/// Counts what the server does and prints it in Prometheus' text format.
/// Used on the I/O thread only.
class Metrics {
 public:
  /// `name` is one of the metric's own, such as "kontor_listings"; `value` is asked
  /// on the I/O thread whenever somebody reads the metrics.
  void add_gauge(std::string name, std::string help, std::function<double()> value);

  /// The same for what only grows, such as "kontor_plans_solved_total".
  void add_counter(std::string name, std::string help, std::function<double()> value);

  /// Names the route with number `route`: its operation.
  void add_route(std::string operation);

  /// One answered request.
  void count(std::size_t route, int status, std::int64_t duration_us);

  std::string text() const;

 private:
  static constexpr std::size_t kStatusClasses = 5;
  static constexpr std::array<std::int64_t, 11> kBucketsUs = {
      100, 250, 500, 1'000, 2'500, 5'000, 10'000, 25'000, 100'000, 500'000, 2'500'000};

  struct Operation {
    std::string name;
    std::array<std::uint64_t, kStatusClasses> by_status{};
    std::array<std::uint64_t, kBucketsUs.size() + 1> by_duration{};
    std::int64_t total_us = 0;
  };
  struct Gauge {
    std::string_view type;
    std::string name;
    std::string help;
    std::function<double()> value;
  };
  std::string counters() const;
  std::string histogram() const;

  std::vector<Operation> operations_;
  std::vector<Gauge> gauges_;
};

}  // namespace kontor::http
