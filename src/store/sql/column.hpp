#pragma once

#include "base/day.hpp"
#include "base/id.hpp"
#include "base/period.hpp"
#include "domain/taxonomy/code.hpp"
#include "store/names.hpp"
#include "store/sql/connection.hpp"
#include "store/sql/failure.hpp"

#include <array>
#include <concepts>
#include <optional>
#include <string>

namespace kontor::store {

/// Throws: what is stored cannot be what was stored.
[[noreturn]] inline void damaged(std::string_view what) {
  throw StatementFailed(StatementFailed::Cause::Corrupt, "store.corrupt: " + std::string(what));
}

/// The value of a Result that only damage makes a failure.
template <class T>
T intact(Result<T> result) {
  if (!result) damaged(result.error().code);
  return *std::move(result);
}

/// How a type travels to a parameter and from a column.
template <class T>
struct Column;

template <std::integral T>
struct Column<T> {
  static void bind(Statement& statement, int at, T value) {
    statement.bind_integer(at, static_cast<std::int64_t>(value));
  }
  static T read(const Statement& statement, int column) {
    return static_cast<T>(statement.integer(column));
  }
};

template <>
struct Column<std::string_view> {
  static void bind(Statement& statement, int at, std::string_view value) {
    statement.bind_text(at, value);
  }
  static std::string_view read(const Statement& statement, int column) {
    return statement.text(column);
  }
};

template <>
struct Column<std::string> : Column<std::string_view> {
  static std::string read(const Statement& statement, int column) {
    return std::string(statement.text(column));
  }
};

template <class Tag>
struct Column<Id<Tag>> {
  static void bind(Statement& statement, int at, const Id<Tag>& id) {
    statement.bind_id(at, {id.high, id.low});
  }
  static Id<Tag> read(const Statement& statement, int column) {
    const IdWords words = statement.id(column);
    return {words.high, words.low};
  }
};

template <class Tag>
struct Column<Code<Tag>> {
  static void bind(Statement& statement, int at, const Code<Tag>& code) {
    statement.bind_text(at, code.text);
  }
  static Code<Tag> read(const Statement& statement, int column) {
    return {std::string(statement.text(column))};
  }
};

template <>
struct Column<Instant> {
  static void bind(Statement& statement, int at, Instant instant) {
    statement.bind_integer(at, instant.time_since_epoch().count());
  }
  static Instant read(const Statement& statement, int column) {
    return Instant{std::chrono::seconds{statement.integer(column)}};
  }
};

template <>
struct Column<Day> {
  static void bind(Statement& statement, int at, Day day) { statement.bind_text(at, to_text(day)); }
  static Day read(const Statement& statement, int column) {
    return intact(day_from_text(statement.text(column)));
  }
};

template <Named Enum>
struct Column<Enum> {
  static void bind(Statement& statement, int at, Enum value) {
    statement.bind_text(at, name_of(value));
  }
  static Enum read(const Statement& statement, int column) {
    const auto value = from_name<Enum>(statement.text(column));
    if (!value) damaged("name");
    return *value;
  }
};

template <std::size_t kSize>
struct Column<std::array<std::uint8_t, kSize>> {
  using Array = std::array<std::uint8_t, kSize>;
  static void bind(Statement& statement, int at, const Array& value) {
    statement.bind_bytes(at, value);
  }
  static Array read(const Statement& statement, int column) {
    const ByteView bytes = statement.bytes(column);
    if (bytes.size() != kSize) damaged("length");
    Array value;
    std::ranges::copy(bytes, value.begin());
    return value;
  }
};

template <class T>
struct Column<std::optional<T>> {
  static void bind(Statement& statement, int at, const std::optional<T>& value) {
    if (value) {
      Column<T>::bind(statement, at, *value);
    } else {
      statement.bind_null(at);
    }
  }
  static std::optional<T> read(const Statement& statement, int column) {
    if (statement.type(column) == ColumnType::Null) return std::nullopt;
    return Column<T>::read(statement, column);
  }
};

}  // namespace kontor::store
