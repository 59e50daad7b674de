#pragma once

#include "base/chance.hpp"
#include "engine/swap/instance.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace kontor::support {

/// How a pool of pairs for kidney exchange is drawn.
struct KidneyPool {
  std::uint32_t pairs = 64;
  std::uint32_t givers = 0;  // altruists, after the pairs
  std::int32_t weight_max = 1;
  std::uint64_t seed = 1;
};

/// Draws pools as described by S. Saidman and others, "Increasing the opportunity of live kidney
/// donation by matching for two- and three-way exchanges", Transplantation 81 (2006): blood groups
/// and sensitisation as in the population, pairs that fit each other stay out of the pool.
class KidneyDraw {
 public:
  explicit KidneyDraw(std::uint64_t seed) : chance_(seed) {}

  engine::swap::Instance draw(const KidneyPool& pool) {
    engine::swap::Instance instance;
    std::vector<Pair> pairs;
    while (pairs.size() < pool.pairs) {
      const Pair pair = some_pair();
      if (!fits(pair, pair)) pairs.push_back(pair);
    }
    for (std::uint32_t giver = 0; giver < pool.givers; ++giver) pairs.push_back(some_pair());
    instance.row_begin.push_back(0);
    for (std::uint32_t from = 0; from < pairs.size(); ++from) {
      for (std::uint32_t to = 0; to < pool.pairs; ++to) {
        if (to == from || !fits(pairs[from], pairs[to])) continue;
        instance.to.push_back(to);
        instance.weight.push_back(static_cast<std::int32_t>(chance_.between(1, pool.weight_max)));
      }
      instance.row_begin.push_back(static_cast<std::uint32_t>(instance.to.size()));
      instance.gives.push_back(from < pool.pairs ? 0 : 1);
    }
    return instance;
  }

 private:
  /// Blood groups as sets of antigens: 0 is O, 1 is A, 2 is B, 3 is AB.
  struct Pair {
    std::uint32_t patient = 0;
    std::uint32_t donor = 0;
    double sensitised = 0;  // share of donors that the patient rejects
  };

  std::uint32_t some_group() {
    constexpr std::array<double, 3> kUpTo = {0.4814, 0.8187, 0.9615};
    const double drawn = chance_.fraction();
    std::uint32_t group = 0;
    while (group < kUpTo.size() && drawn >= kUpTo[group]) ++group;
    return group;
  }

  double some_sensitisation() {
    const double drawn = chance_.fraction();
    const double of_all = drawn < 0.7019 ? 0.05 : drawn < 0.9019 ? 0.45 : 0.9;
    const bool is_wife = chance_.fraction() < 0.409 * 0.4897;
    return is_wife ? 1 - 0.75 * (1 - of_all) : of_all;
  }

  Pair some_pair() {
    const std::uint32_t patient = some_group();
    const std::uint32_t donor = some_group();
    return {patient, donor, some_sensitisation()};
  }

  bool fits(const Pair& donor, const Pair& patient) {
    const bool is_tolerated = (donor.donor & ~patient.patient) == 0;
    return is_tolerated && chance_.fraction() >= patient.sensitised;
  }

  Chance chance_;
};

inline engine::swap::Instance draw_kidney_pool(const KidneyPool& pool) {
  return KidneyDraw(pool.seed).draw(pool);
}

}  // namespace kontor::support
