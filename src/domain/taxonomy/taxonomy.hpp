#pragma once

#include "base/embedded.hpp"
#include "base/result.hpp"
#include "domain/taxonomy/concept_list.hpp"
#include "domain/taxonomy/concepts.hpp"

#include <span>
#include <string_view>

namespace kontor::taxonomy {

/// Every concept that listings may name, with its words in both languages.
/// Immutable once parsed, so threads may share it.
class Taxonomy {
 public:
  /// Reads the tables of taxonomy/ (tab-separated, a header line each).
  /// @return `taxonomy.malformed` with the params file, line (0: the file itself) and
  ///         reason: missing, header, columns, code, repeated, empty, number, reference, word.
  static Result<Taxonomy> parse(std::span<const EmbeddedFile> files);

  const ConceptList<Occupation>& occupations() const { return occupations_; }
  const ConceptList<Skill>& skills() const { return skills_; }
  const ConceptList<SkillGroup>& skill_groups() const { return skill_groups_; }
  const ConceptList<Certificate>& certificates() const { return certificates_; }
  const ConceptList<Sector>& sectors() const { return sectors_; }
  const ConceptList<Location>& places() const { return places_; }
  const ConceptList<ClusterProfile>& clusters() const { return clusters_; }
  const ConceptList<Level>& levels() const { return levels_; }

  /// Each is O(1) and nothing if the code is unknown.
  const Occupation* find(const OccupationCode& code) const { return occupations_.find(code); }
  const Skill* find(const SkillCode& code) const { return skills_.find(code); }
  const Certificate* find(const CertificateCode& code) const { return certificates_.find(code); }
  const Sector* find(const SectorCode& code) const { return sectors_.find(code); }
  const Location* find(const PlaceCode& code) const { return places_.find(code); }
  const ClusterProfile* find(const ClusterCode& code) const { return clusters_.find(code); }

  /// The name of a concept, or its code's text where the taxonomy no longer knows it.
  template <class Tag>
  std::string_view label(const Code<Tag>& code, Language language) const {
    const auto* found = find(code);
    return found ? std::string_view(found->label.text(language)) : std::string_view(code.text);
  }

 private:
  Taxonomy() = default;

  ConceptList<Occupation> occupations_;
  ConceptList<Skill> skills_;
  ConceptList<SkillGroup> skill_groups_;
  ConceptList<Certificate> certificates_;
  ConceptList<Sector> sectors_;
  ConceptList<Location> places_;
  ConceptList<ClusterProfile> clusters_;
  ConceptList<Level> levels_;
};

}  // namespace kontor::taxonomy

namespace kontor {
using taxonomy::Taxonomy;
}  // namespace kontor
