#include "http/route/taxonomy_view.hpp"

#include "http/message.hpp"
#include "http/wire/codec.hpp"

namespace kontor::http {
namespace {

wire::Words words(const taxonomy::Label& label) {
  return {label.de, label.en};
}

std::string with_ending(std::string word, std::string_view ending, std::string_view plural) {
  const auto at = word.find(ending);
  if (at != std::string::npos) word.replace(at, ending.size(), plural);
  return word;
}

/// The neutral names of occupations are made of few heads: "Schweißfachkraft",
/// "Fachkraft Lagerlogistik", "Aufsichtsperson", "Küchenhilfe". English ones take an s.
wire::Words plural(const taxonomy::Label& label) {
  std::string german = with_ending(label.de, "achkraft", "achkräfte");
  if (german == label.de) german = with_ending(german, "person", "personen");
  if (german == label.de) german = with_ending(german, "kraft", "kräfte");
  if (german == label.de) german = with_ending(german, "hilfe", "hilfen");
  return {std::move(german), label.en + "s"};
}

void add(std::vector<std::string>& all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

wire::Occupation occupation_view(const taxonomy::Occupation& occupation, const Taxonomy& taxonomy) {
  wire::Occupation view{.code = occupation.code.text,
                        .name = words(occupation.label),
                        .plural = plural(occupation.label),
                        .synonyms = {occupation.german.male, occupation.german.female},
                        .sectors = {},
                        .skills = {},
                        .certificates = {}};
  add(view.synonyms, occupation.synonyms.de);
  add(view.synonyms, occupation.synonyms.en);
  for (const auto sector : occupation.sectors) {
    view.sectors.push_back(taxonomy.sectors().at(sector).code.text);
  }
  for (const taxonomy::SkillLink& link : occupation.skills) {
    if (link.relation != taxonomy::Relation::Essential) continue;
    view.skills.push_back(taxonomy.skills().at(link.skill).code.text);
  }
  for (const taxonomy::CertificateLink& link : occupation.certificates) {
    view.certificates.push_back(taxonomy.certificates().at(link.certificate).code.text);
  }
  return view;
}

wire::Skill skill_view(const taxonomy::Skill& skill) {
  wire::Skill view{skill.code.text, words(skill.label), {}};
  add(view.synonyms, skill.synonyms.de);
  add(view.synonyms, skill.synonyms.en);
  return view;
}

}  // namespace

wire::Taxonomy taxonomy_view(const Taxonomy& taxonomy) {
  wire::Taxonomy view;
  for (const auto& each : taxonomy.occupations()) {
    view.occupations.push_back(occupation_view(each, taxonomy));
  }
  for (const auto& each : taxonomy.skills()) view.skills.push_back(skill_view(each));
  for (const auto& each : taxonomy.certificates()) {
    view.certificates.push_back({each.code.text, words(each.label), words(each.hint)});
  }
  for (const auto& each : taxonomy.places()) {
    const auto* const parent = each.parent ? &taxonomy.places().at(*each.parent) : nullptr;
    view.places.push_back(
        {each.code.text, words(each.label), parent ? parent->code.text : std::string()});
  }
  for (const auto& each : taxonomy.sectors()) {
    view.sectors.push_back({each.code.text, words(each.label)});
  }
  for (const auto& each : taxonomy.clusters()) {
    view.clusters.push_back(
        {.code = each.code.text,
         .name = words(each.label),
         .short_name = words(each.short_label),
         .friendly_network = each.kind == network::Cluster::Kind::FriendlyNetwork});
  }
  return view;
}

EncodedTaxonomy::EncodedTaxonomy(const Taxonomy& taxonomy)
    : json(std::make_shared<const std::string>(wire::encoded(taxonomy_view(taxonomy)))),
      etag(etag_of(*json)) {}

}  // namespace kontor::http
