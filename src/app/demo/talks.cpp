#include "app/demo/talks.hpp"

#include "app/demo/talk.hpp"
#include "app/demo/working_hours.hpp"
#include "domain/staff/fit.hpp"

#include <fmt/format.h>

namespace kontor::demo {
namespace {

constexpr std::size_t kKnownMax = 24;      // listings of one occupation that are remembered
constexpr std::size_t kTalksMax = 20'000;  // however large the demo is
constexpr unsigned kCurious = 80;          // percent of those who find a partner and ask

std::optional<DaySpan> shared_days(const Known& left, const Known& right) {
  const DaySpan& one = left.staff.period;
  const DaySpan& other = right.staff.period;
  const auto span =
      DaySpan::make(std::max(one.first(), other.first()), std::min(one.last(), other.last()));
  return span ? std::optional(*span) : std::nullopt;
}

void put_in(std::string& text, std::string_view mark, std::string_view value) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    text.replace(at, mark.size(), value);
    at += value.size();
  }
}

}  // namespace

Talks::Talks(const Script& script, const Taxonomy& taxonomy, Timeline& timeline, IdSource& ids,
             std::uint64_t seed)
    : script_(script), taxonomy_(taxonomy), timeline_(timeline), ids_(ids), chance_(seed) {
  for (const auto& occupation : taxonomy.occupations()) {
    auto& skills = essential_[occupation.code];
    for (const auto& link : occupation.skills) {
      if (link.relation != taxonomy::Relation::Essential) continue;
      skills.push_back(taxonomy.skills().at(link.skill).code);
    }
  }
}

Talks::~Talks() = default;

/// The best fit among the listings that are remembered. O(kKnownMax) fits.
const Known* Talks::partner_of(const Known& known) const {
  const auto others = known_.find({known.staff.occupation, market::opposite(known.side)});
  if (others == known_.end()) return nullptr;
  const auto& essential = essential_.at(known.staff.occupation);
  const auto party = [&](const Known& of) {
    return staff::Party{of.firm->company.id, of.staff, essential, of.staff.headcount};
  };
  const Known* best = nullptr;
  std::uint16_t best_score = 0;
  for (const Known& each : others->second) {
    const bool asks_need = each.side == market::Side::Need;
    const auto fit = staff::fit(party(asks_need ? each : known), party(asks_need ? known : each));
    if (!fit.fits() || fit.score_permille <= best_score || !shared_days(known, each)) continue;
    best = &each;
    best_score = fit.score_permille;
  }
  return best;
}

void Talks::introduce(Known known) {
  const Known* const partner = started_ < kTalksMax ? partner_of(known) : nullptr;
  if (partner != nullptr && chance_.happens(kCurious)) {
    ++started_;
    const PersonId asking = chance_.pick(known.firm->people).id;
    const PersonId asked = chance_.pick(partner->firm->people).id;
    const auto talk =
        std::make_shared<Talk>(Talk{known, *partner, *shared_days(known, *partner), asking, asked});
    plan(talk, 0, 30, &Talks::ask);
  }
  auto& same = known_[{known.staff.occupation, known.side}];
  same.push_back(std::move(known));
  if (same.size() > kKnownMax) same.pop_front();
}

void Talks::plan(const TalkPtr& talk, std::int64_t least_hours, std::int64_t most_hours,
                 Step step) {
  const Instant at = later(timeline_.now(), least_hours, most_hours, chance_);
  timeline_.plan(at, [this, talk, step](Records& records) -> Result<void> {
    (this->*step)(records, *talk, talk);
    return {};
  });
}

std::string Talks::date_text(Day day) const {
  const std::chrono::year_month_day date{day};
  const auto month = static_cast<unsigned>(date.month());
  return fmt::format("{}. {}", static_cast<unsigned>(date.day()),
                     script_.name_parts.at("month")[month - 1]);
}

std::string Talks::text(const Talk& talk, const char* step) {
  std::string words = chance_.pick(script_.messages.at(step));
  const auto& need = talk.need().staff;
  put_in(words, "{count}", fmt::to_string(talk.headcount));
  put_in(words, "{label}", taxonomy_.label(need.occupation, Language::De));
  put_in(words, "{place}", taxonomy_.label(need.place, Language::De));
  put_in(words, "{from}", date_text(talk.period.first()));
  put_in(words, "{until}", date_text(talk.period.last()));
  return words;
}

/// In the middle of what both sides named.
HourlyRate Talks::fair_rate(const Talk& talk) const {
  constexpr std::int64_t kStep = 50;  // minor units
  const std::int64_t usual = script_.customs.at(talk.need().staff.occupation).minor_an_hour;
  const HourlyRate unnamed{{usual, Currency::Eur}};
  const auto& most = talk.need().staff.rate;
  const auto& least = talk.offer().staff.rate;
  if (!most || !least) return most ? *most : least.value_or(unnamed);
  return {{(most->per_hour.minor + least->per_hour.minor) / 2 / kStep * kStep, Currency::Eur}};
}

}  // namespace kontor::demo
