// kontor-load: HTTP/1.1 load on a server of this machine, from one thread.
//
//   kontor-load [--connections N] [--seconds N] [--method M] [--body TEXT]
//               [--header "Name: value"]... URL...
//
// The URLs are asked in turn. `{n}` in a path, a header or the body becomes a number
// that no other request has. Prints one line of JSON; ends with 1 if nothing was answered.
#include "load_client.hpp"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>

namespace kontor::load {
namespace {

struct Plan {
  std::size_t connections = 64;
  double seconds = 5;
  Template request;
  Address address;
};

[[noreturn]] void fail(std::string_view why) {
  fmt::print(stderr, "kontor-load: {}\n", why);
  std::exit(2);  // NOLINT(concurrency-mt-unsafe): the only thread
}

/// Splits "http://127.0.0.1:8080/path". Only this machine may be asked.
std::string read_url(std::string_view url, Address& address) {
  constexpr std::string_view kScheme = "http://";
  if (!url.starts_with(kScheme)) fail("a URL begins with http://");
  url.remove_prefix(kScheme.size());
  const std::size_t slash = std::min(url.find('/'), url.size());
  const std::string_view authority = url.substr(0, slash);
  const std::size_t colon = authority.find(':');
  const std::string_view host = authority.substr(0, colon);
  if (!host.starts_with("127.") && host != "localhost") fail("only 127.x.x.x or localhost");
  if (colon == std::string_view::npos) fail("the URL needs a port");
  const std::string_view port = authority.substr(colon + 1);
  address.host = authority;
  address.ip = host == "localhost" ? "127.0.0.1" : host;
  std::from_chars(port.data(), port.data() + port.size(), address.port);
  return slash == url.size() ? "/" : std::string(url.substr(slash));
}

double number_from(std::string_view text) {
  return std::strtod(std::string(text).c_str(), nullptr);
}

void read_option(Plan& plan, std::string_view name, std::string_view value) {
  if (name == "--connections") {
    plan.connections = static_cast<std::size_t>(std::max(1.0, number_from(value)));
  } else if (name == "--seconds") {
    plan.seconds = number_from(value);
  } else if (name == "--method") {
    plan.request.method = value;
  } else if (name == "--body") {
    plan.request.body = value;
  } else if (name == "--header") {
    plan.request.headers.append(value).append("\r\n");
  } else {
    fail(fmt::format("unknown option {}", name));
  }
}

Plan plan_from(std::span<char*> arguments) {
  Plan plan;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string_view argument = arguments[at];
    if (!argument.starts_with("--")) {
      plan.request.paths.push_back(read_url(argument, plan.address));
      continue;
    }
    if (++at == arguments.size()) fail(fmt::format("{} needs a value", argument));
    read_option(plan, argument, arguments[at]);
  }
  if (plan.request.paths.empty()) fail("no URL");
  return plan;
}

/// Asks until the time is over; what is under way then is not counted.
Tally run(const Plan& plan, int epoll) {
  Tally tally;
  Requests requests(plan.request, plan.address.host);
  std::vector<std::unique_ptr<Client>> clients;
  for (std::size_t at = 0; at < plan.connections; ++at) {
    clients.push_back(std::make_unique<Client>(epoll, plan.address, requests, tally));
    clients.back()->connect();
  }
  constexpr int kEventsMax = 256;
  constexpr int kWaitMs = 50;
  std::array<epoll_event, kEventsMax> events{};
  const auto end = tally.started_at + std::chrono::duration<double>(plan.seconds);
  while (Clock::now() < end) {
    const int count = epoll_wait(epoll, events.data(), kEventsMax, kWaitMs);
    for (int at = 0; at < count; ++at) {
      static_cast<Client*>(events.at(static_cast<std::size_t>(at)).data.ptr)->on_event();
    }
  }
  return tally;
}

double milliseconds_at(std::vector<std::uint32_t>& sorted_us, double share) {
  if (sorted_us.empty()) return 0;
  const auto last = static_cast<double>(sorted_us.size() - 1);
  return sorted_us.at(static_cast<std::size_t>(last * share)) / 1000.0;
}

void print(Tally& tally) {
  const double seconds = std::chrono::duration<double>(Clock::now() - tally.started_at).count();
  std::ranges::sort(tally.latencies_us);
  const std::size_t requests = tally.latencies_us.size();
  fmt::print(R"({{"requests":{},"errors":{},"seconds":{:.3f},"rate":{:.1f},"p50_ms":{:.3f},)"
             R"("p99_ms":{:.3f},"max_ms":{:.3f}}})"
             "\n",
             requests, tally.errors, seconds, static_cast<double>(requests) / seconds,
             milliseconds_at(tally.latencies_us, 0.5), milliseconds_at(tally.latencies_us, 0.99),
             milliseconds_at(tally.latencies_us, 1));
}

int main_with(std::span<char*> arguments) {
  const Plan plan = plan_from(arguments);
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  Tally tally = run(plan, epoll);
  ::close(epoll);
  print(tally);
  return tally.latencies_us.empty() ? 1 : 0;
}

}  // namespace
}  // namespace kontor::load

int main(int count, char** arguments) {
  return kontor::load::main_with(std::span(arguments, static_cast<std::size_t>(count)).subspan(1));
}
