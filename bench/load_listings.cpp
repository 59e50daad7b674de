// Loading every listing, as a start of the server does. Prints one JSON line.
// usage: kontor-bench-listings [FOLDER [COUNT]]
#include "store/sqlite/sqlite_store.hpp"
#include "tests/support/builders.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>

namespace kontor::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

void fill(Store& store, std::uint64_t count) {
  constexpr std::uint64_t kRowsPerCommit = 1'000;
  auto staff = test::some_staff();
  staff.skills.push_back({SkillCode{"mag-welding"}});
  staff.skills.push_back({SkillCode{"reading-technical-drawings"}});
  const auto fields = test::some_need_fields(staff);
  for (std::uint64_t number = 1; number <= count; number += kRowsPerCommit) {
    const auto written = store.write([&](Records& records) -> Result<void> {
      for (std::uint64_t row = number; row < number + kRowsPerCommit && row <= count; ++row) {
        const auto saved = records.listings().save(test::some_listing(fields, {5, row}), 0);
        if (!saved) return tl::make_unexpected(saved.error());
      }
      return {};
    });
    KONTOR_CHECK(written.has_value());
  }
}

void run(const std::filesystem::path& folder, std::uint64_t count) {
  const auto store = store::open_sqlite_store(folder).value();
  test::add_network(*store);
  const auto filled_from = SteadyClock::now();
  fill(*store, count);
  const std::clock_t cpu_begin = std::clock();
  const auto begin = SteadyClock::now();
  std::uint64_t headcount = 0;
  store->read([&](const Records& records) {
    records.listings().for_each(
        [&](const auto& each) { headcount += each.value.ledger().requested; });
  });
  const auto end = SteadyClock::now();
  const double cpu_s = static_cast<double>(std::clock() - cpu_begin) / CLOCKS_PER_SEC;
  const auto seconds = [](auto length) { return std::chrono::duration<double>(length).count(); };
  fmt::print(
      "{{\"name\": \"load_listings\", \"listings\": {}, \"headcount\": {}, \"fill_s\": {:.2f}, "
      "\"load_s\": {:.3f}, \"load_cpu_s\": {:.3f}}}\n",
      count, headcount, seconds(begin - filled_from), seconds(end - begin), cpu_s);
}

}  // namespace
}  // namespace kontor::bench

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  constexpr std::uint64_t kListings = 100'000;
  const fs::path parent = count > 1 ? fs::path(arguments[1]) : fs::current_path();
  const fs::path folder = parent / fmt::format("bench-listings-{}", ::getpid());
  kontor::bench::run(folder, count > 2 ? std::strtoull(arguments[2], nullptr, 10) : kListings);
  fs::remove_all(folder);
}
