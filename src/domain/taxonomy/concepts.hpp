#pragma once

#include "base/id.hpp"
#include "base/place.hpp"
#include "domain/network/network.hpp"
#include "domain/taxonomy/code.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kontor::taxonomy {

/// What people call a concept, in each language; never empty.
struct Label {
  std::string de;
  std::string en;

  const std::string& text(Language language) const { return language == Language::De ? de : en; }
};

/// Further names that people search by; the German ones are masculine.
struct Synonyms {
  std::vector<std::string> de;
  std::vector<std::string> en;

  const std::vector<std::string>& texts(Language language) const {
    return language == Language::De ? de : en;
  }
};

/// Branch of the economy, with the codes of the German classifications it covers.
struct Sector {
  SectorCode code;
  Index<Sector> index;
  Label label;
  std::vector<std::string> wz2008;  // such as "33.16"
  std::vector<std::string> wz2025;  // in force from 2025; many codes are the same
};

struct SkillGroup {
  Code<SkillGroup> code;
  Index<SkillGroup> index;
  Label label;
};

struct Skill {
  SkillCode code;
  Index<Skill> index;
  Index<SkillGroup> group;
  Label label;
  Synonyms synonyms;
};

/// A licence, a certificate or a special instruction.
struct Certificate {
  CertificateCode code;
  Index<Certificate> index;
  Label label;
  Label hint;              // how to get it and how long that takes
  bool regulated = false;  // asked for by law or by the accident insurers' rules
};

/// Essential: nobody does the job without it. Optional: it helps or is often asked for.
enum class Relation : std::uint8_t { Essential, Optional };

struct SkillLink {
  Index<Skill> skill;
  Relation relation = Relation::Essential;
};

struct CertificateLink {
  Index<Certificate> certificate;
  Relation relation = Relation::Essential;
};

struct GermanForms {
  std::string male;
  std::string female;
  std::string neutral;
};

struct Occupation {
  OccupationCode code;
  Index<Occupation> index;
  std::string isco;  // ISCO-08, four digits
  std::string kldb;  // KldB 2010, five digits; empty where it has no exact place
  std::vector<Index<Sector>> sectors;
  GermanForms german;
  Label label;  // the German one is neutral: "Schweißfachkraft"
  Synonyms synonyms;
  std::vector<SkillLink> skills;  // essential ones first
  std::vector<CertificateLink> certificates;
};

/// A place by name; `kontor::Place` is only its point.
struct Location {
  enum class Kind : std::uint8_t { Quarter, District, Town, Land };

  PlaceCode code;
  Index<Location> index;
  Label label;
  Kind kind = Kind::Town;
  std::optional<Index<Location>> parent;  // quarter → district → land, town → land
  Place point;
};

/// A cluster or friendly network with its names and the sectors it stands for.
struct ClusterProfile {
  ClusterCode code;
  Index<ClusterProfile> index;
  Label label;
  Label short_label;  // one or two words: "Luftfahrt"
  network::Cluster::Kind kind = network::Cluster::Kind::Cluster;
  std::vector<Index<Sector>> sectors;
};

/// How well somebody masters a skill; the codes are those of staff::SkillLevel.
struct Level {
  Code<Level> code;
  Index<Level> index;
  std::uint32_t rank = 1;  // from 1, higher is better
  Label label;
  Label hint;
};

}  // namespace kontor::taxonomy
