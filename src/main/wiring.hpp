#pragma once

#include "app/market/market.hpp"
#include "domain/taxonomy/taxonomy.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace kontor {

/// What the market asks of the taxonomy. `taxonomy` must live longer.
market::EssentialSkills essential_skills(const Taxonomy& taxonomy);

/// A store that is there already. @return `store.missing`, or what open_sqlite_store refuses.
Result<std::unique_ptr<store::SqliteStore>> open_existing_store(const std::filesystem::path& data);

}  // namespace kontor
