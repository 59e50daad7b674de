#include "app/access/actors.hpp"
#include "app/plan/make_plan.hpp"
#include "app/plan/publish_plan.hpp"
#include "app/plan/solve_plan.hpp"
#include "main/commands.hpp"
#include "main/system.hpp"
#include "main/wiring.hpp"
#include "main/wrong_answers.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace kontor {
namespace {

using plan::PlanResult;
using plan::PlanStatus;

/// The command solves what it has made itself.
class NoQueue final : public plan::PlanQueue {
 public:
  void wake() override {}
  void stop(PlanId /*id*/) override {}
};

void say_gains(const PlanResult& result) {
  const plan::Gains& gains = result.gains;
  fmt::print("  {} of {} people find a place; by hand it would be {}.\n", gains.placed, gains.asked,
             gains.placed_before);
  fmt::print("  {} of {} needs are served wholly; {} people help other clusters; by hand {}.\n",
             gains.needs_served, gains.needs, gains.placed_elsewhere,
             gains.placed_elsewhere_before);
  constexpr double kMetresPerKm = 1'000;
  if (gains.way_m && gains.way_before_m) {
    fmt::print("  The mean way is {:.1f} km; by hand {:.1f} km.\n", *gains.way_m / kMetresPerKm,
               *gains.way_before_m / kMetresPerKm);
  }
  if (gains.rings > 0) {
    fmt::print("  Rings in which companies could help each other: {}.\n", gains.rings);
  }
}

void say_scarcity(const PlanResult& result) {
  constexpr std::size_t kShown = 3;
  for (std::size_t at = 0; at < std::min(kShown, result.bottlenecks.size()); ++at) {
    const plan::Bottleneck& each = result.bottlenecks[at];
    fmt::print("  Scarce: {} in {} from {}: {} asked, {} offered, {} points a person.\n",
               each.occupation.text, each.place.text, to_text(each.monday), each.people_asked,
               each.people_offered, each.price_points);
  }
}

void say_proof(const plan::Proof& proof) {
  const bool optimal = proof.verdict == plan::Verdict::Optimal;
  fmt::print("  {}: cost {}, bound {}", optimal ? "Proved optimal" : "Bounded", proof.cost,
             proof.bound);
  if (!optimal) fmt::print(", at most {:.1f} % from the best", proof.gap_permille / 10.0);
  fmt::print(".\n  {} pairs looked at, {} candidates, {}; method {}, checked in {:.1f} ms{}.\n",
             proof.pairs, proof.candidates,
             proof.closed ? "no pair left out would be better" : "the candidates only",
             proof.method == plan::Method::Auction ? "auction" : "network simplex",
             static_cast<double>(proof.checked_us) / 1'000,
             proof.second_opinion ? ", a second method agrees" : "");
}

/// Clears the market of one agency after another.
class Clearings {
 public:
  Clearings(const ClearCommand& command, store::SqliteStore& store, const Taxonomy& taxonomy)
      : command_(command),
        store_(store),
        market_(essential_skills(taxonomy)),
        essential_(essential_skills(taxonomy)),
        wrong_answers_(command.data / "wrong-answers", log_) {}

  Result<void> clear(const network::Agency& agency) {
    const auto actor = broker_of(agency);
    if (!actor) return tl::make_unexpected(actor.error());
    const Command made_by{.actor = *actor, .key = {}, .fingerprint = {}};
    const auto made = plan::MakePlan(store_, ids_, clock_, queue_)(
        made_by, {.agency = agency.id, .clusters = {agency.cluster}});
    if (!made) return tl::make_unexpected(made.error());
    const PlanId id{made->subject.high, made->subject.low};
    fmt::print("{} ({})\n", agency.name, agency.cluster.text);
    solve(id);
    return conclude(made_by, id);
  }

 private:
  /// The first of the agency's brokers, acting for this agency alone.
  Result<access::Actor> broker_of(const network::Agency& agency) {
    const Day today = std::chrono::floor<std::chrono::days>(clock_.now());
    return store_.ask([&](const Records& records) -> Result<access::Actor> {
      const auto brokers = records.networks().brokers_of(agency.id);
      if (brokers.empty()) {
        return fail(ErrorKind::NotFound, "clear.broker.missing", {{"agency", agency.name}});
      }
      return access::actor_of(records, brokers.front(), today);
    });
  }

  void solve(PlanId id) {
    store_.read([&](const Records& records) { market_.load(records); });
    plan::SolvePlan({.store = store_,
                     .market = market_,
                     .essential = essential_,
                     .clock = clock_,
                     .stopwatch = stopwatch_,
                     .wrong_answers = wrong_answers_})(id, {});
  }

  Result<void> conclude(const Command& made_by, PlanId id) {
    const auto stored =
        store_.ask([&](const Records& records) { return records.plans().find(id); });
    const plan::PlanState& state = stored->value.state();
    if (state.status == PlanStatus::Failed) return fail(ErrorKind::Conflict, state.failure);
    const PlanResult& result = *state.result;
    say_gains(result);
    say_scarcity(result);
    say_proof(result.proof);
    if (command_.dry_run) {
      fmt::print("  Nothing was suggested: --dry-run. {} pairs wait in plan {}.\n",
                 result.matches.size(), to_text(id));
      return {};
    }
    const auto published = plan::PublishPlan(store_, ids_, clock_)(made_by, id, stored->version);
    if (!published) return tl::make_unexpected(published.error());
    fmt::print("  {} pairs were suggested to both sides.\n", result.matches.size());
    return {};
  }

  const ClearCommand& command_;
  Store& store_;
  SystemClock clock_;
  SteadyStopwatch stopwatch_;
  RandomIds ids_;
  NoQueue queue_;
  market::Market market_;
  market::EssentialSkills essential_;
  http::Log log_{STDERR_FILENO};
  WrongAnswerFiles wrong_answers_;
};

/// The agencies of the clusters that were named, in their order; all, if none was.
Result<std::vector<network::Agency>> agencies_of(const ClearCommand& command, const Store& store) {
  auto all = store.ask([](const Records& records) { return records.networks().agencies(); });
  std::ranges::sort(all, {}, &network::Agency::cluster);
  if (command.clusters.empty()) return all;
  std::vector<network::Agency> named;
  for (const std::string& code : command.clusters) {
    const auto found = std::ranges::find(all, ClusterCode{code}, &network::Agency::cluster);
    if (found == all.end()) {
      return fail(ErrorKind::Invalid, "clear.cluster.unknown", {{"cluster", code}});
    }
    named.push_back(*found);
  }
  return named;
}

}  // namespace

int clear(const ClearCommand& command) {
  const auto taxonomy = Taxonomy::parse(embedded_taxonomy());
  if (!taxonomy) return refuse(taxonomy.error());
  auto store = open_existing_store(command.data);
  if (!store) return refuse(store.error());
  const auto agencies = agencies_of(command, **store);
  if (!agencies) return refuse(agencies.error());
  Clearings clearings(command, **store, *taxonomy);
  for (const network::Agency& each : *agencies) {
    if (const auto done = clearings.clear(each); !done) return refuse(done.error());
  }
  return 0;
}

}  // namespace kontor
