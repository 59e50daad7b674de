#include "main/housekeeping.hpp"

#include <fmt/format.h>

namespace kontor {
namespace {

constexpr std::chrono::minutes kEvery{5};
constexpr std::chrono::hours kReplaysKept{24};

}  // namespace

Housekeeping::Housekeeping(Store& store, access::Sessions& sessions, const Clock& clock)
    : store_(store),
      sessions_(sessions),
      clock_(clock),
      worker_([this](const std::stop_token& ended) { run(ended); }) {}

void Housekeeping::run(const std::stop_token& ended) {
  std::unique_lock lock(mutex_);
  while (!ended.stop_requested()) {
    rest_.wait_for(lock, ended, kEvery, [] { return false; });
    if (ended.stop_requested()) return;
    try {
      tidy();
    } catch (const Unavailable& trouble) {  // the next round tries again
      fmt::print(stderr, "housekeeping: {}\n", trouble.what());
    }
  }
}

void Housekeeping::tidy() {
  sessions_.keep_alive();
  const Instant now = clock_.now();
  const auto written = store_.write([&](Records& records) -> Result<void> {
    records.replays().forget_before(now - kReplaysKept);
    records.accounts().purge(now - access::Sessions::kIdleMax,
                             now - access::Sessions::kAbsoluteMax);
    return {};
  });
  KONTOR_CHECK(written.has_value());  // the work above refuses nothing
}

}  // namespace kontor
