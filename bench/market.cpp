// kontor-bench-market [--offers N] [--seed S]
//
// Measures the live market in one thread, without a store or a server, and prints one JSON
// line for each figure. Times are those of the processor.
#include "app/market/market.hpp"
#include "bench/market_world.hpp"
#include "domain/staff/fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>

namespace kontor::bench {
namespace {

struct Options {
  std::uint64_t offers = 100'000;
  std::uint64_t seed = 1;
};

/// Time of the processor that this thread has used: other programs do not count.
double processor_ms() {
  timespec used{};
  KONTOR_CHECK(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) == 0);
  return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

template <class Work>
double milliseconds(Work work) {
  const double begin = processor_ms();
  work();
  return processor_ms() - begin;
}

/// Resident memory of this process, of Linux.
std::size_t resident_bytes() {
  constexpr std::size_t kPage = 4'096;
  std::size_t total = 0;
  std::size_t resident = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%zu %zu", &total, &resident) != 2) resident = 0;
    std::fclose(file);
  }
  return resident * kPage;
}

class MarketBench {
 public:
  explicit MarketBench(const Options& options)
      : offers_(options.offers), needs_(options.offers * 2 / 5), world_(options.seed) {
    const std::uint64_t all = offers_ + needs_;
    world_.add_companies(records_,
                         static_cast<std::uint32_t>(all / MarketWorld::kListingsOfACompany + 1));
    for (std::uint64_t number = 1; number <= all; ++number) {
      records_.post(
          world_.listing(is_need(number) ? market::Side::Need : market::Side::Offer, number));
    }
    market_ = std::make_unique<market::Market>(world_.essential());
  }

  void run() {
    load();
    follow();
    partners("partners", [this](std::uint64_t number) { return is_need(number); });
    partners("partners_of_offer", [this](std::uint64_t number) { return !is_need(number); });
    lists();
  }

 private:
  static constexpr std::uint64_t kQuestions = 200;

  /// Needs and offers are spread evenly.
  bool is_need(std::uint64_t number) const {
    return number * needs_ / (offers_ + needs_) != (number - 1) * needs_ / (offers_ + needs_);
  }

  void load() {
    const std::size_t before = resident_bytes();
    const double took = milliseconds([&] { market_->load(records_); });
    const auto size = static_cast<double>(market_->size());
    fmt::print(
        "{{\"bench\":\"market.load\",\"listings\":{},\"ms\":{:.0f},\"ns_each\":{:.0f},"
        "\"bytes_each\":{:.0f}}}\n",
        market_->size(), took, took * 1e6 / size,
        static_cast<double>(resident_bytes() - before) / size);
  }

  void follow() {
    constexpr std::uint64_t kChanges = 5'000;
    for (std::uint64_t change = 1; change <= kChanges; ++change) {
      const std::uint64_t number = change * 7 % (offers_ + needs_) + 1;
      records_.post(
          world_.listing(is_need(number) ? market::Side::Need : market::Side::Offer, number));
    }
    const double took = milliseconds([&] {
      constexpr std::size_t kBatch = 256;
      while (market_->sequence() < records_.journal().last()) {
        market_->follow(records_.journal().after(market_->sequence(), kBatch), records_);
      }
    });
    fmt::print("{{\"bench\":\"market.follow\",\"entries\":{},\"ns_each\":{:.0f}}}\n", kChanges,
               took * 1e6 / kChanges);
  }

  access::Actor owner_of(ListingId id) const {
    return test::member_of(records_, records_.listings().find(id)->value.fields().company);
  }

