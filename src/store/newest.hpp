#pragma once

#include "domain/network/network.hpp"
#include "store/paging.hpp"
#include "store/sql/query.hpp"

#include <functional>
#include <initializer_list>
#include <set>

namespace kontor::store {

/// The newest ids, at most `limit` and below `before`, that any of `statements` finds for any
/// of `companies`. A statement takes company, id and limit. Two indexes cannot be walked as
/// one, so each is walked for a page of its own.
template <class Tag>
std::vector<Id<Tag>> newest_of(Connection& connection,
                               std::initializer_list<std::reference_wrapper<const Sql>> statements,
                               const std::vector<CompanyId>& companies,
                               std::optional<Id<Tag>> before, std::size_t limit) {
  std::set<Id<Tag>, std::greater<>> ids;
  for (const CompanyId company : companies) {
    for (const Sql& sql : statements) {
      Query rows(connection, sql, company, before.value_or(kLastId<Id<Tag>>), row_limit(limit));
      while (rows.next()) ids.insert(rows.get<Id<Tag>>());
    }
    while (ids.size() > limit) ids.erase(std::prev(ids.end()));
  }
  return {ids.begin(), ids.end()};
}

}  // namespace kontor::store
