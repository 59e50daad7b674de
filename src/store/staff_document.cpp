#include "store/staff_document.hpp"

#include "store/document.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;
using staff::StaffFields;
using staff::StaffSkill;
using staff::StaffTerms;

constexpr int kVersion = 1;

json::array skills_of(const StaffFields& fields, const json::storage_ptr& memory) {
  json::array skills(memory);
  skills.reserve(fields.skills.size());
  for (const StaffSkill& each : fields.skills) {
    skills.push_back(json::object({{"skill", each.skill.text},
                                   {"level", json_text(name_of(each.level))},
                                   {"required", each.required}},
                                  memory));
  }
  return skills;
}

json::array certificates_of(const StaffFields& fields, const json::storage_ptr& memory) {
  json::array certificates(memory);
  certificates.reserve(fields.certificates.size());
  for (const CertificateCode& each : fields.certificates) certificates.emplace_back(each.text);
  return certificates;
}

std::vector<StaffSkill> skills_from(const json::array& list) {
  std::vector<StaffSkill> skills;
  skills.reserve(list.size());
  for (const json::value& each : list) {
    const Members members(each);
    skills.push_back({SkillCode{std::string(members.text("skill"))},
                      members.named<staff::SkillLevel>("level"), members.truth("required")});
  }
  return skills;
}

std::vector<CertificateCode> certificates_from(const json::array& list) {
  std::vector<CertificateCode> certificates;
  certificates.reserve(list.size());
  for (const json::value& each : list)
    certificates.push_back({std::string(Members::text_in(each))});
  return certificates;
}

DaySpan period_from(const Members& members) {
  return intact(DaySpan::make(intact(day_from_text(members.text("first_day"))),
                              intact(day_from_text(members.text("last_day")))));
}

std::optional<HourlyRate> rate_from(const Members& members) {
  const json::value* const rate = members.find("rate");
  if (rate == nullptr) return std::nullopt;
  const Members money(*rate);
  return HourlyRate{{money.number<std::int64_t>("minor"), money.named<Currency>("currency")}};
}

}  // namespace

json::object document_of(const StaffTerms& terms, json::storage_ptr memory) {
  const StaffFields& fields = terms.fields();
  json::object document({{"v", kVersion},
                         {"occupation", fields.occupation.text},
                         {"skills", skills_of(fields, memory)},
                         {"certificates", certificates_of(fields, memory)},
                         {"headcount", fields.headcount},
                         {"minutes_a_week", fields.minutes_a_week},
                         {"first_day", to_text(fields.period.first())},
                         {"last_day", to_text(fields.period.last())},
                         {"weekdays", fields.weekdays.bits()},
                         {"place", fields.place.text},
                         {"latitude_e6", fields.point.latitude_e6()},
                         {"longitude_e6", fields.point.longitude_e6()},
                         {"radius_km", fields.radius_km},
                         {"mode", json_text(name_of(fields.mode))}},
                        memory);
  if (fields.rate) {
    document["rate"] = {{"minor", fields.rate->per_hour.minor},
                        {"currency", json_text(name_of(fields.rate->per_hour.currency))}};
  }
  return document;
}

StaffTerms staff_terms_from(const json::value& document) {
  const Members members(document);
  if (members.number<int>("v") != kVersion) damaged("v");
  return intact(StaffTerms::make(
      {.occupation = {std::string(members.text("occupation"))},
       .skills = skills_from(members.list("skills")),
       .certificates = certificates_from(members.list("certificates")),
       .headcount = members.number<std::uint32_t>("headcount"),
       .minutes_a_week = members.number<std::uint32_t>("minutes_a_week"),
       .period = period_from(members),
       .weekdays = intact(Weekdays::make(members.number<std::uint8_t>("weekdays"))),
       .place = {std::string(members.text("place"))},
       .point = intact(Place::make(members.number<std::int32_t>("latitude_e6"),
                                   members.number<std::int32_t>("longitude_e6"))),
       .radius_km = members.number<std::uint32_t>("radius_km"),
       .mode = members.named<staff::WorkMode>("mode"),
       .rate = rate_from(members)}));
}

}  // namespace kontor::store
