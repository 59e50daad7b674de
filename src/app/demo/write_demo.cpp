#include "app/demo/write_demo.hpp"

#include "app/demo/story.hpp"

namespace kontor::demo {
namespace {

constexpr std::size_t kHappeningsInACommit = 1'000;

/// Long before the first listing appears.
Instant founding(const Options& options) {
  constexpr std::chrono::days kAgo{400};
  return options.now - kAgo;
}

Result<void> let_pass(Store& store, Timeline& timeline, const Postings& postings,
                      const std::function<void(std::uint32_t)>& progress) {
  while (!timeline.is_over()) {
    const auto passed =
        store.write([&](Records& records) { return timeline.pass(records, kHappeningsInACommit); });
    if (!passed) return fail(passed.error());
    progress(postings.posted());
  }
  return {};
}

}  // namespace

Result<void> write_demo(Store& store, const Taxonomy& taxonomy, const Options& options,
                        const access::PasswordHash& password,
                        const std::function<void(std::uint32_t)>& progress) {
  KONTOR_CHECK(options.companies >= kCompaniesMin);
  const bool empty =
      store.ask([](const Records& records) { return records.networks().clusters().empty(); });
  if (!empty) return fail(ErrorKind::Conflict, "demo.not_empty");
  const auto script = read_script(embedded_demo(), taxonomy);
  if (!script) return fail(script.error());

  Timeline timeline(founding(options), options.now);
  DemoIds ids(options.seed, timeline);
  const Cast cast = invent_cast(*script, taxonomy, options, ids);
  if (auto stored = store_cast(store, cast, password, timeline.now()); !stored) return stored;

  // Each has a chance of its own, so that a change of one leaves the others as they are.
  Chance seeds(options.seed);
  Talks talks(*script, taxonomy, timeline, ids, seeds.next());
  Postings postings(cast, {*script, taxonomy, cast}, timeline, ids, talks, seeds.next());
  plan_story(taxonomy, cast, timeline, postings, talks);
  postings.plan(options.listings - std::min(options.listings, kStoryListings));
  return let_pass(store, timeline, postings, progress);
}

}  // namespace kontor::demo
