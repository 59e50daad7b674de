#include "main/wiring.hpp"

namespace kontor {

market::EssentialSkills essential_skills(const Taxonomy& taxonomy) {
  return [&taxonomy](const OccupationCode& code) {
    std::vector<SkillCode> skills;
    const taxonomy::Occupation* const occupation = taxonomy.find(code);
    if (occupation == nullptr) return skills;
    for (const taxonomy::SkillLink& link : occupation->skills) {
      if (link.relation != taxonomy::Relation::Essential) continue;
      skills.push_back(taxonomy.skills().at(link.skill).code);
    }
    return skills;
  };
}

Result<std::unique_ptr<store::SqliteStore>> open_existing_store(const std::filesystem::path& data) {
  if (!std::filesystem::exists(data / "kontor.sqlite")) {
    return fail(ErrorKind::NotFound, "store.missing", {{"folder", data.string()}});
  }
  return store::open_sqlite_store(data);
}

}  // namespace kontor
