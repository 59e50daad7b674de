#include "engine/text/visible.hpp"

namespace kontor::engine::text {

bool is_visible(const Index& index, const Filter& filter, std::uint32_t word) {
  if (index.frequency(word) == 0) return false;
  if (!filter) return true;
  std::uint32_t block = 0;
  std::uint64_t seen = visible_in(index, filter, block);
  for (Postings::Cursor at(index.postings(word)); at.document() != Postings::kEnd; at.next()) {
    if (at.document() / 64 != block) {
      block = at.document() / 64;
      seen = visible_in(index, filter, block);
    }
    if (((seen >> (at.document() % 64)) & 1U) != 0) return true;
  }
  return false;
}

}  // namespace kontor::engine::text
