#include "store/plan_document.hpp"

#include "store/document.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;

template <class Number>
void add(json::object& object, const char* name, const std::optional<Number>& number) {
  if (number) object[name] = *number;
}

void add(json::object& object, const char* name, const std::optional<Day>& day) {
  if (day) object[name] = to_text(*day);
}

const json::array& array_in(const json::value& value) {
  const json::array* const array = value.if_array();
  if (array == nullptr) damaged("list");
  return *array;
}

}  // namespace

std::string clusters_document(const std::vector<ClusterCode>& clusters) {
  return json::serialize(codes_array(clusters));
}

std::vector<ClusterCode> clusters_from(std::string_view document) {
  std::vector<ClusterCode> clusters;
  const json::value value = parsed(document);
  for (const json::value& each : array_in(value)) {
    clusters.push_back({std::string(Members::text_in(each))});
  }
  return clusters;
}

std::string scope_document(const plan::Scope& scope) {
  json::object object({{"occupations", codes_array(scope.occupations)}, {"across", scope.across}});
  add(object, "first", scope.first);
  add(object, "last", scope.last);
  return json::serialize(object);
}

plan::Scope scope_from(std::string_view document) {
  const json::value value = parsed(document);
  const Members members(value);
  return {.occupations = members.codes<taxonomy::Occupation>("occupations"),
          .first = members.day_if("first"),
          .last = members.day_if("last"),
          .across = members.truth("across")};
}

std::string rules_document(const plan::Rules& rules) {
  return json::serialize(json::object({{"first_sectors", codes_array(rules.first_sectors)},
                                       {"fair", rules.fair},
                                       {"keep", rules.keep}}));
}

plan::Rules rules_from(std::string_view document) {
  const json::value value = parsed(document);
  const Members members(value);
  return {.first_sectors = members.codes<taxonomy::Sector>("first_sectors"),
          .fair = members.truth("fair"),
          .keep = members.truth("keep")};
}

std::string pins_document(const std::vector<plan::Pin>& pins) {
  json::array array;
  for (const plan::Pin& each : pins) {
    array.push_back({{"need", to_text(each.need)},
                     {"offer", to_text(each.offer)},
                     {"headcount", each.headcount}});
  }
  return json::serialize(array);
}

std::vector<plan::Pin> pins_from(std::string_view document) {
  std::vector<plan::Pin> pins;
  const json::value value = parsed(document);
  for (const json::value& each : array_in(value)) {
    const Members members(each);
    pins.push_back({members.id<market::Listing>("need"), members.id<market::Listing>("offer"),
                    members.number<std::uint32_t>("headcount")});
  }
  return pins;
}

std::string forbids_document(const std::vector<plan::Forbid>& forbids) {
  json::array array;
  for (const plan::Forbid& each : forbids) {
    array.push_back({{"need", to_text(each.need)}, {"offer", to_text(each.offer)}});
  }
  return json::serialize(array);
}

std::vector<plan::Forbid> forbids_from(std::string_view document) {
  std::vector<plan::Forbid> forbids;
  const json::value value = parsed(document);
  for (const json::value& each : array_in(value)) {
    const Members members(each);
    forbids.push_back({members.id<market::Listing>("need"), members.id<market::Listing>("offer")});
  }
  return forbids;
}

std::string progress_document(const plan::Progress& progress) {
  json::object object({{"stage", json_text(name_of(progress.stage))}, {"pairs", progress.pairs}});
  add(object, "cost", progress.cost);
  add(object, "bound", progress.bound);
  add(object, "gap_permille", progress.gap_permille);
  return json::serialize(object);
}

plan::Progress progress_from(std::string_view document) {
  const json::value value = parsed(document);
  const Members members(value);
  return {.stage = members.named<plan::Stage>("stage"),
          .pairs = members.number<std::uint64_t>("pairs"),
          .cost = members.number_if<std::int64_t>("cost"),
          .bound = members.number_if<std::int64_t>("bound"),
          .gap_permille = members.number_if<std::uint32_t>("gap_permille")};
}

}  // namespace kontor::store
