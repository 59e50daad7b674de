#pragma once

#include "base/id.hpp"
#include "http/wire/describe.hpp"
#include "http/wire/shape.hpp"
#include "http/wire/types.hpp"

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr/tuple_size.hpp>

#include <array>
#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

/// Makes the shapes of shape.hpp from declarations. Only the units that
/// instantiate `shape_of` (shapes_*.cpp) include this.
namespace kontor::http::wire {

template <class T>
struct ShapeOf;

template <class T>
inline constexpr Shape kShape = ShapeOf<T>::make();

namespace detail {

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}
template <class T>
T& as(void* value) {
  return *static_cast<T*>(value);
}

constexpr char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A name in letters of the wire, with room for its underscores.
struct WireName {
  std::array<char, 48> letters{};
  std::size_t size = 0;

  constexpr void add(char c) { letters.at(size++) = c; }
  constexpr std::string_view view() const { return {letters.data(), size}; }
};

constexpr WireName wire_name(std::string_view enumerator, Letters letters) {
  WireName name;
  for (const char c : enumerator) {
    const bool begins_word = letters == Letters::Snake && lower(c) != c && name.size > 0;
    if (begins_word) name.add('_');
    name.add(letters == Letters::Snake ? lower(c) : upper(c));
  }
  return name;
}

/// `"name":`
constexpr WireName wire_key(std::string_view member) {
  WireName key;
  key.add('"');
  for (const char c : member) key.add(c);
  key.add('"');
  key.add(':');
  return key;
}

template <class Enum>
struct Names {
  using Described = boost::describe::describe_enumerators<Enum>;
  static constexpr std::size_t kSize = boost::mp11::mp_size<Described>::value;

  static constexpr std::array<WireName, kSize> make() {
    std::array<WireName, kSize> names{};
    std::size_t at = 0;
    boost::mp11::mp_for_each<Described>([&](auto each) {
      names[at++] = wire_name(each.name, choice_letters(static_cast<const Enum*>(nullptr)));
    });
    return names;
  }
  static constexpr bool counts_from_0() {
    std::size_t next = 0;
    bool all = true;
    boost::mp11::mp_for_each<Described>(
        [&](auto each) { all = all && static_cast<std::size_t>(each.value) == next++; });
    return all;
  }
  static constexpr std::array<std::string_view, kSize> views() {
    std::array<std::string_view, kSize> all{};
    for (std::size_t at = 0; at < kSize; ++at) all[at] = kNames[at].view();
    return all;
  }

  static constexpr std::array<WireName, kSize> kNames = make();
  static constexpr std::array<std::string_view, kSize> kViews = views();
};

template <class T>
struct Presence {
  using Value = T;
  static constexpr bool kRequired = true;
  static const void* find(const T& member) { return &member; }
  static void* make(T& member) { return &member; }
};
template <class T>
struct Presence<std::optional<T>> {
  using Value = T;
  static constexpr bool kRequired = false;
  static const void* find(const std::optional<T>& member) { return member ? &*member : nullptr; }
  static void* make(std::optional<T>& member) { return &member.emplace(); }
};

template <class Message, class Descriptor>
struct MemberOf {
  static constexpr auto kPointer = Descriptor::pointer;
  using Declared = std::remove_reference_t<decltype(std::declval<Message&>().*kPointer)>;
  using Presence = detail::Presence<Declared>;
  static constexpr WireName kKey = wire_key(Descriptor::name);

  static constexpr Member make() {
    return {.name = Descriptor::name,
            .key = kKey.view(),
            .required = Presence::kRequired,
            .shape = &kShape<typename Presence::Value>,
            .find = [](const void* m) { return Presence::find(as<Message>(m).*kPointer); },
            .make = [](void* m) { return Presence::make(as<Message>(m).*kPointer); }};
  }
};

template <class Message>
struct Members {
  using Described = boost::describe::describe_members<Message, boost::describe::mod_public>;
  static constexpr std::size_t kSize = boost::mp11::mp_size<Described>::value;
  static_assert(kSize == boost::pfr::tuple_size_v<Message>,
                "KONTOR_MESSAGE must name every member");

  static constexpr std::array<Member, kSize> make() {
    std::array<Member, kSize> members{};
    std::size_t at = 0;
    boost::mp11::mp_for_each<Described>(
        [&](auto each) { members[at++] = MemberOf<Message, decltype(each)>::make(); });
    return members;
  }
  static constexpr std::array<Member, kSize> kAll = make();
};

template <class Element>
auto& elements_of(std::vector<Element>& list) {
  return list;
}
template <class Element>
const auto& elements_of(const std::vector<Element>& list) {
  return list;
}
template <class Element, std::size_t max>
auto& elements_of(List<Element, max>& list) {
  return list.value;
}
template <class Element, std::size_t max>
const auto& elements_of(const List<Element, max>& list) {
  return list.value;
}

/// Of T, a list of `Element`.
template <class T, class Element>
constexpr ListShape list_shape(std::size_t max) {
  return {.max = max,
          .element = &kShape<Element>,
          .size = [](const void* list) { return elements_of(as<T>(list)).size(); },
          .at = [](const void* list, std::size_t at) -> const void* {
            return &elements_of(as<T>(list))[at];
          },
          .append = [](void* list) -> void* { return &elements_of(as<T>(list)).emplace_back(); }};
}

}  // namespace detail

