#pragma once

#include "base/check.hpp"
#include "domain/deal/deal.hpp"
#include "domain/market/listing.hpp"
#include "domain/network/network.hpp"

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
