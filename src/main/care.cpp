#include "app/figures/figures.hpp"
#include "app/journal/follower.hpp"
#include "app/market/market.hpp"
#include "main/commands.hpp"
#include "main/system.hpp"
#include "main/wiring.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <fmt/format.h>

namespace kontor {
namespace {

/// What is derived from the store, built from nothing.
struct Derived {
  std::size_t listings = 0;
  figures::FiguresNow figures;
};

/// One way loads what is there, the other follows the journal from its first entry: both must
/// come to the same.
Derived derive(store::SqliteStore& store, const Taxonomy& taxonomy, bool by_journal) {
  market::Market market(essential_skills(taxonomy));
  figures::Figures figures;
  if (!by_journal) store.read([&](const Records& records) { market.load(records); });
  journal::Follower follower(store, {&market, &figures});
  follower.catch_up();
  return {market.size(), figures.at(SystemClock().now())};
}

int compare(store::SqliteStore& store, const Taxonomy& taxonomy) {
  const Derived loaded = derive(store, taxonomy, false);
  const Derived followed = derive(store, taxonomy, true);
  const bool equal = loaded.listings == followed.listings && loaded.figures == followed.figures;
  fmt::print("rebuilt: {} listings, {} open needs, {} open offers; {}\n", followed.listings,
             followed.figures.open_needs, followed.figures.open_offers,
             equal ? "loading and following agree" : "LOADING AND FOLLOWING DISAGREE");
  return equal ? 0 : 1;
}

}  // namespace

int doctor(const std::filesystem::path& data, bool rebuild) {
  auto store = open_existing_store(data);
  if (!store) return refuse(store.error());
  const auto issues = (*store)->verify();
  for (const Issue& issue : issues) fmt::print("{} {}\n", issue.path, issue.code);
  fmt::print("store: {}\n", issues.empty() ? "sound" : "damaged");
  if (!issues.empty()) return 1;
  if (!rebuild) return 0;
  const auto taxonomy = Taxonomy::parse(embedded_taxonomy());
  if (!taxonomy) return refuse(taxonomy.error());
  return compare(**store, *taxonomy);
}

int dump(const std::filesystem::path& data) {
  auto store = open_existing_store(data);
  if (!store) return refuse(store.error());
  (*store)->dump([](std::string_view line) { fmt::print("{}\n", line); });
  return 0;
}

}  // namespace kontor
