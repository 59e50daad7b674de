#pragma once

#include "app/versioned.hpp"
#include "base/result.hpp"

#include <map>
#include <optional>
#include <vector>

namespace kontor::store {

template <class Key, class Value>
std::optional<Value> found(const std::map<Key, Value>& map, const Key& key) {
  const auto at = map.find(key);
  return at == map.end() ? std::nullopt : std::optional(at->second);
}

/// Values that `wanted` takes, by falling id, at most `limit`, below `before` if given.
template <class Key, class Value, class Wanted>
std::vector<Value> newest(const std::map<Key, Value>& map, const std::optional<Key>& before,
                          std::size_t limit, Wanted wanted) {
  std::vector<Value> page;
  auto at = before ? map.lower_bound(*before) : map.end();
  while (at != map.begin() && page.size() < limit) {
    --at;
    if (wanted(at->second)) page.push_back(at->second);
  }
  return page;
}

/// Writes the next version. @return `version.stale` unless the last was `expected`.
template <class Key, class Value>
Result<Version> saved(std::map<Key, Versioned<Value>>& map, const Key& key, const Value& value,
                      Version expected) {
  const auto at = map.find(key);
  const Version current = at == map.end() ? 0 : at->second.version;
  if (current != expected) return fail(ErrorKind::Conflict, "version.stale");
  map.insert_or_assign(key, Versioned<Value>{value, current + 1});
  return current + 1;
}

}  // namespace kontor::store
