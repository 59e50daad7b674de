#include "app/demo/script.hpp"

#include "domain/taxonomy/table.hpp"

#include <array>

namespace kontor::demo {
namespace {

using taxonomy::Reading;
using taxonomy::Row;

constexpr std::int64_t kHelperMinorMax = 2'600;  // an hour: work that is learned in a day

/// The codes in the next cell, each known to `list`.
template <class Entry>
auto codes(Row& row, const taxonomy::ConceptList<Entry>& list) {
  std::vector<decltype(Entry::code)> found;
  for (const auto index : row.references(list)) {
    if (index.value < list.size()) found.push_back(list.at(index).code);
  }
  return found;
}

/// Occupations of a sector: often its own first ones, which most of its people work as, seldom
/// those of which it is not the first sector.
std::vector<OccupationCode> occupations_of(const taxonomy::Sector& sector,
                                           const Taxonomy& taxonomy) {
  constexpr std::size_t kCommon = 5;
  constexpr std::size_t kTimesIfCommon = 8;
  constexpr std::size_t kTimesIfOwn = 2;
  std::vector<OccupationCode> occupations;
  std::size_t own = 0;
  for (const auto& each : taxonomy.occupations()) {
    if (std::ranges::count(each.sectors, sector.index) == 0) continue;
    std::size_t times = 1;
    if (each.sectors.front() == sector.index)
      times = own++ < kCommon ? kTimesIfCommon : kTimesIfOwn;
    occupations.insert(occupations.end(), times, each.code);
  }
  return occupations;
}

void read_branches(Reading& reading, const Taxonomy& taxonomy, Script& script) {
  constexpr std::string_view kHeader =
      "sector\tcompanies\toffers_in_crisis\thelpers_in_crisis\tclusters\tplaces\twords\tnames\t"
      "forms";
  reading.each_row("sectors.tsv", kHeader, [&](Row& row) {
    const auto index = row.reference(taxonomy.sectors());
    const auto& sector = taxonomy.sectors().at(index);
    script.branches.push_back({.sector = sector.code,
                               .companies = static_cast<std::uint32_t>(row.number()),
                               .offers_in_crisis = static_cast<std::uint32_t>(row.number()),
                               .helpers_in_crisis = static_cast<std::uint32_t>(row.number()),
                               .clusters = codes(row, taxonomy.clusters()),
                               .places = codes(row, taxonomy.places()),
                               .words = row.texts(),
                               .names = row.texts(),
                               .forms = row.texts(),
                               .occupations = occupations_of(sector, taxonomy)});
    const Branch& branch = script.branches.back();
    const bool complete = !branch.clusters.empty() && !branch.places.empty() &&
                          !branch.words.empty() && !branch.forms.empty() &&
                          !branch.occupations.empty();
    if (!complete) row.reject("empty");
  });
}

void read_customs(Reading& reading, const Taxonomy& taxonomy, Script& script) {
  constexpr std::array<std::string_view, 3> kModes{"on_site", "remote", "either"};
  constexpr std::array<std::string_view, 3> kDays{"week", "six", "all"};
  reading.each_row("rates.tsv", "occupation\tminor_an_hour\tmode\tdays", [&](Row& row) {
    const auto index = row.reference(taxonomy.occupations());
    const OccupationCode& code = taxonomy.occupations().at(index).code;
    const Custom custom{.minor_an_hour = row.number(),
                        .mode = static_cast<staff::WorkMode>(row.word(kModes)),
                        .days = static_cast<Days>(row.word(kDays))};
    if (!script.customs.emplace(code, custom).second) row.reject("repeated");
    if (custom.minor_an_hour <= kHelperMinorMax) script.helpers.push_back(code);
  });
  if (script.customs.size() != taxonomy.occupations().size()) {
    reading.reject("rates.tsv", 0, "missing");
  }
}

void read_notes(Reading& reading, Script& script) {
  constexpr std::array<std::string_view, 3> kSeasons{"crisis", "ordinary", "any"};
  reading.each_row("notes.tsv", "side\tseason\ttext", [&](Row& row) {
    const std::string side = row.name();
    const std::size_t season = row.word(kSeasons);
    const std::string text = row.text();
    for (const Season each : {Season::Crisis, Season::Ordinary}) {
      const bool suits = season == kSeasons.size() - 1 || season == static_cast<std::size_t>(each);
      if (suits) script.notes[{each, side}].push_back(text);
    }
  });
}

void read_words(Reading& reading, Script& script) {
  reading.each_row("name_parts.tsv", "kind\ttext", [&](Row& row) {
    auto& parts = script.name_parts[row.name()];
    parts.push_back(row.name());
  });
  reading.each_row("messages.tsv", "step\ttext", [&](Row& row) {
    auto& texts = script.messages[row.name()];
    texts.push_back(row.name());
  });
}

}  // namespace

Result<Script> read_script(std::span<const EmbeddedFile> files, const Taxonomy& taxonomy) {
  Script script;
  Reading reading(files);
  read_branches(reading, taxonomy, script);
  read_customs(reading, taxonomy, script);
  read_notes(reading, script);
  read_words(reading, script);
  if (reading.fault()) return fail(*reading.fault());
  return script;
}

}  // namespace kontor::demo
