#pragma once

#include "base/day.hpp"
#include "http/wire/enums.hpp"
#include "http/wire/types.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Words that several messages use.
namespace kontor::http::wire {

enum class Weekday : std::uint8_t { Mon, Tue, Wed, Thu, Fri, Sat, Sun };
KONTOR_CHOICE(Weekday, Weekday, Mon, Tue, Wed, Thu, Fri, Sat, Sun);

struct Money {
  Whole<0, 9'000'000'000'000> minor;  // cents
  kontor::Currency currency = kontor::Currency::Eur;
};
KONTOR_MESSAGE(Money, minor, currency);

/// Days from first to last, both included.
struct Days {
  Day first;
  Day last;
};
KONTOR_MESSAGE(Days, first, last);

struct StaffSkill {
  Text<64, 1> skill;
  staff::SkillLevel level = staff::SkillLevel::Skilled;
  bool required = true;
};
KONTOR_MESSAGE(StaffSkill, skill, level, required);

/// Wide limits: the domain knows the narrow ones and says why they are there.
using Amount = Whole<0, 1'000'000'000'000>;

struct StaffTerms {
  Text<64, 1> occupation;
  List<StaffSkill, 20> skills;
  List<Text<64, 1>, 20> certificates;
  Amount headcount;
  Amount minutes_a_week;
  Days period;
  List<Weekday, 7> weekdays;
  Text<64, 1> place;
  Amount radius_km;  // 0: no limit from this side
  staff::WorkMode mode = staff::WorkMode::OnSite;
  std::optional<Money> rate;  // per hour; need: at most, offer: at least
};
KONTOR_MESSAGE(StaffTerms, occupation, skills, certificates, headcount, minutes_a_week, period,
               weekdays, place, radius_km, mode, rate);

/// A company as the reader may see it: `id` and `name` only where it is disclosed.
struct Party {
  std::optional<CompanyId> id;
  std::optional<std::string> name;
  std::string sector;
  network::SizeClass size = network::SizeClass::Small;
  std::string place;
  std::vector<std::string> clusters;
};
KONTOR_MESSAGE(Party, id, name, sector, size, place, clusters);

}  // namespace kontor::http::wire
