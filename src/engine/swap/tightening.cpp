#include "engine/swap/tightening.hpp"

#include <algorithm>

namespace kontor::engine::swap {

std::vector<std::int64_t> slacks(const Columns& columns, const Prices& prices, std::int64_t unit) {
  std::vector<std::vector<std::uint32_t>> groups_of(prices.company.size());
  for (std::uint32_t group = 0; group < prices.groups.size(); ++group) {
    for (const std::uint32_t company : prices.groups[group].companies) {
      groups_of[company].push_back(group);
    }
  }
  std::vector<std::uint32_t> taken(prices.groups.size(), 0);
  std::vector<std::int64_t> slack;
  slack.reserve(columns.size());
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    std::int64_t sum = -columns.weight(column) * unit;
    for (const std::uint32_t member : columns.members(column)) {
      sum += prices.company[member];
      if (columns.is_chain(column)) continue;
      for (const std::uint32_t group : groups_of[member]) {
        if (++taken[group] % 2 == 0) sum += prices.groups[group].price;
      }
    }
    for (const std::uint32_t member : columns.members(column)) {
      for (const std::uint32_t group : groups_of[member]) taken[group] = 0;
    }
    slack.push_back(sum);
  }
  return slack;
}

std::int64_t tighten(const Columns& columns, Prices& prices, std::int64_t unit) {
  std::vector<std::int64_t> slack = slacks(columns, prices, unit);
  const auto companies = static_cast<std::uint32_t>(prices.company.size());
  const Incidence incidence(columns, companies);
  const auto move = [&](std::uint32_t company, std::int64_t by) {
    prices.company[company] += by;
    for (const std::uint32_t column : incidence.of(company)) slack[column] += by;
  };
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    if (slack[column] < 0) move(columns.members(column).front(), -slack[column]);
  }
  std::int64_t bound = 0;
  for (std::uint32_t company = 0; company < companies; ++company) {
    std::int64_t least = prices.company[company];
    for (const std::uint32_t column : incidence.of(company)) {
      least = std::min(least, slack[column]);
    }
    if (least > 0) move(company, -least);
    bound += prices.company[company];
  }
  for (const Group& group : prices.groups) {
    bound += group.price * static_cast<std::int64_t>(group.companies.size() / 2);
  }
  return bound;
}

}  // namespace kontor::engine::swap
