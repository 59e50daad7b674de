#include "store/names.hpp"

#include <gtest/gtest.h>

namespace kontor::store {
namespace {

template <Named Enum>
void expect_names(Enum last) {
  EXPECT_EQ(Names<Enum>::kAll.size(), static_cast<std::size_t>(last) + 1);
  for (std::size_t index = 0; index < Names<Enum>::kAll.size(); ++index) {
    const auto value = static_cast<Enum>(index);
    EXPECT_EQ(from_name<Enum>(name_of(value)), value);
  }
  EXPECT_FALSE(from_name<Enum>("no such name"));
}

TEST(StoredNames, ExistForEveryMemberOfEveryStoredEnum) {
  expect_names(market::Side::Offer);
  expect_names(market::Kind::Knowledge);
  expect_names(market::Moderation::Blocked);
  expect_names(market::Availability::Closed);
  expect_names(market::Audience::Named);
  expect_names(staff::SkillLevel::Expert);
  expect_names(staff::WorkMode::Either);
  expect_names(Currency::Eur);
  expect_names(deal::EnquiryState::Withdrawn);
  expect_names(deal::Disclosure::PersonsNamed);
  expect_names(deal::DeclineReason::Other);
  expect_names(network::Cluster::Kind::FriendlyNetwork);
  expect_names(network::SizeClass::Large);
  expect_names(Language::En);
  expect_names(network::Role::Kind::Operator);
  expect_names(market::ChangeKind::HeadcountMore);
  expect_names(staff::Refusal::HoursTooFew);
  expect_names(staff::ScorePart::Rate);
  expect_names(plan::PlanStatus::Superseded);
  expect_names(plan::Stage::Done);
  expect_names(plan::Verdict::Bounded);
  expect_names(plan::Method::NetworkSimplex);
  expect_names(plan::UnmetReason::OutsideScope);
  expect_names(plan::UnusedReason::OthersFitBetter);
}

}  // namespace
}  // namespace kontor::store
