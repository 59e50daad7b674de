#include "store/plan_match_document.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;

json::object object_of(const staff::PartScore& part) {
  return {{"part", json_text(name_of(part.part))},
          {"weight_percent", part.weight_percent},
          {"value_permille", part.value_permille},
          {"have", part.have},
          {"asked", part.asked},
          {"covered", codes_array(part.covered)},
          {"below", codes_array(part.below)},
          {"missing", codes_array(part.missing)},
          {"certificates", codes_array(part.certificates)}};
}

staff::PartScore part_from(const Members& members) {
  return {.part = members.named<staff::ScorePart>("part"),
          .weight_percent = members.number<std::uint8_t>("weight_percent"),
          .value_permille = members.number<std::uint16_t>("value_permille"),
          .have = members.number<std::int64_t>("have"),
          .asked = members.number<std::int64_t>("asked"),
          .covered = members.codes<taxonomy::Skill>("covered"),
          .below = members.codes<taxonomy::Skill>("below"),
          .missing = members.codes<taxonomy::Skill>("missing"),
          .certificates = members.codes<taxonomy::Certificate>("certificates")};
}

json::object object_of(const market::Change& change) {
  json::object object({{"kind", json_text(name_of(change.kind))},
                       {"by", change.by},
                       {"skills", codes_array(change.skills)},
                       {"certificates", codes_array(change.certificates)},
                       {"best", change.best}});
  if (change.to) object["to"] = to_text(*change.to);
  return object;
}

market::Change change_from(const Members& members) {
  return {.kind = members.named<market::ChangeKind>("kind"),
          .by = members.number<std::int64_t>("by"),
          .to = members.day_if("to"),
          .skills = members.codes<taxonomy::Skill>("skills"),
          .certificates = members.codes<taxonomy::Certificate>("certificates"),
          .best = members.truth("best")};
}

json::object object_of(const plan::NearMiss& miss) {
  json::object object({{"offer", to_text(miss.offer)}, {"short_points", miss.short_points}});
  if (miss.change) object["change"] = object_of(*miss.change);
  return object;
}

plan::NearMiss near_miss_from(const Members& members) {
  const json::value* const change = members.find("change");
  return {
      .offer = members.id<market::Listing>("offer"),
      .short_points = members.number<std::int64_t>("short_points"),
      .change = change == nullptr ? std::nullopt : std::optional(change_from(Members(*change)))};
}

json::object shared_object(const DaySpan& days) {
  return {{"first_day", to_text(days.first())}, {"last_day", to_text(days.last())}};
}

std::optional<DaySpan> shared_from(const Members& members) {
  const json::value* const shared = members.find("shared");
  if (shared == nullptr) return std::nullopt;
  const Members days(*shared);
  return intact(DaySpan::make(days.day("first_day"), days.day("last_day")));
}

/// Offers by refusal, those that there are: {"too_far": 12}.
json::object refusals_object(const std::array<std::uint32_t, staff::kRefusals>& counts) {
  json::object object;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] == 0) continue;
    object[json_text(name_of(static_cast<staff::Refusal>(at)))] = counts[at];
  }
  return object;
}

std::array<std::uint32_t, staff::kRefusals> refusals_from(const Members& members) {
  std::array<std::uint32_t, staff::kRefusals> counts{};
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const auto name = name_of(static_cast<staff::Refusal>(at));
    counts[at] = members.number_if<std::uint32_t>(name).value_or(0);
  }
  return counts;
}

}  // namespace

json::object object_of(const plan::Match& match) {
  json::array parts;
  for (const staff::PartScore& each : match.parts) parts.push_back(object_of(each));
  json::object object({{"need", to_text(match.need)},
                       {"offer", to_text(match.offer)},
                       {"headcount", match.headcount},
                       {"score_permille", match.score_permille},
                       {"parts", std::move(parts)},
                       {"pinned", match.pinned},
                       {"kept", match.kept},
                       {"margin", match.margin}});
  if (match.shared) object["shared"] = shared_object(*match.shared);
  if (match.enquiry) object["enquiry"] = to_text(*match.enquiry);
  return object;
}

plan::Match match_from(const Members& members) {
  plan::Match match{.need = members.id<market::Listing>("need"),
                    .offer = members.id<market::Listing>("offer"),
                    .headcount = members.number<std::uint32_t>("headcount"),
                    .score_permille = members.number<std::uint16_t>("score_permille"),
                    .parts = members.each("parts", part_from),
                    .shared = shared_from(members),
                    .pinned = members.truth("pinned"),
                    .kept = members.truth("kept"),
                    .margin = members.number<std::int64_t>("margin")};
  if (members.find("enquiry") != nullptr) match.enquiry = members.id<deal::Enquiry>("enquiry");
  return match;
}

json::object object_of(const plan::Unmet& unmet) {
  json::array changes;
  for (const plan::NearMiss& each : unmet.changes) changes.push_back(object_of(each));
  return {{"need", to_text(unmet.need)},    {"headcount", unmet.headcount},
          {"candidates", unmet.candidates}, {"reason", json_text(name_of(unmet.reason))},
          {"changes", std::move(changes)},  {"refused_by", refusals_object(unmet.refused_by)}};
}

plan::Unmet unmet_from(const Members& members) {
  return {.need = members.id<market::Listing>("need"),
          .headcount = members.number<std::uint32_t>("headcount"),
          .candidates = members.number<std::uint32_t>("candidates"),
          .reason = members.named<plan::UnmetReason>("reason"),
          .changes = members.each("changes", near_miss_from),
          .refused_by = refusals_from(Members(members.at("refused_by")))};
}

}  // namespace kontor::store
