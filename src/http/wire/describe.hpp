#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string_view>

/// How the names of a closed set are written on the wire: `OnSite` as `on_site`,
/// or, for codes of a standard, `Eur` as `EUR`.
namespace kontor::http::wire {
enum class Letters : std::uint8_t { Snake, Upper };
}  // namespace kontor::http::wire

/// Beside a struct, in its namespace: makes it a message with these members.
/// Every member must be named: shapes.hpp counts them.
#define KONTOR_MESSAGE(Type, ...)                                   \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__))                    \
  constexpr std::string_view message_name(const Type* /*unused*/) { \
    return #Type;                                                   \
  }                                                                 \
  static_assert(true)

/// In the namespace of an enum: makes it a closed set of the wire called `Name`. Its
/// enumerators must be named in their order, and count from 0.
#define KONTOR_CHOICE(Name, Enum, ...) KONTOR_CHOICE_IN(Snake, Name, Enum, __VA_ARGS__)

/// The same for codes of a standard.
#define KONTOR_CODES(Name, Enum, ...) KONTOR_CHOICE_IN(Upper, Name, Enum, __VA_ARGS__)

#define KONTOR_CHOICE_IN(letters, Name, Enum, ...)                                 \
  BOOST_DESCRIBE_ENUM(Enum, __VA_ARGS__)                                           \
  constexpr std::string_view choice_name(const Enum* /*unused*/) {                 \
    return #Name;                                                                  \
  }                                                                                \
  constexpr ::kontor::http::wire::Letters choice_letters(const Enum* /*unused*/) { \
    return ::kontor::http::wire::Letters::letters;                                 \
  }                                                                                \
  static_assert(true)
