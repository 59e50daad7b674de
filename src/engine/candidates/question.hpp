#pragma once

#include "engine/candidates/pool.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::candidates {

/// Reasons against a row, one bit each; the caller knows what they mean.
using Refusals = std::uint8_t;
inline constexpr std::size_t kRefusalBits = 8;

/// Values are permille, weights percent; a part adds value × weight, a whole score has 100,000.
inline constexpr std::uint32_t kFull = 1'000;

/// `have` of `asked` in permille, rounded half up, at most kFull.
/// @pre 0 < asked, both below 2^20.
constexpr std::uint32_t ratio(std::uint32_t have, std::uint32_t asked) {
  return ((have < asked ? have : asked) * 2 * kFull + asked) / (2 * asked);
}

/// What a class of a column means for one question.
struct Gate {
  std::uint32_t points = 0;  // value × weight
  Refusals refusals = 0;
  bool hidden = false;  // as if the row were not there
};

/// What counts for one skill: by the level at which it is offered, 0 for not at all.
inline constexpr std::size_t kLevels = 4;
using PointsByLevel = std::array<std::uint32_t, kLevels>;

/// What an offer gets of what a need asks.
struct Coverage {
  std::uint32_t required = 0;
  std::uint32_t required_all = 0;
  std::uint32_t wished = 0;
  std::uint32_t wished_all = 0;
};

/// The question asks for skills, the rows offer them.
struct AskedSkills {
  struct Asked {
    std::uint32_t skill = 0;
    bool required = true;
    PointsByLevel points{};
  };
  std::vector<Asked> asked;
  std::vector<std::uint16_t> number_of_skill;  // by skill: 1 + its place in `asked`, or 0
  Coverage all;                                // only the …_all members
  std::vector<std::uint32_t> brought;  // by occupation × asked: points without a word of the row
};

/// The question offers skills, the rows ask for them.
struct OfferedSkills {
  std::vector<std::uint8_t> level_of_skill;                    // by skill, 0 if it is not offered
  std::array<std::array<PointsByLevel, kLevels>, 2> points{};  // by required, by needed level
  std::array<std::uint32_t, 2> full{};                         // by required
  std::vector<Coverage> by_occupation;                         // of its essential skills
  std::vector<std::span<const std::uint32_t>> essential;       // by occupation, its skills, rising
  std::uint32_t essential_level = 2;                           // at which occupations ask for them
};

/// One question to all rows of a pool. Tables must cover every class, occupation, skill and
/// certificate that the rows name.
struct Question {
  enum class Rows : std::uint8_t { Offer, Ask };

  Rows rows = Rows::Offer;
  std::int64_t now = 0;
  std::array<std::vector<Gate>, kColumns> gates;  // by class

  std::uint32_t group = 0;  // rows of the same group are refused by `own_group`
  std::uint32_t occupation = 0;
  std::size_t occupations = 0;  // how many there are

  std::int32_t first_day = 0;
  std::int32_t last_day = 0;
  std::uint32_t week = 0;
  std::uint32_t heads = 1;

  AskedSkills asked;      // if rows offer
  OfferedSkills offered;  // if rows ask

  std::vector<std::uint32_t> certificates;  // if rows offer: all must be held; at most 64
  std::vector<std::uint64_t>
      bit_of_certificate;  // by certificate: its bit if the question names it

  struct Bits {
    Refusals own_group = 0, skills = 0, certificates = 0, days = 0;
  } bits;
  struct Weights {
    std::uint32_t skills = 0, days = 0, heads = 0;  // percent
  } weights;
};

}  // namespace kontor::engine::candidates
