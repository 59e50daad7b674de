#include "http/server/target.hpp"

#include "http/server/router.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kontor::http {
namespace {

Result<void> decode_query(std::string_view query, Request& request) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    if (request.query.size() == kQueryFieldsMax) {
      return fail(ErrorKind::Invalid, "request.query.too_many",
                  {{"max", fmt::to_string(kQueryFieldsMax)}});
    }
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = percent_decoded(pair.substr(0, equals), true);
    auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value) return fail(ErrorKind::Invalid, "request.query.malformed");
    request.query.emplace_back(*std::move(name), *std::move(value));
  }
  return {};
}

/// The weight in thousandths behind ";q=", 1000 without one.
int weight_of(std::string_view item) {
  const auto at = item.find(";q=");
  if (at == std::string_view::npos) return 1000;
  const std::string_view text = item.substr(at + 3);
  int weight = 0;
  int unit = 1000;
  for (const char c : text) {
    if (c == '.') continue;
    if (c < '0' || c > '9') break;
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return weight;
}

}  // namespace

std::optional<Target> split_target(std::string_view target) {
  if (target.starts_with("http://") || target.starts_with("https://")) {
    const auto slash = target.find('/', target.find("://") + 3);
    if (slash == std::string_view::npos) return Target{"/", ""};
    target.remove_prefix(slash);
  }
  if (!target.starts_with('/')) return std::nullopt;
  const std::size_t mark = std::min(target.find('?'), target.size());
  return Target{target.substr(0, mark), target.substr(std::min(mark + 1, target.size()))};
}

Result<void> decode_target(const Target& target, Request& request) {
  auto path = percent_decoded(target.path);
  if (!path) return fail(ErrorKind::Invalid, "request.path.malformed");
  request.path = *std::move(path);
  return decode_query(target.query, request);
}

Language language_of(std::string_view accept_language) {
  int german = 0;
  int english = 0;
  while (!accept_language.empty()) {
    const std::size_t end = std::min(accept_language.find(','), accept_language.size());
    std::string_view item = accept_language.substr(0, end);
    accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
    item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
    if (item.size() < 2) continue;
    if (equal_ignoring_case(item.substr(0, 2), "de")) german = std::max(german, weight_of(item));
    if (equal_ignoring_case(item.substr(0, 2), "en")) english = std::max(english, weight_of(item));
  }
  return english > german ? Language::En : Language::De;
}

}  // namespace kontor::http
