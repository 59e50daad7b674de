#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kontor::market {

/// Gives each different key a number, 0, 1, … in the order of arrival, and keeps it for ever.
template <class Key, class Hash = std::hash<Key>>
class Numbers {
 public:
  std::uint32_t of(const Key& key) {
    const auto [at, is_new] = numbers_.try_emplace(key, size());
    if (is_new) keys_.push_back(&at->first);
    return at->second;
  }

  std::optional<std::uint32_t> find(const Key& key) const {
    const auto at = numbers_.find(key);
    return at == numbers_.end() ? std::nullopt : std::optional(at->second);
  }

  const Key& at(std::uint32_t number) const { return *keys_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }

 private:
  std::unordered_map<Key, std::uint32_t, Hash> numbers_;
  std::vector<const Key*> keys_;  // into the nodes of the map, which stay where they are
};

}  // namespace kontor::market
