#include "http/wire/codec.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kontor::http::wire {
namespace {

template <class Number>
Number between(Number least, Number most) {
  if (most == std::numeric_limits<Number>::max()) return *rc::gen::arbitrary<Number>();
  return *rc::gen::inRange<Number>(least, most + 1);
}

std::string character() {
  return *rc::gen::element<std::string>("a", "Z", "0", " ", "\"", "\\", "/", "~", "ß", "€", "😀",
                                        "\u00a0", "\u2028");
}

/// A value that the shape allows, whatever the message.
void fill(const Shape& shape, void* value) {
  by_shape(
      shape,
      [&](const TextShape& text) {
        std::string letters = text.min > 0 ? "xyz" : "";
        const auto size = between<std::size_t>(0, std::min<std::size_t>(text.max, 12));
        for (std::size_t at = letters.size(); at < size; ++at) letters += character();
        text.set(value, letters);
      },
      [&](const WholeShape& whole) { whole.set(value, between(whole.min, whole.max)); },
      [&](const TruthShape& truth) { truth.set(value, *rc::gen::arbitrary<bool>()); },
      [&](const ChoiceShape& choice) {
        choice.set(value, between<std::size_t>(0, choice.names.size() - 1));
      },
      [&](const IdShape& id) {
        id.set(value, *rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>());
      },
      [&](const DayShape& day) { day.set(value, Day{std::chrono::days{between(10'957, 47'481)}}); },
      [&](const InstantShape& at) {
        at.set(value, Instant{std::chrono::seconds{between<std::int64_t>(0, 4'102'444'799)}});
      },
      [&](const ListShape& list) {
        const auto size = between<std::size_t>(0, 3);
        for (std::size_t at = 0; at < size; ++at) fill(*list.element, list.append(value));
      },
      [&](const ObjectShape& object) {
        for (const Member& member : object.members) {
          const bool is_there = member.required || *rc::gen::arbitrary<bool>();
          if (is_there) fill(*member.shape, member.make(value));
        }
      });
}

template <class T>
class RoundTrip : public testing::Test {};

using Messages =
    testing::Types<NewListing, ListingChange, Listing, NewSession, Session, NewEnquiry,
                   EnquiryTransition, NewProposal, Enquiry, Agreement, Partners, Desk, Figures>;
TYPED_TEST_SUITE(RoundTrip, Messages);

TYPED_TEST(RoundTrip, KeepsEveryValue) {
  const bool holds = rc::check("decode(encode(x)) == x", [] {
    TypeParam message{};
    fill(shape_of<TypeParam>(), &message);
    const std::string sent = encoded(message);
    const auto received = decode<TypeParam>(sent);
    RC_ASSERT(received.has_value());
    RC_ASSERT(encoded(*received) == sent);
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace kontor::http::wire
