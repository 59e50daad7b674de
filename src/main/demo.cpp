#include "app/demo/write_demo.hpp"
#include "base/day.hpp"
#include "http/session/password_hasher.hpp"
#include "main/commands.hpp"
#include "main/system.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <fmt/format.h>

namespace kontor {
namespace {

/// The beginning of the day that was asked for; without one, of today: the demo is the same
/// whatever the hour in which it is written.
Result<Instant> now_of(const DemoCommand& command) {
  if (command.today.empty()) return std::chrono::floor<std::chrono::days>(SystemClock().now());
  return day_from_text(command.today).map([](Day day) { return Instant{day}; });
}

}  // namespace

int write_demo(const DemoCommand& command) {
  const auto now = now_of(command);
  if (!now) return refuse(now.error());
  const auto taxonomy = Taxonomy::parse(embedded_taxonomy());
  if (!taxonomy) return refuse(taxonomy.error());
  auto store = store::open_sqlite_store(command.data);
  if (!store) return refuse(store.error());

  const demo::Options options{.companies = command.companies,
                              .listings = command.listings,
                              .seed = command.seed,
                              .now = *now};
  const auto hash = http::PasswordHasher().hash(demo::kPassword);
  std::uint32_t told = 0;
  const auto progress = [&](std::uint32_t written) {
    constexpr std::uint32_t kTellEvery = 50'000;
    if (written < told + kTellEvery) return;
    told = written;
    fmt::print("{} of {} listings\n", written, options.listings);
    std::fflush(stdout);
  };
  const auto written = demo::write_demo(**store, *taxonomy, options, hash, progress);
  if (!written) return refuse(written.error());
  fmt::print("demo: {} companies, {} listings in {}\n", options.companies, options.listings,
             command.data.string());
  return 0;
}

}  // namespace kontor
