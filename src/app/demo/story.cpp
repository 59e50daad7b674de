#include "app/demo/story.hpp"

#include <array>

namespace kontor::demo {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// One offer of the story.
struct Line {
  std::size_t firm;
  const char* occupation;
  std::uint32_t headcount;
  std::int64_t euros;
  bool certified;
  market::Audience audience;
  const char* note;
};

constexpr std::size_t kWind = 2;
constexpr std::size_t kSteel = 3;
constexpr std::size_t kStage = 4;

constexpr std::array kWelders{
    Line{kSupplier, "welder", 3, 31, true, market::Audience::Public,
         "Eingespieltes Trio, WIG an Alu und Edelstahl. Die Fertigung ruht bis auf Weiteres."},
    Line{kWind, "welder", 2, 32, true, market::Audience::Members,
         "Zwischen zwei Kampagnen frei, eigener Werkstattwagen vorhanden."},
    Line{kSteel, "welder", 1, 30, true, market::Audience::Members,
         "Erfahren im Rohrleitungsbau, auch Nachtschicht."},
    Line{kStage, "steel-constructor", 2, 29, false, market::Audience::Members,
         "Abgesagte Veranstaltungen: Unsere Schlosser packen gern woanders an."}};
constexpr Line kScaffolders{kShipyard,
                            "scaffolder",
                            2,
                            33,
                            false,
                            market::Audience::Members,
                            "Das Dock ist bis Monatsende leer, die Gerüstbauer sind frei."};

market::ListingFields fields_of(const Line& line, const std::vector<staff::StaffSkill>& skills,
                                const Taxonomy& taxonomy, const Cast& cast, Day today) {
  constexpr std::int64_t kMinorPerEuro = 100;
  const Firm& firm = cast.firms[line.firm];
  const network::Site& site = firm.sites.front();
  staff::StaffFields fields{.occupation = OccupationCode{line.occupation},
                            .skills = skills,
                            .certificates = {},
                            .headcount = line.headcount,
                            .minutes_a_week = 35 * 60,
                            .period = DaySpan::make(today + days{7}, today + days{150}).value(),
                            .weekdays = Weekdays::make(Weekdays::kMondayToFriday).value(),
                            .place = site.place,
                            .point = taxonomy.find(site.place)->point,
                            .radius_km = 40,
                            .mode = staff::WorkMode::OnSite,
                            .rate = HourlyRate{{line.euros * kMinorPerEuro, Currency::Eur}}};
  if (line.certified) fields.certificates = {CertificateCode{"iso-9606-1"}};
  return {.side = market::Side::Offer,
          .company = firm.company.id,
          .site = site.id,
          .note = line.note,
          .terms = staff::StaffTerms::make(std::move(fields)).value(),
          .visibility = {line.audience, {}, {}}};
}

}  // namespace

void plan_story(const Taxonomy& taxonomy, const Cast& cast, Timeline& timeline, Postings& postings,
                Talks& talks) {
  using enum staff::SkillLevel;
  const std::vector<staff::StaffSkill> welds{{SkillCode{"tig-welding"}, Expert, true},
                                             {SkillCode{"mag-welding"}, Skilled, true}};
  const std::vector<staff::StaffSkill> scaffolds{{SkillCode{"scaffolding"}, Skilled, true}};
  const Day today = std::chrono::floor<days>(timeline.end());
  const auto plan = [&](Instant at, const market::ListingFields& fields, std::size_t firm) {
    timeline.plan(at, [&, fields, firm](Records& records) -> Result<void> {
      const auto posted = postings.post(records, cast.firms[firm], fields);
      if (!posted) return fail(posted.error());
      if (firm != kShipyard) return {};
      timeline.plan(timeline.end() - hours{11}, [&talks, &cast, known = *posted](Records& then) {
        return talks.ask_once(then, cast.firms[kStage], known);
      });
      return {};
    });
  };
  plan(timeline.end() - hours{34}, fields_of(kScaffolders, scaffolds, taxonomy, cast, today),
       kShipyard);
  Instant at = timeline.end() - hours{9};
  for (const Line& line : kWelders) {
    plan(at, fields_of(line, welds, taxonomy, cast, today), line.firm);
    at -= minutes{7};
  }
}

}  // namespace kontor::demo