  template <class Wanted>
  void partners(const char* name, Wanted wanted) {
    std::vector<double> times;
    double fits = 0;
    const std::uint64_t step = (offers_ + needs_) / (kQuestions * 4) + 1;
    std::uint64_t number = 1;
    while (times.size() < kQuestions && number < offers_ + needs_) {
      number += step;
      while (!wanted(number)) ++number;
      const ListingId id = test::random_listing_id(number);
      const access::Actor actor = owner_of(id);
      times.push_back(milliseconds([&] {
        const auto found = market_->partners(id, actor, kNow);
        fits += static_cast<double>(found->direct_count + found->across_count);
      }));
    }
    std::ranges::sort(times);
    const double median = times[times.size() / 2];
    const double brute = brute_force_ms(test::random_listing_id(number));
    fmt::print(
        "{{\"bench\":\"market.{}\",\"listings\":{},\"questions\":{},\"p50_ms\":{:.2f},"
        "\"p99_ms\":{:.2f},\"mean_fits\":{:.0f},\"brute_force_ms\":{:.1f},"
        "\"ratio\":{:.1f}}}\n",
        name, market_->size(), times.size(), median, times[times.size() * 99 / 100],
        fits / static_cast<double>(times.size()), brute, brute / median);
  }

  /// The plain rule over all listings of the other side: what the columns save.
  double brute_force_ms(ListingId id) const {
    const market::Listing self = records_.listings().find(id)->value;
    const auto& own = std::get<staff::StaffTerms>(self.fields().terms).fields();
    const auto essential = world_.essential();
    const auto own_essential = essential(own.occupation);
    const staff::Party party{self.fields().company, own, own_essential, self.ledger().open()};
    std::size_t fitting = 0;
    const double took = milliseconds([&] {
      records_.listings().for_each([&](const Versioned<market::Listing>& each) {
        if (each.value.fields().side == self.fields().side) return;
        const auto& terms = std::get<staff::StaffTerms>(each.value.fields().terms).fields();
        const auto theirs = essential(terms.occupation);
        const staff::Party other{each.value.fields().company, terms, theirs,
                                 each.value.ledger().open()};
        const bool asks = self.fields().side == market::Side::Need;
        const auto fit = asks ? staff::fit(party, other) : staff::fit(other, party);
        fitting += fit.fits() ? 1U : 0U;
      });
    });
    KONTOR_CHECK(fitting <= market_->size());  // or the loop might be left out
    return took;
  }

  void list(const char* name, const market::ListingQuery& query, const access::Actor& actor) const {
    constexpr int kRounds = 2'000;
    std::size_t total = 0;
    const double took = milliseconds([&] {
      for (int round = 0; round < kRounds; ++round) total = market_->list(query, actor, kNow).total;
    });
    fmt::print("{{\"bench\":\"market.list.{}\",\"listings\":{},\"total\":{},\"us\":{:.2f}}}\n",
               name, market_->size(), total, took * 1e3 / kRounds);
  }

  void lists() {
    const access::Actor visitor;
    const access::Actor member = owner_of(test::random_listing_id(1));
    list("visitor", {}, visitor);
    list("member", {}, member);
    market::ListingQuery query;
    query.side = market::Side::Need;
    list("side", query, visitor);
    query.occupation = world_.some_occupation();
    list("occupation", query, visitor);
    query = {};
    query.near = {{world_.some_place(), 20}};
    list("near", query, visitor);
    query = {};
    query.window = test::days("2026-04-06", "2026-04-17");
    list("window", query, visitor);
  }

  std::uint64_t offers_;
  std::uint64_t needs_;
  MarketWorld world_;
  test::MarketRecords records_;
  std::unique_ptr<market::Market> market_;
};

bool read_options(int count, char** words, Options& options) {
  for (int at = 1; at + 1 < count; at += 2) {
    std::uint64_t* value = nullptr;
    if (std::strcmp(words[at], "--offers") == 0) value = &options.offers;
    if (std::strcmp(words[at], "--seed") == 0) value = &options.seed;
    if (value == nullptr) return false;
    const char* const end = words[at + 1] + std::strlen(words[at + 1]);
    if (std::from_chars(words[at + 1], end, *value).ptr != end) return false;
  }
  return count % 2 == 1 && options.offers >= 1'000;
}

}  // namespace
}  // namespace kontor::bench

int main(int count, char** words) {
  kontor::bench::Options options;
  if (!kontor::bench::read_options(count, words, options)) {
    std::fputs("usage: kontor-bench-market [--offers N (at least 1000)] [--seed S]\n", stderr);
    return 2;
  }
  kontor::bench::MarketBench(options).run();
  return 0;
}
