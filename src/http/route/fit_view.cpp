#include "http/route/fit_view.hpp"

#include "http/route/staff_terms.hpp"

namespace kontor::http {

std::optional<wire::Days> shared_view(const std::optional<DaySpan>& shared) {
  return shared ? std::optional(days_view(*shared)) : std::nullopt;
}

std::vector<wire::PartScore> parts_view(const std::vector<staff::PartScore>& parts) {
  std::vector<wire::PartScore> views;
  for (const staff::PartScore& part : parts) {
    views.push_back({.part = part.part,
                     .weight_percent = part.weight_percent,
                     .value_permille = part.value_permille,
                     .have = part.have,
                     .asked = part.asked,
                     .covered = texts_of(part.covered),
                     .missing = texts_of(part.missing),
                     .certificates = texts_of(part.certificates)});
  }
  return views;
}

wire::Change change_view(const market::Change& change) {
  return {.kind = change.kind,
          .by = change.by,
          .to = change.to,
          .skills = texts_of(change.skills),
          .certificates = texts_of(change.certificates),
          .best = change.best};
}

}  // namespace kontor::http
