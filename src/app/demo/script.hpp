#pragma once

#include "app/demo/chance.hpp"
#include "domain/staff/staff_terms.hpp"
#include "domain/taxonomy/taxonomy.hpp"

#include <map>
#include <string>
#include <vector>

namespace kontor::demo {

/// Which days an occupation works.
enum class Days : std::uint8_t { Week, Six, All };

/// What is usual for an occupation.
struct Custom {
  std::int64_t minor_an_hour = 0;
  staff::WorkMode mode = staff::WorkMode::OnSite;
  Days days = Days::Week;
};

/// A branch of the economy as the demo plays it.
struct Branch {
  SectorCode sector;
  std::uint32_t companies = 1;           // weight among all branches
  std::uint32_t offers_in_crisis = 50;   // of 100 listings
  std::uint32_t helpers_in_crisis = 10;  // of 100 listings: for anybody, not for its own trades
  std::vector<ClusterCode> clusters;  // its companies are members of the first, perhaps of others
  std::vector<PlaceCode> places;
  std::vector<std::string> words;           // what its companies call their trade
  std::vector<std::string> names;           // of companies, complete but for the legal form
  std::vector<std::string> forms;           // "GmbH", …
  std::vector<OccupationCode> occupations;  // more often listed, more often chosen
};

enum class Season : std::uint8_t { Crisis, Ordinary };

/// The words and habits of the demo, from the tables of demo/.
struct Script {
  std::vector<Branch> branches;
  std::map<OccupationCode, Custom> customs;                    // every occupation has one
  std::vector<OccupationCode> helpers;                         // what anybody can do after a day
  std::map<std::string, std::vector<std::string>> name_parts;  // by kind: front, tail, …
  std::map<std::string, std::vector<std::string>> messages;    // by step: ask_offer, answer, …
  std::map<std::pair<Season, std::string>, std::vector<std::string>> notes;  // by season, side
};

/// @return `taxonomy.malformed` (see Taxonomy::parse), also for a code that `taxonomy` lacks.
Result<Script> read_script(std::span<const EmbeddedFile> files, const Taxonomy& taxonomy);

}  // namespace kontor::demo
