#pragma once

#include "domain/market/change.hpp"
#include "http/wire/partner_messages.hpp"

#include <array>

/// How well a need and an offer fit, as partners and plans show it.
namespace kontor::http {

template <class Tag>
std::vector<std::string> texts_of(const std::vector<Code<Tag>>& codes) {
  std::vector<std::string> texts;
  for (const Code<Tag>& code : codes) texts.push_back(code.text);
  return texts;
}

std::optional<wire::Days> shared_view(const std::optional<DaySpan>& shared);
std::vector<wire::PartScore> parts_view(const std::vector<staff::PartScore>& parts);
wire::Change change_view(const market::Change& change);

/// Those refusals that there are. @param counts  by Refusal.
template <class Count>
std::vector<wire::RefusalCount> refusals_view(const std::array<Count, staff::kRefusals>& counts) {
  std::vector<wire::RefusalCount> views;
  for (std::size_t at = 0; at < staff::kRefusals; ++at) {
    if (counts[at] == 0) continue;
    views.push_back({static_cast<staff::Refusal>(at), static_cast<std::int64_t>(counts[at])});
  }
  return views;
}

}  // namespace kontor::http
