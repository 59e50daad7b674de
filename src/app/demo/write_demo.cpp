#include "app/demo/write_demo.hpp"

#include "app/demo/invent_listing.hpp"
#include "app/demo/timeline.hpp"

namespace kontor::demo {
namespace {

using std::chrono::seconds;

constexpr std::uint32_t kBatch = 1'000;    // listings in one transaction
constexpr std::chrono::days kStretch{26};  // the time in which the listings appeared

/// When the listing of this number appeared: evenly, the last ones an hour ago.
Instant appeared(const Options& options, std::uint32_t number) {
  const auto whole = std::chrono::duration_cast<seconds>(kStretch).count();
  const auto count = static_cast<std::int64_t>(std::max<std::uint32_t>(options.listings, 1));
  const auto since = whole * static_cast<std::int64_t>(number) / count;
  return options.now - std::chrono::hours{1} - seconds{whole} + seconds{since};
}

Result<void> write_batch(Store& store, Timeline& timeline, const Options& options,
                         std::uint32_t first) {
  const auto last = std::min(first + kBatch, options.listings);
  return store
      .write([&](Records& records) -> Result<void> {
        for (std::uint32_t number = first; number < last; ++number) {
          const Instant at = appeared(options, number);
          const auto [member, fields] = timeline.invent(at);
          timeline.post(records, member, fields, at);
        }
        return {};
      })
      .map([](journal::Sequence) {});
}

/// The story's offers come last, so that they are new; then what else was to happen.
Result<void> write_story(Store& store, Timeline& timeline, const Taxonomy& taxonomy,
                         const Cast& cast, const Options& options) {
  return store
      .write([&](Records& records) -> Result<void> {
        Instant at = options.now - std::chrono::minutes{50};
        for (const auto& [member, fields] : story_offers(taxonomy, cast, options)) {
          timeline.post(records, member, fields, at);
          at += std::chrono::minutes{5};
        }
        timeline.pass(records, options.now);
        return {};
      })
      .map([](journal::Sequence) {});
}

}  // namespace

Result<void> write_demo(Store& store, const Taxonomy& taxonomy, const Options& options,
                        const access::PasswordHash& password,
                        const std::function<void(std::uint32_t)>& progress) {
  KONTOR_CHECK(options.companies >= kCompaniesMin);
  const bool empty =
      store.ask([](const Records& records) { return records.networks().clusters().empty(); });
  if (!empty) return fail(ErrorKind::Conflict, "demo.not_empty");

  Chance chance(options.seed);
  DemoIds ids(options.seed);
  const Cast cast = invent_cast(taxonomy, options, chance, ids);
  const auto founded = store.write([&](Records& records) {
    return write_cast(records, taxonomy, cast, options, password, ids);
  });
  if (!founded) return tl::make_unexpected(founded.error());

  Timeline timeline(taxonomy, cast, options, ids);
  for (std::uint32_t first = 0; first < options.listings; first += kBatch) {
    if (auto written = write_batch(store, timeline, options, first); !written) return written;
    progress(std::min(first + kBatch, options.listings));
  }
  return write_story(store, timeline, taxonomy, cast, options);
}

}  // namespace kontor::demo
