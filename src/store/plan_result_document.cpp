#include "store/document.hpp"
#include "store/plan_document.hpp"
#include "store/plan_match_document.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;

using store::object_of;  // of matches and unmet needs

constexpr int kVersion = 1;

template <class Number>
void add(json::object& object, const char* name, const std::optional<Number>& number) {
  if (number) object[name] = *number;
}

json::object object_of(const plan::Proof& proof) {
  return {{"verdict", json_text(name_of(proof.verdict))},
          {"pairs", proof.pairs},
          {"candidates", proof.candidates},
          {"closed", proof.closed},
          {"cost", proof.cost},
          {"bound", proof.bound},
          {"gap_permille", proof.gap_permille},
          {"method", json_text(name_of(proof.method))},
          {"second_opinion", proof.second_opinion},
          {"checked_us", proof.checked_us}};
}

plan::Proof proof_from(const Members& members) {
  return {.verdict = members.named<plan::Verdict>("verdict"),
          .pairs = members.number<std::uint64_t>("pairs"),
          .candidates = members.number<std::uint64_t>("candidates"),
          .closed = members.truth("closed"),
          .cost = members.number<std::int64_t>("cost"),
          .bound = members.number<std::int64_t>("bound"),
          .gap_permille = members.number<std::uint32_t>("gap_permille"),
          .method = members.named<plan::Method>("method"),
          .second_opinion = members.truth("second_opinion"),
          .checked_us = members.number<std::uint64_t>("checked_us")};
}

json::object object_of(const plan::Gains& gains) {
  json::object object({{"asked", gains.asked},
                       {"placed", gains.placed},
                       {"placed_elsewhere", gains.placed_elsewhere},
                       {"placed_elsewhere_before", gains.placed_elsewhere_before},
                       {"placed_before", gains.placed_before},
                       {"rings", gains.rings},
                       {"needs", gains.needs},
                       {"needs_served", gains.needs_served}});
  add(object, "way_m", gains.way_m);
  add(object, "way_before_m", gains.way_before_m);
  add(object, "across_permille", gains.across_permille);
  add(object, "fairness_cost_permille", gains.fairness_cost_permille);
  return object;
}

plan::Gains gains_from(const Members& members) {
  return {.asked = members.number<std::uint32_t>("asked"),
          .placed = members.number<std::uint32_t>("placed"),
          .placed_elsewhere = members.number<std::uint32_t>("placed_elsewhere"),
          .placed_elsewhere_before = members.number<std::uint32_t>("placed_elsewhere_before"),
          .placed_before = members.number<std::uint32_t>("placed_before"),
          .way_m = members.number_if<std::int32_t>("way_m"),
          .way_before_m = members.number_if<std::int32_t>("way_before_m"),
          .across_permille = members.number_if<std::uint16_t>("across_permille"),
          .rings = members.number<std::uint32_t>("rings"),
          .needs = members.number<std::uint32_t>("needs"),
          .needs_served = members.number<std::uint32_t>("needs_served"),
          .fairness_cost_permille = members.number_if<std::uint32_t>("fairness_cost_permille")};
}

json::object object_of(const plan::Unused& unused) {
  return {{"offer", to_text(unused.offer)},
          {"headcount", unused.headcount},
          {"reason", json_text(name_of(unused.reason))}};
}

plan::Unused unused_from(const Members& members) {
  return {.offer = members.id<market::Listing>("offer"),
          .headcount = members.number<std::uint32_t>("headcount"),
          .reason = members.named<plan::UnusedReason>("reason")};
}

json::object object_of(const plan::Bottleneck& bottleneck) {
  json::object object({{"occupation", json_text(bottleneck.occupation.text)},
                       {"place", json_text(bottleneck.place.text)},
                       {"monday", to_text(bottleneck.monday)},
                       {"price_points", bottleneck.price_points},
                       {"people_asked", bottleneck.people_asked},
                       {"people_offered", bottleneck.people_offered}});
  if (bottleneck.last_monday) object["last_monday"] = to_text(*bottleneck.last_monday);
  return object;
}

plan::Bottleneck bottleneck_from(const Members& members) {
  return {.occupation = {std::string(members.text("occupation"))},
          .place = {std::string(members.text("place"))},
          .monday = members.day("monday"),
          .last_monday = members.day_if("last_monday"),
          .price_points = members.number<std::int64_t>("price_points"),
          .people_asked = members.number<std::uint32_t>("people_asked"),
          .people_offered = members.number<std::uint32_t>("people_offered")};
}

json::object object_of(const plan::Station& station) {
  return {{"company", to_text(station.company)},
          {"offer", to_text(station.offer)},
          {"need", to_text(station.need)},
          {"headcount", station.headcount},
          {"to", station.to}};
}

plan::Station station_from(const Members& members) {
  return {.company = members.id<network::Company>("company"),
          .offer = members.id<market::Listing>("offer"),
          .need = members.id<market::Listing>("need"),
          .headcount = members.number<std::uint32_t>("headcount"),
          .to = members.number<std::uint32_t>("to")};
}

json::object object_of(const plan::Ring& ring) {
  json::array stations;
  for (const plan::Station& each : ring.stations) stations.push_back(object_of(each));
  return {
      {"score", ring.score}, {"stations", std::move(stations)}, {"has_two_way", ring.has_two_way}};
}

plan::Ring ring_from(const Members& members) {
  return {.score = members.number<std::int64_t>("score"),
          .stations = members.each("stations", station_from),
          .has_two_way = members.truth("has_two_way")};
}

template <class Part>
json::array array_of(const std::vector<Part>& parts) {
  json::array array;
  array.reserve(parts.size());
  for (const Part& each : parts) array.push_back(object_of(each));
  return array;
}

}  // namespace

std::string result_document(const plan::PlanResult& result) {
  const json::object object({{"v", kVersion},
                             {"proof", object_of(result.proof)},
                             {"gains", object_of(result.gains)},
                             {"matches", array_of(result.matches)},
                             {"unmet", array_of(result.unmet)},
                             {"unused", array_of(result.unused)},
                             {"bottlenecks", array_of(result.bottlenecks)},
                             {"rings", array_of(result.rings)},
                             {"unmet_total", result.unmet_total},
                             {"unused_total", result.unused_total},
                             {"bottlenecks_total", result.bottlenecks_total},
                             {"rings_total", result.rings_total}});
  return json::serialize(object);
}

plan::PlanResult result_from(std::string_view document) {
  const json::value value = parsed(document);
  const Members members(value);
  if (members.number<int>("v") != kVersion) damaged("v");
  return {.proof = proof_from(Members(members.at("proof"))),
          .gains = gains_from(Members(members.at("gains"))),
          .matches = members.each("matches", match_from),
          .unmet = members.each("unmet", unmet_from),
          .unused = members.each("unused", unused_from),
          .bottlenecks = members.each("bottlenecks", bottleneck_from),
          .rings = members.each("rings", ring_from),
          .unmet_total = members.number<std::uint32_t>("unmet_total"),
          .unused_total = members.number<std::uint32_t>("unused_total"),
          .bottlenecks_total = members.number<std::uint32_t>("bottlenecks_total"),
          .rings_total = members.number<std::uint32_t>("rings_total")};
}

}  // namespace kontor::store
