#pragma once

#include "http/wire/words.hpp"

/// The concepts that listings name, with their words.
namespace kontor::http::wire {

struct Words {
  std::string de;
  std::string en;
};
KONTOR_MESSAGE(Words, de, en);

struct Occupation {
  std::string code;
  Words name;                         // German neutral form
  Words plural;                       // for sentences: "3 Schweißfachkräfte"
  std::vector<std::string> synonyms;  // both languages, all genders
  std::vector<std::string> sectors;
  std::vector<std::string> skills;        // essential
  std::vector<std::string> certificates;  // usual
};
KONTOR_MESSAGE(Occupation, code, name, plural, synonyms, sectors, skills, certificates);

struct Skill {
  std::string code;
  Words name;
  std::vector<std::string> synonyms;
};
KONTOR_MESSAGE(Skill, code, name, synonyms);

struct Certificate {
  std::string code;
  Words name;
  Words hint;  // how to get it
};
KONTOR_MESSAGE(Certificate, code, name, hint);

struct Location {
  std::string code;
  Words name;
  std::string parent;
};
KONTOR_MESSAGE(Location, code, name, parent);

struct Sector {
  std::string code;
  Words name;
};
KONTOR_MESSAGE(Sector, code, name);

struct Cluster {
  std::string code;
  Words name;
  Words short_name;
  bool friendly_network = false;
};
KONTOR_MESSAGE(Cluster, code, name, short_name, friendly_network);

/// GET /api/v1/taxonomy
struct Taxonomy {
  std::vector<Occupation> occupations;
  std::vector<Skill> skills;
  std::vector<Certificate> certificates;
  std::vector<Location> places;
  std::vector<Sector> sectors;
  std::vector<Cluster> clusters;
};
KONTOR_MESSAGE(Taxonomy, occupations, skills, certificates, places, sectors, clusters);

}  // namespace kontor::http::wire
