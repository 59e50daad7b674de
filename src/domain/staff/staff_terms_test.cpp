#include "domain/staff/staff_terms.hpp"

#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

namespace kontor::staff {
namespace {

std::vector<std::pair<std::string, std::string>> issues(const StaffFields& fields) {
  const auto terms = StaffTerms::make(fields);
  std::vector<std::pair<std::string, std::string>> found;
  if (terms) return found;
  for (const Issue& issue : terms.error().issues) found.emplace_back(issue.path, issue.code);
  return found;
}

using Expected = std::vector<std::pair<std::string, std::string>>;

TEST(StaffTerms, AcceptBothEndsOfEveryRange) {
  auto fields = test::some_staff();
  for (const std::uint32_t headcount : {1U, StaffTerms::kHeadcountMax}) {
    fields.headcount = headcount;
    EXPECT_EQ(issues(fields), Expected{});
  }
  for (const std::uint32_t minutes : {StaffTerms::kMinutesAWeekMin, StaffTerms::kMinutesAWeekMax}) {
    fields.minutes_a_week = minutes;
    EXPECT_EQ(issues(fields), Expected{});
  }
}

TEST(StaffTerms, RefuseNobodyAndABillion) {
  auto fields = test::some_staff();
  fields.headcount = 0;
  EXPECT_EQ(issues(fields), (Expected{{"/terms/headcount", "staff.headcount.zero"}}));
  fields.headcount = 1'000'000'000;
  EXPECT_EQ(issues(fields), (Expected{{"/terms/headcount", "staff.headcount.too_large"}}));
}

TEST(StaffTerms, NameEverythingThatIsWrongAtOnce) {
  auto fields = test::some_staff();
  fields.headcount = 0;
  fields.minutes_a_week = 59;
  fields.radius_km = 1'001;
  fields.rate = test::euros(0);
  fields.certificates = {CertificateCode{"a"}, CertificateCode{"b"}, CertificateCode{"a"}};
  EXPECT_EQ(issues(fields),
            (Expected{{"/terms/headcount", "staff.headcount.zero"},
                      {"/terms/minutes_a_week", "staff.minutes_a_week.out_of_range"},
                      {"/terms/radius_km", "staff.radius_km.too_large"},
                      {"/terms/rate", "staff.rate.out_of_range"},
                      {"/terms/certificates/2", "staff.certificates.repeated"}}));
}

TEST(StaffTerms, RefuseAPeriodInWhichNoDayCounts) {
  auto fields = test::some_staff();
  fields.period = test::days("2026-03-21", "2026-03-22");  // a weekend
  EXPECT_EQ(issues(fields), (Expected{{"/terms/weekdays", "staff.period.no_working_day"}}));
}

TEST(StaffTerms, RefuseMoreSkillsThanAnybodyReads) {
  auto fields = test::some_staff();
  fields.skills.clear();
  for (int number = 0; number < 21; ++number) {
    fields.skills.push_back({SkillCode{std::to_string(number)}});
  }
  EXPECT_EQ(issues(fields), (Expected{{"/terms/skills", "staff.skills.too_many"}}));
}

}  // namespace
}  // namespace kontor::staff
