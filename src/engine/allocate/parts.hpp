#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace kontor::engine::allocate {

/// Calls `work(part, begin, end)` for `threads` even parts of 0 to `count`, each in a thread of
/// its own. Parts must not touch what another one writes; then any number of threads gives the
/// same result.
template <typename Work>
void for_each_part(std::size_t count, unsigned threads, const Work& work) {
  const std::size_t parts = std::max(1U, threads);
  const auto begin_of = [&](std::size_t part) { return count * part / parts; };
  std::vector<std::jthread> others;
  for (std::size_t part = 1; part < parts; ++part) {
    others.emplace_back([&, part] { work(part, begin_of(part), begin_of(part + 1)); });
  }
  work(std::size_t{0}, std::size_t{0}, begin_of(1));
}

}  // namespace kontor::engine::allocate
