#include "engine/text/postings.hpp"

#include "engine/text/document_words.hpp"
#include "engine/text/fixed_point.hpp"
#include "engine/text/lengths.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>

namespace kontor::engine::text {
namespace {

using Content = std::map<std::uint32_t, std::uint8_t>;

Content some_content() {
  Content content;
  std::uint32_t document = 0;
  const auto count = *rc::gen::inRange(0, 600);
  for (int at = 0; at < count; ++at) {
    document += *rc::gen::weightedElement<std::uint32_t>({{20, 1}, {5, 70}, {1, 20'000'000}});
    if (document > Postings::kDocumentMax) break;
    content[document] = *rc::gen::element<std::uint8_t>(1, 3, 31);
  }
  return content;
}

Postings made_of(const Content& content) {
  Postings postings;
  for (const auto& [document, weight] : content) postings.append(document, weight);
  return postings;
}

RC_GTEST_PROP(Postings, AreWalkedAsTheyWereAppended, ()) {
  const Content content = some_content();
  const Postings postings = made_of(content);
  Postings::Cursor cursor(postings);
  for (const auto& [document, weight] : content) {
    RC_ASSERT(cursor.document() == document);
    RC_ASSERT(cursor.weight() == weight);
    cursor.next();
  }
  RC_ASSERT(cursor.document() == Postings::kEnd);
}

RC_GTEST_PROP(Postings, AreSoughtForwardOnly, ()) {
  const Content content = some_content();
  const Postings postings = made_of(content);
  Postings::Cursor cursor(postings);
  std::uint32_t reached = 0;
  for (int step = 0; step < 8; ++step) {
    const std::uint32_t wanted =
        content.empty() ? 5
                        : std::next(content.begin(),
                                    *rc::gen::inRange<long>(0, static_cast<long>(content.size())))
                                  ->first +
                              *rc::gen::inRange(0U, 2U);
    cursor.seek(wanted);
    reached = std::max(reached, wanted);
    const auto expected = content.lower_bound(reached);
    RC_ASSERT(cursor.document() == (expected == content.end() ? Postings::kEnd : expected->first));
  }
}

TEST(Postings, HoldTheLastDocumentThereCanBe) {
  Postings postings;
  postings.append(0, 1);
  postings.append(Postings::kDocumentMax, 2);
  Postings::Cursor cursor(postings);
  cursor.seek(1);
  EXPECT_EQ(cursor.document(), Postings::kDocumentMax);
}

RC_GTEST_PROP(DocumentWords, AreGivenBack, ()) {
  DocumentWords shelf;
  const auto lists = *rc::gen::container<std::vector<std::set<std::uint32_t>>>(
      rc::gen::arbitrary<std::set<std::uint32_t>>());
  for (const auto& list : lists) shelf.add(std::vector<std::uint32_t>(list.begin(), list.end()));
  for (std::uint32_t at = 0; at < lists.size(); ++at) {
    RC_ASSERT(shelf.words(at) == std::vector<std::uint32_t>(lists[at].begin(), lists[at].end()));
  }
}

TEST(Log2, IsRoundedDownToSixteenBits) {
  for (const std::uint64_t value : {1ULL, 2ULL, 3ULL, 7ULL, 1'000ULL, 123'456'789ULL, ~0ULL}) {
    const double exact = std::log2(static_cast<double>(value)) * 65'536;
    EXPECT_NEAR(log2_fixed(value), exact, 2) << value;
  }
}

TEST(LengthClasses, HoldTheirShortestLength) {
  std::uint8_t last = 0;
  for (std::uint32_t length = 0; length < 200'000; ++length) {
    const std::uint8_t of = length_class_of(length);
    ASSERT_LT(of, kLengthClasses);
    ASSERT_GE(of, last);
    ASSERT_LE(length_of_class(of), length);
    ASSERT_EQ(length_class_of(length_of_class(of)), of);
    last = of;
  }
}

}  // namespace
}  // namespace kontor::engine::text