/// A message, or an enum of KONTOR_CHOICE.
template <class T>
struct ShapeOf {
  static constexpr Shape make() {
    if constexpr (std::is_enum_v<T>) {
      using Names = detail::Names<T>;
      static_assert(Names::counts_from_0(), "KONTOR_CHOICE must name the enumerators in order");
      return ChoiceShape{
          .name = choice_name(static_cast<const T*>(nullptr)),
          .names = Names::kViews,
          .get = [](const void* value) { return static_cast<std::size_t>(detail::as<T>(value)); },
          .set = [](void* value, std::size_t at) { detail::as<T>(value) = static_cast<T>(at); }};
    } else {
      return ObjectShape{.name = message_name(static_cast<const T*>(nullptr)),
                         .members = detail::Members<T>::kAll};
    }
  }
};

template <std::size_t max_size, std::size_t min_size>
struct ShapeOf<Text<max_size, min_size>> {
  using T = Text<max_size, min_size>;
  static constexpr Shape make() {
    return TextShape{
        .min = min_size,
        .max = max_size,
        .has_lines = max_size >= kTextHasLinesFrom,
        .get = [](const void* value) -> const std::string& { return detail::as<T>(value).value; },
        .set = [](void* value, std::string_view text) { detail::as<T>(value).value = text; }};
  }
};

template <>
struct ShapeOf<std::string> {
  static constexpr Shape make() {
    return TextShape{
        .has_lines = true,
        .get = [](const void* value) -> const std::string& {
          return detail::as<std::string>(value);
        },
        .set = [](void* value, std::string_view text) { detail::as<std::string>(value) = text; }};
  }
};

template <std::int64_t least, std::int64_t most>
struct ShapeOf<Whole<least, most>> {
  using T = Whole<least, most>;
  static constexpr Shape make() {
    return WholeShape{
        .min = least,
        .max = most,
        .get = [](const void* value) { return detail::as<T>(value).value; },
        .set = [](void* value, std::int64_t number) { detail::as<T>(value).value = number; }};
  }
};

template <>
struct ShapeOf<std::int64_t> {
  using T = std::int64_t;
  static constexpr Shape make() {
    return WholeShape{
        .min = std::numeric_limits<T>::min(),
        .max = std::numeric_limits<T>::max(),
        .get = [](const void* value) { return detail::as<T>(value); },
        .set = [](void* value, std::int64_t number) { detail::as<T>(value) = number; }};
  }
};

template <>
struct ShapeOf<bool> {
  static constexpr Shape make() {
    return TruthShape{.get = [](const void* value) { return detail::as<bool>(value); },
                      .set = [](void* value, bool truth) { detail::as<bool>(value) = truth; }};
  }
};

template <class Tag>
struct ShapeOf<Id<Tag>> {
  static constexpr Shape make() {
    return IdShape{.get =
                       [](const void* value) {
                         const auto& id = detail::as<Id<Tag>>(value);
                         return std::pair(id.high, id.low);
                       },
                   .set =
                       [](void* value, std::uint64_t high, std::uint64_t low) {
                         detail::as<Id<Tag>>(value) = {high, low};
                       }};
  }
};

template <>
struct ShapeOf<Day> {
  static constexpr Shape make() {
    return DayShape{.get = [](const void* value) { return detail::as<Day>(value); },
                    .set = [](void* value, Day day) { detail::as<Day>(value) = day; }};
  }
};

template <>
struct ShapeOf<Instant> {
  static constexpr Shape make() {
    return InstantShape{.get = [](const void* value) { return detail::as<Instant>(value); },
                        .set = [](void* value, Instant at) { detail::as<Instant>(value) = at; }};
  }
};

template <class Element>
struct ShapeOf<std::vector<Element>> {
  static constexpr Shape make() { return detail::list_shape<std::vector<Element>, Element>(0); }
};

template <class Element, std::size_t max_size>
struct ShapeOf<List<Element, max_size>> {
  static constexpr Shape make() {
    return detail::list_shape<List<Element, max_size>, Element>(max_size);
  }
};

/// The one definition behind the declaration in codec.hpp.
template <class T>
const Shape& shape_of() {
  return kShape<T>;
}

}  // namespace kontor::http::wire
