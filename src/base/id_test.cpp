#include "base/id.hpp"

#include <gtest/gtest.h>

namespace kontor {
namespace {

struct Thing;

TEST(Id, ReadsWhatItWrote) {
  const Id<Thing> id{0x0192F0C1A2B37ABCULL, 0x8123456789ABCDEFULL};
  EXPECT_EQ(to_text(id), "0192f0c1-a2b3-7abc-8123-456789abcdef");
  EXPECT_EQ(id_from_text<Thing>(to_text(id)), id);
  EXPECT_EQ(id_from_text<Thing>("0192F0C1-A2B3-7ABC-8123-456789ABCDEF"), id);
}

TEST(Id, RefusesWhatIsNoUuid) {
  for (const auto* text :
       {"", "0192f0c1", "0192f0c1-a2b3-7abc-8123-456789abcdeg",
        "0192f0c1xa2b3-7abc-8123-456789abcdef", "0192f0c1-a2b3-7abc-8123-456789abcdef0"}) {
    EXPECT_EQ(id_from_text<Thing>(text).error().code, "id.malformed") << text;
  }
}

TEST(Id, SortsByTheTimeItWasMade) {
  const std::pair<std::uint64_t, std::uint64_t> highest{~0ULL, ~0ULL};
  const auto [early_high, early_low] = uuid_v7(1'000, highest);
  const auto [late_high, late_low] = uuid_v7(1'001, {0, 0});
  EXPECT_LT((Id<Thing>{early_high, early_low}), (Id<Thing>{late_high, late_low}));
  EXPECT_EQ(to_text(Id<Thing>{early_high, early_low})[14], '7');  // the version
  EXPECT_EQ(to_text(Id<Thing>{late_high, late_low})[19], '8');    // the variant
}

}  // namespace
}  // namespace kontor
