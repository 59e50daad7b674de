#include "store/circle_document.hpp"

#include "store/document.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;

template <class Element, class Text>
json::array array_of(const std::vector<Element>& elements, Text text) {
  json::array array;
  for (const Element& each : elements) array.emplace_back(text(each));
  return array;
}

}  // namespace

std::optional<std::string> circle_document(const market::Visibility& visibility) {
  if (visibility.clusters.empty() && visibility.companies.empty()) return std::nullopt;
  json::object circle;
  circle["clusters"] =
      array_of(visibility.clusters, [](const ClusterCode& each) { return each.text; });
  circle["companies"] =
      array_of(visibility.companies, [](const CompanyId& each) { return to_text(each); });
  return json::serialize(circle);
}

market::Visibility visibility(market::Audience audience, std::optional<std::string_view> circle) {
  market::Visibility visibility{audience, {}, {}};
  if (!circle) return visibility;
  const json::value document = parsed(*circle);
  const Members members(document);
  for (const json::value& each : members.list("clusters")) {
    visibility.clusters.push_back({std::string(Members::text_in(each))});
  }
  for (const json::value& each : members.list("companies")) {
    visibility.companies.push_back(intact(id_from_text<network::Company>(Members::text_in(each))));
  }
  return visibility;
}

}  // namespace kontor::store
