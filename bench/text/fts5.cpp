#include "bench/text/fts5.hpp"

#include "bench/engine/options.hpp"

#include "engine/text/tokens.hpp"

#include "base/check.hpp"

#include <sqlite3.h>

#include <memory>

namespace kontor::bench {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

void run(sqlite3* database, const char* sql) {
  KONTOR_CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

Statement prepared(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  KONTOR_CHECK(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK);
  return Statement(statement);
}

void bind_text(sqlite3_stmt* statement, int at, const std::string& text) {
  sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

Database opened() {
  sqlite3* database = nullptr;
  KONTOR_CHECK(sqlite3_open(":memory:", &database) == SQLITE_OK);
  run(database,
      "CREATE VIRTUAL TABLE listings USING fts5(title, concepts, body, kind UNINDEXED, "
      "district UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')");
  return Database(database);
}

void insert(sqlite3_stmt* statement, const Listing& listing) {
  bind_text(statement, 1, listing.title);
  bind_text(statement, 2, listing.concepts);
  bind_text(statement, 3, listing.body);
  sqlite3_bind_int(statement, 4, listing.facets[kKind]);
  sqlite3_bind_int(statement, 5, listing.facets[kDistrict]);
  KONTOR_CHECK(sqlite3_step(statement) == SQLITE_DONE);
  sqlite3_reset(statement);
}

/// The words in quotes, so that none is read as an operator.
std::string match(const std::string& question) {
  std::vector<engine::text::Token> tokens;
  engine::text::tokenize(question, tokens);
  std::string out;
  for (const auto& each : tokens) {
    out += '"' + question.substr(each.begin, each.end - each.begin) + "\" ";
  }
  return out;
}

std::int64_t ask(sqlite3_stmt* statement, const std::string& question) {
  const double before = processor_seconds();
  bind_text(statement, 1, match(question));
  int state = SQLITE_ROW;
  while (state == SQLITE_ROW) state = sqlite3_step(statement);
  if (state != SQLITE_DONE) refuse(sqlite3_errmsg(sqlite3_db_handle(statement)));
  sqlite3_reset(statement);
  constexpr double kNanoseconds = 1e9;
  return static_cast<std::int64_t>((processor_seconds() - before) * kNanoseconds);
}

}  // namespace

Report fts5_report(std::uint64_t seed, std::uint64_t listings, std::uint64_t questions) {
  const Listings world(seed);
  const Database database = opened();
  Report report;
  run(database.get(), "BEGIN");
  const Statement put =
      prepared(database.get(), "INSERT INTO listings VALUES (?1, ?2, ?3, ?4, ?5)");
  for (std::uint64_t at = 0; at < listings; ++at) {
    const Listing listing = world.listing(at);
    const double before = processor_seconds();
    insert(put.get(), listing);
    report.cost.seconds += processor_seconds() - before;
  }
  const double before = processor_seconds();
  run(database.get(), "COMMIT");
  report.cost.seconds += processor_seconds() - before;
  const Statement query =
      prepared(database.get(),
               "SELECT rowid FROM listings WHERE listings MATCH ?1 AND kind = 0 AND district < 8 "
               "ORDER BY bm25(listings, 3, 2, 1) LIMIT 20");
  for (std::uint64_t at = 0; at < questions; ++at) {
    report.values.push_back(ask(query.get(), world.question(at)));
  }
  return report;
}

}  // namespace kontor::bench
