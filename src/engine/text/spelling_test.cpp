#include "engine/text/spelling.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace kontor::engine::text {
namespace {

TEST(Distance, CountsEachSortOfErrorOnce) {
  EXPECT_EQ(distance("schlosser", "schlosser", 2), 0U);
  EXPECT_EQ(distance("schlosser", "schloser", 2), 1U);
  EXPECT_EQ(distance("schlosser", "schlossser", 2), 1U);
  EXPECT_EQ(distance("schlosser", "schlozser", 2), 1U);
  EXPECT_EQ(distance("schlosser", "shclosser", 2), 1U);
  EXPECT_EQ(distance("schlosser", "shclosse", 2), 2U);
  EXPECT_EQ(distance("schlosser", "tischler", 2), 3U);
}

TEST(Distance, CountsLettersNotBytes) {
  EXPECT_EQ(distance("сварщик", "сворщик", 1), 1U);
  EXPECT_EQ(distance("溶接工", "溶接", 1), 1U);
}

TEST(Distance, OfWordsBeyondTheLimitOfLettersIsOnlyZeroOrTooMuch) {
  const std::string longest(60, 'a');
  EXPECT_EQ(distance(longest, longest, 2), 0U);
  EXPECT_EQ(distance(longest, longest + "b", 2), 3U);
}

TEST(ErrorsAllowed, AreOneUpToSevenLettersAndTwoBeyond) {
  EXPECT_EQ(errors_allowed(7), 1U);
  EXPECT_EQ(errors_allowed(8), 2U);
}

/// The definition, by recursion.
std::uint32_t slow(const std::string& left, const std::string& right) {
  if (left.empty() || right.empty()) {
    return static_cast<std::uint32_t>(std::max(left.size(), right.size()));
  }
  const std::string l = left.substr(1);
  const std::string r = right.substr(1);
  std::uint32_t best = slow(l, r) + (left[0] == right[0] ? 0U : 1U);
  best = std::min({best, slow(l, right) + 1, slow(left, r) + 1});
  if (left.size() > 1 && right.size() > 1 && left[0] == right[1] && left[1] == right[0]) {
    best = std::min(best, slow(l.substr(1), r.substr(1)) + 1);
  }
  return best;
}

rc::Gen<std::string> short_word() {
  return rc::gen::resize(6,
                         rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc"))));
}

RC_GTEST_PROP(Distance, IsWhatTheDefinitionSays, ()) {
  const std::string left = *short_word();
  const std::string right = *short_word();
  const std::uint32_t exact = slow(left, right);
  RC_ASSERT(distance(left, right, 2) == std::min(exact, 3U));
  RC_ASSERT(exact > 2 || may_be_near(make_of(left), make_of(right), exact));
}

}  // namespace
}  // namespace kontor::engine::text
