#include "engine/candidates/scan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::candidates {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Refusals kNoSkill = 1;
constexpr Refusals kNoCertificate = 2;
constexpr Refusals kNoDays = 4;
constexpr Refusals kOwn = 8;
constexpr Refusals kTooFar = 16;

/// Two occupations, two skills, one certificate, one class of each column but two of reach.
struct ScanTest : testing::Test {
  Pool pool;
  Question question;

  ScanTest() {
    for (auto& gates : question.gates) gates.resize(2);
    question.gates[static_cast<std::size_t>(Column::Reach)][1].refusals = kTooFar;
    question.gates[static_cast<std::size_t>(Column::Circle)][1].hidden = true;
    question.group = 9;
    question.occupations = 2;
    question.first_day = 20'500;
    question.last_day = 20'520;
    question.week = 0x1F;
    question.heads = 2;
    question.bits = {
        .own_group = kOwn, .skills = kNoSkill, .certificates = kNoCertificate, .days = kNoDays};
    question.weights = {.skills = 50, .days = 30, .heads = 20};
    ask_for_first_skill();
    question.bit_of_certificate = {1};
  }

  void ask_for_first_skill() {
    question.asked.asked = {{0, true, {0, 30, 100, 100}}};
    question.asked.number_of_skill = {1, 0};
    question.asked.all.required_all = 100;
    question.asked.brought = {100, 0};  // the first occupation brings it
  }

  static Row row(std::uint64_t identity) {
    Row made;
    made.identity = {0, identity};
    made.open_until = 1'000;
    made.first_day = 20'500;
    made.last_day = 20'520;
    made.week = 0x1F;
    made.heads = 2;
    return made;
  }
  Answer ask() const { return scan(pool, question, {3, 3, 3, 3}); }
  static std::vector<std::uint32_t> rows(const std::vector<Found>& found) {
    std::vector<std::uint32_t> numbers;
    for (const Found& each : found) numbers.push_back(each.row);
    return numbers;
  }
};

TEST_F(ScanTest, APerfectRowHasAFullScore) {
  pool.add(row(1));
  const Answer answer = ask();
  ASSERT_EQ(answer.direct.size(), 1U);
  EXPECT_EQ(answer.direct[0].score, 1'000);
  EXPECT_EQ(answer.considered, 1U);
}

TEST_F(ScanTest, EqualRowsStandByIdentityHoweverTheyCame) {
  pool.add(row(3));
  pool.add(row(1));
  pool.add(row(2));
  pool.add(row(0));
  EXPECT_THAT(rows(ask().direct), ElementsAre(3, 1, 2));
  EXPECT_EQ(ask().direct_count, 4U);
}

TEST_F(ScanTest, HiddenAndClosedRowsAreNotThere) {
  Row hidden = row(1);
  hidden.classes[static_cast<std::size_t>(Column::Circle)] = 1;
  Row closed = row(2);
  closed.open_until = 0;
  pool.add(hidden);
  pool.add(closed);
  EXPECT_EQ(ask().considered, 0U);
}

TEST_F(ScanTest, EveryRefusalIsCountedAndTheNearestRowsComeFirst) {
  Row far = row(1);
  far.classes[static_cast<std::size_t>(Column::Reach)] = 1;
  Row far_and_own = far;
  far_and_own.group = 9;
  pool.add(far_and_own);
  pool.add(far);
  const Answer answer = ask();
  EXPECT_THAT(rows(answer.rejected), ElementsAre(1, 0));
  EXPECT_EQ(answer.rejected_count, 2U);
  EXPECT_EQ(answer.rejected_by[4], 2U);
  EXPECT_EQ(answer.rejected_by[3], 1U);
}

TEST_F(ScanTest, ARowsOwnWordsWinOverItsOccupation) {
  Row basic = row(1);
  basic.skills = {PackedSkill::make(0, 1, true)};
  pool.add(basic);
  EXPECT_EQ(ask().rejected.at(0).refusals, kNoSkill);  // 30 of 100 points
}

TEST_F(ScanTest, AnotherOccupationWithTheSkillStandsInTheOtherList) {
  Row other = row(1);
  other.occupation = 1;
  pool.add(other);
  EXPECT_EQ(ask().rejected.at(0).refusals, kNoSkill);
  other.skills = {PackedSkill::make(0, 2, true)};
  pool.replace(0, other);
  EXPECT_THAT(rows(ask().across), ElementsAre(0));
  EXPECT_THAT(ask().direct, IsEmpty());
}

TEST_F(ScanTest, EveryCertificateMustBeHeld) {
  question.certificates = {0};
  pool.add(row(1));
  EXPECT_EQ(ask().rejected.at(0).refusals, kNoCertificate);
  Row holder = row(1);
  holder.certificates = {0};
  pool.replace(0, holder);
  EXPECT_THAT(rows(ask().direct), ElementsAre(0));
}

TEST_F(ScanTest, TheLargestRowsAreListedByTheHeadsThatCount) {
  for (std::uint32_t heads : {1U, 9U, 2U}) {
    Row each = row(heads);
    each.heads = heads;
    pool.add(each);
  }
  EXPECT_THAT(rows(ask().largest), ElementsAre(2, 1, 0));  // nine count as two: equal, by identity
}

TEST_F(ScanTest, RemovedRowsAreGoneAndTheirNumbersAreUsedAgain) {
  pool.add(row(1));
  pool.remove(0);
  EXPECT_EQ(ask().considered, 0U);
  EXPECT_EQ(pool.add(row(2)), 0U);
  EXPECT_EQ(ask().considered, 1U);
}

TEST_F(ScanTest, ListsSurviveTheCompactionOfTheirArray) {
  for (std::uint32_t at = 0; at < 3; ++at) pool.add(row(at));
  for (std::uint32_t round = 0; round < 5'000; ++round) {
    Row each = row(round % 3);
    each.skills = {PackedSkill::make(round % 3, 2, true)};
    pool.replace(round % 3, each);
  }
  for (std::uint32_t at = 0; at < 3; ++at) {
    EXPECT_THAT(pool.skills(at), ElementsAre(PackedSkill::make(at, 2, true)));
  }
}

}  // namespace
}  // namespace kontor::engine::candidates
