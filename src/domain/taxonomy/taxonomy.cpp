#include "domain/taxonomy/taxonomy.hpp"

#include "domain/taxonomy/table.hpp"

#include <algorithm>
#include <array>

namespace kontor::taxonomy {
namespace {

constexpr std::array<std::string_view, 2> kRelations{"essential", "optional"};
constexpr std::array<std::string_view, 4> kPlaceKinds{"quarter", "district", "town", "land"};
constexpr std::array<std::string_view, 2> kClusterKinds{"cluster", "network"};
constexpr std::array<std::string_view, 2> kAnswers{"no", "yes"};

Relation relation(Row& row) {
  return static_cast<Relation>(row.word(kRelations));
}

void read_sectors(Reading& reading, ConceptList<Sector>& sectors) {
  reading.each_row("sectors.tsv", "code\tde\ten\twz2008\twz2025", [&](Row& row) {
    Sector sector;
    sector.code = row.code<Sector>();
    sector.label = row.label();
    sector.wz2008 = row.texts();
    sector.wz2025 = row.texts();
    row.add(sectors, std::move(sector));
  });
}

void read_skill_groups(Reading& reading, ConceptList<SkillGroup>& groups) {
  reading.each_row("skill_groups.tsv", "code\tde\ten", [&](Row& row) {
    SkillGroup group;
    group.code = row.code<SkillGroup>();
    group.label = row.label();
    row.add(groups, std::move(group));
  });
}

void read_skills(Reading& reading, const ConceptList<SkillGroup>& groups,
                 ConceptList<Skill>& skills) {
  reading.each_row("skills.tsv", "code\tgroup\tde\ten\tsynonyms_de\tsynonyms_en", [&](Row& row) {
    Skill skill;
    skill.code = row.code<Skill>();
    skill.group = row.reference(groups);
    skill.label = row.label();
    skill.synonyms = row.synonyms();
    row.add(skills, std::move(skill));
  });
}

void read_certificates(Reading& reading, ConceptList<Certificate>& certificates) {
  reading.each_row("certificates.tsv", "code\tde\ten\thint_de\thint_en\tregulated", [&](Row& row) {
    Certificate certificate;
    certificate.code = row.code<Certificate>();
    certificate.label = row.label();
    certificate.hint = row.label();
    certificate.regulated = row.word(kAnswers) == 1;
    row.add(certificates, std::move(certificate));
  });
}

void read_occupations(Reading& reading, const ConceptList<Sector>& sectors,
                      ConceptList<Occupation>& occupations) {
  const std::string_view header =
      "code\tisco\tkldb\tsectors\tde_m\tde_f\tde_n\ten\tsynonyms_de\tsynonyms_en";
  reading.each_row("occupations.tsv", header, [&](Row& row) {
    Occupation occupation;
    occupation.code = row.code<Occupation>();
    occupation.isco = row.name();
    occupation.kldb = row.text();
    occupation.sectors = row.references(sectors);
    occupation.german.male = row.name();
    occupation.german.female = row.name();
    occupation.label = row.label();
    occupation.german.neutral = occupation.label.de;
    occupation.synonyms = row.synonyms();
    row.add(occupations, std::move(occupation));
  });
}

void read_skill_links(Reading& reading, const ConceptList<Skill>& skills,
                      ConceptList<Occupation>& occupations) {
  reading.each_row("occupation_skills.tsv", "occupation\tskill\trelation", [&](Row& row) {
    const auto occupation = row.reference(occupations);
    const auto skill = row.reference(skills);
    const auto how = relation(row);
    if (!reading.fault()) occupations.edit(occupation).skills.push_back({skill, how});
  });
}

void read_certificate_links(Reading& reading, const ConceptList<Certificate>& certificates,
                            ConceptList<Occupation>& occupations) {
  reading.each_row("occupation_certificates.tsv", "occupation\tcertificate\trelation",
                   [&](Row& row) {
                     const auto occupation = row.reference(occupations);
                     const auto certificate = row.reference(certificates);
                     const auto how = relation(row);
                     if (!reading.fault()) {
                       occupations.edit(occupation).certificates.push_back({certificate, how});
                     }
                   });
}

void sort_links(ConceptList<Occupation>& occupations) {
  for (std::uint32_t i = 0; i < occupations.size(); ++i) {
    auto& skills = occupations.edit({i}).skills;
    std::stable_sort(skills.begin(), skills.end(), [](const SkillLink& a, const SkillLink& b) {
      return a.relation < b.relation;
    });
  }
}

/// @pre both are within the range of the earth, which is checked before.
std::optional<Place> point(Row& row) {
  const auto latitude = row.number();
  const auto longitude = row.number();
  const auto made = Place::make(latitude, longitude);
  if (!made) row.reject("number");
  return made ? std::optional(*made) : std::nullopt;
}

void read_places(Reading& reading, ConceptList<Location>& places) {
  const std::string_view header = "code\tname\ten\tkind\tparent\tlatitude_e6\tlongitude_e6";
  reading.each_row("places.tsv", header, [&](Row& row) {
    const auto code = row.code<Location>();
    auto label = row.label();
    const auto kind = static_cast<Location::Kind>(row.word(kPlaceKinds));
    // Only places above may be parents: so the tree has no circle.
    const auto parents = row.references(places);
    const auto where = point(row);
    if (parents.size() > 1) row.reject("reference");
    if (!where) return;
    Location place{code, {}, std::move(label), kind, {}, *where};
    if (!parents.empty()) place.parent = parents.front();
    row.add(places, std::move(place));
  });
}

void read_clusters(Reading& reading, const ConceptList<Sector>& sectors,
                   ConceptList<ClusterProfile>& clusters) {
  const std::string_view header = "code\tname_de\tname_en\tshort_de\tshort_en\tkind\tsectors";
  reading.each_row("clusters.tsv", header, [&](Row& row) {
    ClusterProfile cluster;
    cluster.code = row.code<network::Cluster>();
    cluster.label = row.label();
    cluster.short_label = row.label();
    cluster.kind = static_cast<network::Cluster::Kind>(row.word(kClusterKinds));
    cluster.sectors = row.references(sectors);
    row.add(clusters, std::move(cluster));
  });
}

void read_levels(Reading& reading, ConceptList<Level>& levels) {
  reading.each_row("levels.tsv", "code\trank\tde\ten\thint_de\thint_en", [&](Row& row) {
    Level level;
    level.code = row.code<Level>();
    level.rank = static_cast<std::uint32_t>(row.number());
    level.label = row.label();
    level.hint = row.label();
    row.add(levels, std::move(level));
  });
}

}  // namespace

Result<Taxonomy> Taxonomy::parse(std::span<const EmbeddedFile> files) {
  Reading reading(files);
  Taxonomy taxonomy;
  read_sectors(reading, taxonomy.sectors_);
  read_skill_groups(reading, taxonomy.skill_groups_);
  read_skills(reading, taxonomy.skill_groups_, taxonomy.skills_);
  read_certificates(reading, taxonomy.certificates_);
  read_occupations(reading, taxonomy.sectors_, taxonomy.occupations_);
  read_skill_links(reading, taxonomy.skills_, taxonomy.occupations_);
  read_certificate_links(reading, taxonomy.certificates_, taxonomy.occupations_);
  sort_links(taxonomy.occupations_);
  read_places(reading, taxonomy.places_);
  read_clusters(reading, taxonomy.sectors_, taxonomy.clusters_);
  read_levels(reading, taxonomy.levels_);
  if (reading.fault()) return fail(*reading.fault());
  return taxonomy;
}

}  // namespace kontor::taxonomy
