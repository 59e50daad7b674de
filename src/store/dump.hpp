#pragma once

#include "store/sql/connection.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace kontor::store {

/// The tables that `dump_tables` writes, in its order.
std::span<const std::string_view> dumped_tables();

/// Every table as "# name", then each row as a JSON array; see SqliteStore::dump. In one
/// transaction. @throws StatementFailed
void dump_tables(Connection& connection, const std::function<void(std::string_view)>& line);

}  // namespace kontor::store
