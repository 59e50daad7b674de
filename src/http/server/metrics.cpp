#include "http/server/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kontor::http {
namespace {

constexpr double kMicrosecondsPerSecond = 1e6;

double seconds(std::int64_t us) {
  return static_cast<double>(us) / kMicrosecondsPerSecond;
}

}  // namespace

void Metrics::add_gauge(std::string name, std::string help, std::function<double()> value) {
  gauges_.push_back({"gauge", std::move(name), std::move(help), std::move(value)});
}

void Metrics::add_counter(std::string name, std::string help, std::function<double()> value) {
  gauges_.push_back({"counter", std::move(name), std::move(help), std::move(value)});
}

void Metrics::add_route(std::string operation) {
  operations_.push_back({std::move(operation)});
}

void Metrics::count(std::size_t route, int status, std::int64_t duration_us) {
  Operation& operation = operations_.at(route);
  const int status_class = std::clamp(status / 100, 1, static_cast<int>(kStatusClasses));
  ++operation.by_status.at(static_cast<std::size_t>(status_class - 1));
  const auto bucket = std::ranges::lower_bound(kBucketsUs, duration_us) - kBucketsUs.begin();
  ++operation.by_duration.at(static_cast<std::size_t>(bucket));
  operation.total_us += duration_us;
}

std::string Metrics::text() const {
  std::string out = counters() + histogram();
  for (const Gauge& gauge : gauges_) {
    fmt::format_to(std::back_inserter(out), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", gauge.name,
                   gauge.help, gauge.type, gauge.value());
  }
  return out;
}

std::string Metrics::counters() const {
  std::string out =
      "# HELP kontor_http_requests_total Answered requests by operation and class of status.\n"
      "# TYPE kontor_http_requests_total counter\n";
  for (const Operation& operation : operations_) {
    for (std::size_t at = 0; at < kStatusClasses; ++at) {
      if (operation.by_status.at(at) == 0) continue;
      fmt::format_to(std::back_inserter(out),
                     "kontor_http_requests_total{{operation=\"{}\",status=\"{}xx\"}} {}\n",
                     operation.name, at + 1, operation.by_status.at(at));
    }
  }
  return out;
}

std::string Metrics::histogram() const {
  constexpr std::string_view kName = "kontor_http_request_duration_seconds";
  std::string out = fmt::format(
      "# HELP {0} From the end of the header to the last byte of the answer.\n"
      "# TYPE {0} histogram\n",
      kName);
  for (const Operation& operation : operations_) {
    std::uint64_t count = 0;
    for (std::size_t at = 0; at < operation.by_duration.size(); ++at) {
      count += operation.by_duration.at(at);
      const std::string bound =
          at < kBucketsUs.size() ? fmt::to_string(seconds(kBucketsUs.at(at))) : "+Inf";
      fmt::format_to(std::back_inserter(out), "{}_bucket{{operation=\"{}\",le=\"{}\"}} {}\n", kName,
                     operation.name, bound, count);
    }
    fmt::format_to(std::back_inserter(out),
                   "{0}_sum{{operation=\"{1}\"}} {2}\n{0}_count{{operation=\"{1}\"}} {3}\n", kName,
                   operation.name, seconds(operation.total_us), count);
  }
  return out;
}

}  // namespace kontor::http
