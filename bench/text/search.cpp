#include "engine/text/search.hpp"

#include "bench/engine/commands.hpp"
#include "bench/engine/figure.hpp"
#include "bench/text/fts5.hpp"
#include "bench/text/listings.hpp"

#include "engine/text/letters.hpp"

#include <algorithm>

namespace kontor::bench {
namespace {

namespace text = engine::text;

constexpr std::uint64_t kQuestions = 2'000;
constexpr std::uint64_t kPeerQuestions = 300;
constexpr std::uint64_t kErrors = 2'000;

text::Index built(const Listings& world, std::uint64_t listings, double& seconds) {
  double before = processor_seconds();
  text::Index index(world.splitter(), {kFacetSizes.begin(), kFacetSizes.end()});
  seconds = processor_seconds() - before;
  for (std::uint64_t at = 0; at < listings; ++at) {
    const Listing each = world.listing(at);
    before = processor_seconds();
    index.add({each.title, each.concepts, each.body, {}, each.facets});
    seconds += processor_seconds() - before;
  }
  return index;
}

std::int64_t nanoseconds(const text::Index& index, const text::Question& question) {
  const double before = processor_seconds();
  text::search(index, question);
  constexpr double kNanoseconds = 1e9;
  return static_cast<std::int64_t>((processor_seconds() - before) * kNanoseconds);
}

/// Whether a misspelt word leads to the word that was meant, in any of its forms.
bool is_healed(const text::Index& index, const std::string& typed, const std::string& meant) {
  const text::Answer answer = text::search(index, {.text = typed, .limit = 1});
  if (answer.words.empty()) return false;
  const auto lemma = [&](const std::string& word) {
    return index.vocabulary().reading(text::lowered(word)).lemma;
  };
  const text::TakenWord& word = answer.words.front();
  if (word.taken == text::Taken::AsTyped) return lemma(typed) == lemma(meant);
  return word.taken == text::Taken::Corrected &&
         std::ranges::any_of(word.instead, [&](const std::string& instead) {
           return lemma(instead) == lemma(meant);
         });
}

std::int64_t healed(const text::Index& index, const Listings& world, std::uint64_t seed) {
  Chance chance(seed);
  std::int64_t count = 0;
  for (std::uint64_t at = 0; at < kErrors; ++at) {
    const std::string meant = world.word(at);
    count += is_healed(index, misspelt(meant, chance), meant) ? 1 : 0;
  }
  return count;
}

/// Values: nanoseconds of each question, then with facets, then how many errors were healed.
Report own_report(std::uint64_t seed, std::uint64_t listings) {
  const Listings world(seed);
  Report report;
  const text::Index index = built(world, listings, report.cost.seconds);
  for (const bool facets : {false, true}) {
    for (std::uint64_t at = 0; at < kQuestions; ++at) {
      const std::string typed = world.question(at);
      const text::Question question{
          .text = typed,
          .conditions = {{kKind, {0}}, {kDistrict, {0, 1, 2, 3, 4, 5, 6, 7}}},
          .wants_total = facets,
          .wants_facets = facets};
      report.values.push_back(nanoseconds(index, question));
    }
  }
  report.values.push_back(healed(index, world, seed));
  return report;
}

double percentile_ms(std::vector<std::int64_t> nanoseconds, std::size_t percent) {
  constexpr double kPerMs = 1e6;
  std::ranges::sort(nanoseconds);
  return static_cast<double>(nanoseconds[(nanoseconds.size() - 1) * percent / 100]) / kPerMs;
}

}  // namespace

int run_search(const Options& options) {
  const auto listings = static_cast<std::uint64_t>(options.whole("listings", 100'000));
  const auto seed = static_cast<std::uint64_t>(options.whole("seed", 1));
  const Report own = run_apart([&] { return own_report(seed, listings); });
  const Report peer = run_apart([&] { return fts5_report(seed, listings, kPeerQuestions); });
  if (own.values.empty() || peer.values.empty()) return 1;
  const auto middle = own.values.begin() + kQuestions;
  const std::vector<std::int64_t> plain(own.values.begin(), middle);
  const std::vector<std::int64_t> facets(middle, middle + kQuestions);
  const double p99 = percentile_ms(plain, 99);
  const double peer_p99 = percentile_ms(peer.values, 99);
  Figure()
      .put("listings", static_cast<std::int64_t>(listings))
      .put("build_s", own.cost.seconds)
      .put("peak_mb", own.cost.peak_mb)
      .put("p50_ms", percentile_ms(plain, 50))
      .put("p99_ms", p99)
      .put("facets_p99_ms", percentile_ms(facets, 99))
      .put("peer_build_s", peer.cost.seconds)
      .put("peer_peak_mb", peer.cost.peak_mb)
      .put("peer_p50_ms", percentile_ms(peer.values, 50))
      .put("peer_p99_ms", peer_p99)
      .put("ratio_build", peer.cost.seconds / own.cost.seconds)
      .put("ratio_p99", peer_p99 / p99)
      .put("typos_healed", static_cast<double>(own.values.back()) / kErrors)
      .print();
  return 0;
}

}  // namespace kontor::bench
