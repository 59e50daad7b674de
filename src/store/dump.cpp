#include "store/dump.hpp"

#include "store/document.hpp"
#include "store/sql/query.hpp"

#include <fmt/format.h>

namespace kontor::store {
namespace {

// Each table with its rows in the order of their key; secrets are not among the columns.
constexpr std::array kRows{
    Sql{"SELECT * FROM clusters ORDER BY code"},
    Sql{"SELECT * FROM agencies ORDER BY id"},
    Sql{"SELECT * FROM companies ORDER BY id"},
    Sql{"SELECT * FROM sites ORDER BY id"},
    Sql{"SELECT * FROM memberships ORDER BY company, cluster, since"},
    Sql{"SELECT * FROM people ORDER BY id"},
    Sql{"SELECT * FROM roles ORDER BY person, kind, company, agency"},
    Sql{"SELECT person FROM passwords ORDER BY person"},
    Sql{"SELECT person, opened_at, seen_at FROM sessions ORDER BY person, opened_at, seen_at"},
    Sql{"SELECT * FROM demo_accounts ORDER BY position"},
    Sql{"SELECT * FROM listings ORDER BY id"},
    Sql{"SELECT * FROM plans ORDER BY id"},
    Sql{"SELECT * FROM enquiries ORDER BY id"},
    Sql{"SELECT * FROM proposals ORDER BY enquiry, number"},
    Sql{"SELECT * FROM messages ORDER BY id"},
    Sql{"SELECT * FROM agreements ORDER BY id"},
    Sql{"SELECT * FROM commitments ORDER BY agreement, line"},
    Sql{"SELECT * FROM journal ORDER BY sequence"},
    Sql{"SELECT * FROM journal_companies ORDER BY sequence, position"},
    Sql{"SELECT * FROM replays ORDER BY person, idempotency_key"},
};

constexpr std::array<std::string_view, kRows.size()> kTables{"clusters",
                                                             "agencies",
                                                             "companies",
                                                             "sites",
                                                             "memberships",
                                                             "people",
                                                             "roles",
                                                             "passwords",
                                                             "sessions",
                                                             "demo_accounts",
                                                             "listings",
                                                             "plans",
                                                             "enquiries",
                                                             "proposals",
                                                             "messages",
                                                             "agreements",
                                                             "commitments",
                                                             "journal",
                                                             "journal_companies",
                                                             "replays"};

struct ReadOnly {
  explicit ReadOnly(Connection& of) : connection(of) { connection.begin_read(); }
  ~ReadOnly() { connection.rollback(); }
  ReadOnly(const ReadOnly&) = delete;
  ReadOnly& operator=(const ReadOnly&) = delete;

  Connection& connection;
};

std::string hex(ByteView bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) text += fmt::format("{:02x}", byte);
  return text;
}

std::string cell(const Statement& row, int column) {
  switch (row.type(column)) {
    case ColumnType::Null: return "null";
    case ColumnType::Integer: return fmt::to_string(row.integer(column));
    case ColumnType::Text: return boost::json::serialize(json_text(row.text(column)));
    case ColumnType::Bytes: return '"' + hex(row.bytes(column)) + '"';
    case ColumnType::Id: {
      const IdWords id = row.id(column);
      return '"' + detail::uuid_text(id.high, id.low) + '"';
    }
  }
  return {};
}

void dump_rows(Connection& connection, const Sql& sql,
               const std::function<void(std::string_view)>& line) {
  const auto statement = connection.lend(sql);
  while (statement->step()) {
    std::string text;
    for (int column = 0; column < statement->columns(); ++column) {
      text += (column == 0 ? "[" : ",") + cell(*statement, column);
    }
    line(text + "]");
  }
}

}  // namespace

std::span<const std::string_view> dumped_tables() {
  return kTables;
}

void dump_tables(Connection& connection, const std::function<void(std::string_view)>& line) {
  const ReadOnly transaction(connection);
  for (std::size_t at = 0; at < kTables.size(); ++at) {
    line(fmt::format("# {}", kTables[at]));
    dump_rows(connection, kRows[at], line);
  }
}

}  // namespace kontor::store
