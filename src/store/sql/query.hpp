#pragma once

#include "store/sql/column.hpp"
#include "store/sql/connection.hpp"

#include <vector>

namespace kontor::store {

/// One run of a statement with its parameters. Rows come by `next`, the columns of a row
/// from left to right by `get`.
class Query {
 public:
  template <class... Values>
  Query(Connection& connection, const Sql& sql, const Values&... values)
      : connection_(connection), sql_(sql), statement_(connection.lend(sql)) {
    int at = 0;
    (Column<Values>::bind(*statement_, ++at, values), ...);
  }
  ~Query() { connection_.give_back(sql_, std::move(statement_)); }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// @return false if there is no further row.
  bool next() {
    column_ = 0;
    return statement_->step();
  }

  /// The next column of the row. A `std::string_view` holds until `next`.
  template <class T>
  T get() {
    return Column<T>::read(*statement_, column_++);
  }

 private:
  Connection& connection_;
  const Sql& sql_;
  std::unique_ptr<Statement> statement_;
  int column_ = 0;
};

/// Runs a statement that returns no rows. @return how many rows it touched.
template <class... Values>
std::int64_t run(Connection& connection, const Sql& sql, const Values&... values) {
  Query(connection, sql, values...).next();
  return connection.changed_rows();
}

/// What `make` reads from the first row, if there is one.
template <class Make, class... Values>
auto first(Connection& connection, const Sql& sql, Make make, const Values&... values) {
  Query query(connection, sql, values...);
  using Value = decltype(make(query));
  return query.next() ? std::optional<Value>(make(query)) : std::nullopt;
}

/// What `make` reads from each row.
template <class Make, class... Values>
auto all(Connection& connection, const Sql& sql, Make make, const Values&... values) {
  Query query(connection, sql, values...);
  std::vector<decltype(make(query))> rows;
  while (query.next()) rows.push_back(make(query));
  return rows;
}

}  // namespace kontor::store
