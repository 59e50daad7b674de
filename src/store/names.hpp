#pragma once

#include "base/check.hpp"
#include "domain/deal/deal.hpp"
#include "domain/market/listing.hpp"
#include "domain/network/network.hpp"
#include "domain/plan/plan.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace kontor::store {

/// The names of an enum's members as they are stored, in the order of the members.
/// A name once given is for ever.
template <class Enum>
struct Names;

// One row per enum; a missing name shows as a wrong count in names_test.cpp.
// clang-format off
template <> struct Names<market::Side> {
  static constexpr std::array kAll{"need", "offer"};
};
template <> struct Names<market::Kind> {
  static constexpr std::array kAll{"staff", "material", "capacity", "support", "knowledge"};
};
template <> struct Names<market::Moderation> {
  static constexpr std::array kAll{"new", "approved", "blocked"};
};
template <> struct Names<market::Availability> {
  static constexpr std::array kAll{"draft", "published", "paused", "closed"};
};
template <> struct Names<market::Audience> {
  static constexpr std::array kAll{"public", "members", "cluster", "named"};
};
template <> struct Names<staff::SkillLevel> {
  static constexpr std::array kAll{"basic", "skilled", "expert"};
};
template <> struct Names<staff::WorkMode> {
  static constexpr std::array kAll{"on_site", "remote", "either"};
};
template <> struct Names<Currency> {
  static constexpr std::array kAll{"EUR"};
};
template <> struct Names<deal::EnquiryState> {
  static constexpr std::array kAll{"suggested", "open", "accepted", "agreed", "declined",
                                   "withdrawn"};
};
template <> struct Names<deal::Disclosure> {
  static constexpr std::array kAll{"pseudonymous", "companies_named", "persons_named"};
};
template <> struct Names<deal::DeclineReason> {
  static constexpr std::array kAll{"already_filled", "skills_missing", "too_far",
                                   "too_expensive", "timing", "other"};
};
template <> struct Names<network::Cluster::Kind> {
  static constexpr std::array kAll{"cluster", "friendly_network"};
};
template <> struct Names<network::SizeClass> {
  static constexpr std::array kAll{"micro", "small", "medium", "large"};
};
template <> struct Names<network::Language> {
  static constexpr std::array kAll{"de", "en"};
};
template <> struct Names<network::Role::Kind> {
  static constexpr std::array kAll{"member", "broker", "city", "operator"};
};
template <> struct Names<market::ChangeKind> {
  static constexpr std::array kAll{"rate_lower", "begin_later", "begin_earlier", "end_earlier",
                                   "end_later", "radius_larger", "certificate_held",
                                   "skills_held", "hours_more", "headcount_more"};
};
template <> struct Names<staff::Refusal> {
  static constexpr std::array kAll{"own_company", "skill_missing", "certificate_missing",
                                   "no_shared_days", "too_far", "rate_too_high",
                                   "work_mode_differs", "hours_too_few"};
};
template <> struct Names<staff::ScorePart> {
  static constexpr std::array kAll{"skills", "days", "distance", "headcount", "rate"};
};
template <> struct Names<plan::PlanStatus> {
  static constexpr std::array kAll{"created", "queued", "solving", "solved", "stopped", "failed",
                                   "published", "superseded"};
};
template <> struct Names<plan::Stage> {
  static constexpr std::array kAll{"waiting", "candidates", "solving", "checking", "closing",
                                   "rings", "done"};
};
template <> struct Names<plan::Verdict> {
  static constexpr std::array kAll{"optimal", "bounded"};
};
template <> struct Names<plan::Method> {
  static constexpr std::array kAll{"auction", "network_simplex"};
};
template <> struct Names<plan::UnmetReason> {
  static constexpr std::array kAll{"no_offer_fits", "all_worth_more_elsewhere", "forbidden",
                                   "outside_scope"};
};
template <> struct Names<plan::UnusedReason> {
  static constexpr std::array kAll{"no_need_fits", "others_fit_better"};
};
// clang-format on

template <class Enum>
concept Named = requires {
  Names<Enum>::kAll;
};

template <Named Enum>
std::string_view name_of(Enum value) {
  const auto index = static_cast<std::size_t>(value);
  KONTOR_CHECK(index < Names<Enum>::kAll.size());
  return Names<Enum>::kAll[index];
}

template <Named Enum>
std::optional<Enum> from_name(std::string_view name) {
  for (std::size_t index = 0; index < Names<Enum>::kAll.size(); ++index) {
    if (name == Names<Enum>::kAll[index]) return static_cast<Enum>(index);
  }
  return std::nullopt;
}

}  // namespace kontor::store
