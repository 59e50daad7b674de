#pragma once

#include "base/result.hpp"
#include "store/sql/connection.hpp"

#include <memory>
#include <vector>

namespace kontor::store {

/// What is wrong with the store behind `connection`; see SqliteStore::verify.
/// Codes: `store.pages.damaged`, `store.reference.broken`, `store.unreadable`,
/// `store.journal.gap`, `store.journal.missing`, `store.ledger.wrong`.
std::vector<Issue> issues_in(std::unique_ptr<Connection> connection);

}  // namespace kontor::store
