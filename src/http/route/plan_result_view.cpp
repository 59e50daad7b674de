#include "http/route/fit_view.hpp"
#include "http/route/plan_view.hpp"

#include "base/check.hpp"

#include <span>

namespace kontor::http {
namespace {

wire::PlanProof proof_view(const plan::Proof& proof) {
  return {.verdict = proof.verdict,
          .pairs = static_cast<std::int64_t>(proof.pairs),
          .candidates = static_cast<std::int64_t>(proof.candidates),
          .closed = proof.closed,
          .cost = proof.cost,
          .bound = proof.bound,
          .gap_permille = proof.gap_permille,
          .method = proof.method,
          .second_opinion = proof.second_opinion,
          .checked_us = static_cast<std::int64_t>(proof.checked_us)};
}

wire::PlanGains gains_view(const plan::Gains& gains) {
  return {.asked = gains.asked,
          .placed = gains.placed,
          .placed_elsewhere = gains.placed_elsewhere,
          .placed_elsewhere_before = gains.placed_elsewhere_before,
          .placed_before = gains.placed_before,
          .way_m = gains.way_m,
          .way_before_m = gains.way_before_m,
          .across_permille = gains.across_permille,
          .rings = gains.rings,
          .needs = gains.needs,
          .needs_served = gains.needs_served,
          .fairness_cost_permille = gains.fairness_cost_permille};
}

wire::PlanBottleneck bottleneck_view(const plan::Bottleneck& bottleneck) {
  return {.occupation = bottleneck.occupation.text,
          .place = bottleneck.place.text,
          .monday = bottleneck.monday,
          .last_monday = bottleneck.last_monday,
          .price_points = bottleneck.price_points,
          .people_asked = bottleneck.people_asked,
          .people_offered = bottleneck.people_offered};
}

/// Shows the listings and companies of a plan to one reader.
class ResultView {
 public:
  ResultView(const plan::SeenPlan& seen, const Reader& reader) : seen_(seen), reader_(reader) {}

  wire::PlanMatch operator()(const plan::Match& match) const {
    return {.need = listing(match.need),
            .offer = listing(match.offer),
            .headcount = match.headcount,
            .score_permille = match.score_permille,
            .parts = parts_view(match.parts),
            .shared = shared_view(match.shared),
            .pinned = match.pinned,
            .kept = match.kept,
            .margin = match.margin,
            .enquiry = match.enquiry};
  }

  wire::PlanUnmet operator()(const plan::Unmet& unmet) const {
    wire::PlanUnmet view{.need = listing(unmet.need),
                         .headcount = unmet.headcount,
                         .candidates = unmet.candidates,
                         .reason = unmet.reason,
                         .changes = {},
                         .refused_by = std::nullopt};
    for (const plan::NearMiss& each : unmet.changes) view.changes.push_back(near_miss(each));
    auto refusals = refusals_view(unmet.refused_by);
    if (!refusals.empty()) view.refused_by = std::move(refusals);
    return view;
  }

  wire::PlanUnused operator()(const plan::Unused& unused) const {
    return {.offer = listing(unused.offer), .headcount = unused.headcount, .reason = unused.reason};
  }

  wire::PlanRing operator()(const plan::Ring& ring) const {
    wire::PlanRing view{.score = ring.score, .stations = {}, .has_two_way = ring.has_two_way};
    for (const plan::Station& each : ring.stations) view.stations.push_back(station(each));
    return view;
  }

  template <class View, class Found>
  std::vector<View> all(std::span<const Found> found) const {
    std::vector<View> views;
    views.reserve(found.size());
    for (const Found& each : found) views.push_back((*this)(each));
    return views;
  }

 private:
  const market::Listed& listed(ListingId id) const {
    const auto found = seen_.listings.find(id);
    KONTOR_CHECK(found != seen_.listings.end());
    return found->second;
  }

  wire::Listing listing(ListingId id) const { return listing_view(listed(id), reader_); }

  wire::NearMiss near_miss(const plan::NearMiss& miss) const {
    return {.offer = listing(miss.offer),
            .short_points = miss.short_points,
            .change = miss.change ? std::optional(change_view(*miss.change)) : std::nullopt};
  }

  wire::RingStation station(const plan::Station& station) const {
    return {.company = company(station),
            .gives = {listing(station.offer), station.headcount},
            .serves = listing(station.need),
            .to = station.to};
  }

  wire::Party company(const plan::Station& station) const {
    const auto facts = seen_.companies.find(station.company);
    KONTOR_CHECK(facts != seen_.companies.end());
    const auto named = seen_.named.find(station.company);
    const auto& terms =
        std::get<staff::StaffTerms>(listed(station.offer).value().fields().terms).fields();
    return party_view(*facts->second, terms.place, named != seen_.named.end() && named->second,
                      reader_.today());
  }

  const plan::SeenPlan& seen_;
  const Reader& reader_;
};

}  // namespace

wire::PlanResult result_view(const plan::SeenPlan& seen, const Reader& reader) {
  const plan::PlanResult& result = *seen.plan.value.state().result;
  const ResultView shown(seen, reader);
  const std::span matches(result.matches);
  const std::size_t shown_matches = std::min(matches.size(), wire::PlanResult::kMatchesMax);
  wire::PlanResult view{.proof = proof_view(result.proof),
                        .gains = gains_view(result.gains),
                        .matches = shown.all<wire::PlanMatch>(matches.first(shown_matches)),
                        .matches_total = static_cast<std::int64_t>(matches.size()),
                        .unmet = shown.all<wire::PlanUnmet>(std::span(result.unmet)),
                        .unmet_total = result.unmet_total,
                        .unused = shown.all<wire::PlanUnused>(std::span(result.unused)),
                        .unused_total = result.unused_total,
                        .bottlenecks = {},
                        .bottlenecks_total = result.bottlenecks_total,
                        .rings = shown.all<wire::PlanRing>(std::span(result.rings)),
                        .rings_total = result.rings_total};
  for (const plan::Bottleneck& each : result.bottlenecks) {
    view.bottlenecks.push_back(bottleneck_view(each));
  }
  return view;
}

}  // namespace kontor::http
