#include "engine/text/gender.hpp"

#include <algorithm>
#include <array>

namespace kontor::engine::text {
namespace {

constexpr std::size_t kBaseMin = 4;

/// What stands before "in" where it makes a woman's word; "Termin" and "Benzin" have none of it.
constexpr std::array<std::string_view, 15> kBeforeIn = {"er",  "eur", "ist", "ent",  "ant",
                                                        "or",  "og",  "ar",  "arzt", "wirt",
                                                        "alt", "lot", "och", "dat",  "urg"};
constexpr std::array<std::string_view, 10> kPeople = {
    "kraft", "krafte", "kraften", "mann", "manner", "mannern", "frau", "frauen", "leut", "person"};
/// Forces, not people. Words of mechanics and energy, as engineers use them.
constexpr std::array<std::string_view, 18> kForces = {
    "wasser", "wind", "atom", "kern",  "flieh",  "schub",    "druck",  "spann", "haft",
    "trag",   "hub",  "zug",  "brems", "schwer", "antriebs", "muskel", "reib",  "zerspan"};

std::string_view without_in(std::string_view word) {
  std::string_view base = word;
  for (const std::string_view ending : {"innen", "inen", "in"}) {
    if (!word.ends_with(ending)) continue;
    base = word.substr(0, word.size() - ending.size());
    break;
  }
  const bool is_person = base.size() < word.size() && base.size() >= kBaseMin &&
                         std::ranges::any_of(kBeforeIn, [base](std::string_view before) {
                           return base.ends_with(before);
                         });
  return is_person ? base : word;
}

bool is_force(std::string_view base) {
  return std::ranges::any_of(kForces, [base](std::string_view f) { return base.ends_with(f); });
}

/// A linking s after -ung, -heit, -keit, -schaft, -ion: "reinigungskraft" is `reinigung`.
std::string_view without_link(std::string_view base) {
  constexpr std::array<std::string_view, 5> kLinked = {"ungs", "heits", "keits", "schafts", "ions"};
  const bool is_linked = std::ranges::any_of(
      kLinked, [base](std::string_view ending) { return base.ends_with(ending); });
  return is_linked ? base.substr(0, base.size() - 1) : base;
}

std::string_view without_people(std::string_view word) {
  if (word.ends_with("leute") || word.ends_with("leuten")) {
    word = word.substr(0, word.rfind("leut") + std::string_view("leut").size());
  }
  for (const std::string_view people : kPeople) {
    if (!word.ends_with(people)) continue;
    const std::string_view base = word.substr(0, word.size() - people.size());
    const bool is_person = base.size() >= kBaseMin && !is_force(base);
    if (is_person) return without_link(base);
  }
  return word;
}

}  // namespace

std::string ungendered(std::string_view word) {
  const std::string_view plain = without_in(word);
  return std::string(plain.size() < word.size() ? plain : without_people(word));
}

std::string_view before_gender_mark(std::string_view word) {
  const std::size_t mark = word.find_first_of("*:_/(");
  if (mark != std::string_view::npos) return word.substr(0, mark);
  const std::size_t dot = word.find("·");
  return dot == std::string_view::npos ? word : word.substr(0, dot);
}

}  // namespace kontor::engine::text
