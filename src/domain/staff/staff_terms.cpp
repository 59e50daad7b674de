#include "domain/staff/staff_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kontor::staff {
namespace {

using Issues = std::vector<Issue>;

void refuse(Issues& issues, std::string path, std::string code, Params params = {}) {
  issues.push_back({"/terms/" + std::move(path), std::move(code), std::move(params)});
}

void check_headcount(const StaffFields& fields, Issues& issues) {
  if (fields.headcount == 0) refuse(issues, "headcount", "staff.headcount.zero");
  if (fields.headcount > StaffTerms::kHeadcountMax) {
    refuse(issues, "headcount", "staff.headcount.too_large",
           {{"max", fmt::to_string(StaffTerms::kHeadcountMax)}});
  }
}

void check_frame(const StaffFields& fields, Issues& issues) {
  if (fields.minutes_a_week < StaffTerms::kMinutesAWeekMin ||
      fields.minutes_a_week > StaffTerms::kMinutesAWeekMax) {
    refuse(issues, "minutes_a_week", "staff.minutes_a_week.out_of_range",
           {{"min", fmt::to_string(StaffTerms::kMinutesAWeekMin)},
            {"max", fmt::to_string(StaffTerms::kMinutesAWeekMax)}});
  }
  if (fields.radius_km > StaffTerms::kRadiusKmMax) {
    refuse(issues, "radius_km", "staff.radius_km.too_large",
           {{"max", fmt::to_string(StaffTerms::kRadiusKmMax)}});
  }
  if (count_days(fields.period, fields.weekdays) == 0) {
    refuse(issues, "weekdays", "staff.period.no_working_day");
  }
}

void check_rate(const StaffFields& fields, Issues& issues) {
  if (!fields.rate) return;
  const std::int64_t minor = fields.rate->per_hour.minor;
  if (minor < 1 || minor > StaffTerms::kRateMinorMax) {
    refuse(issues, "rate", "staff.rate.out_of_range",
           {{"max_minor", fmt::to_string(StaffTerms::kRateMinorMax)}});
  }
}

/// Refuses each element whose code stands before it already. At most 20 elements.
template <class Element, class CodeOf>
void check_repeated(const std::vector<Element>& list, CodeOf code_of, const std::string& name,
                    Issues& issues) {
  for (auto at = list.begin(); at != list.end(); ++at) {
    const auto same = [&](const Element& other) { return code_of(other) == code_of(*at); };
    if (std::find_if(list.begin(), at, same) == at) continue;
    refuse(issues, fmt::format("{}/{}", name, at - list.begin()),
           fmt::format("staff.{}.repeated", name));
  }
}

template <class Element, class CodeOf>
void check_list(const std::vector<Element>& list, CodeOf code_of, const std::string& name,
                Issues& issues) {
  if (list.size() > StaffTerms::kSkillsMax) {
    refuse(issues, name, fmt::format("staff.{}.too_many", name),
           {{"max", fmt::to_string(StaffTerms::kSkillsMax)}});
    return;
  }
  check_repeated(list, code_of, name, issues);
}

}  // namespace

Result<StaffTerms> StaffTerms::make(StaffFields fields) {
  static_assert(kSkillsMax == kCertificatesMax);
  Issues issues;
  check_headcount(fields, issues);
  check_frame(fields, issues);
  check_rate(fields, issues);
  check_list(
      fields.skills, [](const StaffSkill& each) { return each.skill; }, "skills", issues);
  check_list(
      fields.certificates, [](const CertificateCode& each) { return each; }, "certificates",
      issues);
  if (!issues.empty()) return invalid(std::move(issues));
  return StaffTerms(std::move(fields));
}

}  // namespace kontor::staff
