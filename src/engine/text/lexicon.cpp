#include "engine/text/lexicon.hpp"

#include "base/check.hpp"

#include <limits>

namespace kontor::engine::text {
namespace {

/// FNV-1a (Fowler, Noll, Vo), its two halves mixed.
std::uint32_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char letter : word) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

std::size_t Lexicon::slot_of(std::string_view wanted, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != kFree) {
    const std::uint32_t number = slots_[slot];
    if (hashes_[number] == hash && word(number) == wanted) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

std::optional<std::uint32_t> Lexicon::find(std::string_view wanted) const {
  const std::uint32_t number = slots_[slot_of(wanted, hash_of(wanted))];
  return number == kFree ? std::nullopt : std::optional(number);
}

std::uint32_t Lexicon::add(std::string_view wanted) {
  const std::uint32_t hash = hash_of(wanted);
  const std::size_t slot = slot_of(wanted, hash);
  if (slots_[slot] != kFree) return slots_[slot];
  const std::uint32_t number = size();
  letters_.insert(letters_.end(), wanted.begin(), wanted.end());
  KONTOR_CHECK(letters_.size() < std::numeric_limits<std::uint32_t>::max());
  begin_.push_back(static_cast<std::uint32_t>(letters_.size()));
  hashes_.push_back(hash);
  slots_[slot] = number;
  if (std::size_t{size()} * 2 > slots_.size()) grow();
  return number;
}

void Lexicon::grow() {
  slots_.assign(slots_.size() * 2, kFree);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (slots_[slot] != kFree) slot = (slot + 1) & mask;
    slots_[slot] = number;
  }
}

}  // namespace kontor::engine::text
