#include "store/sqlite/verify.hpp"

#include "store/records.hpp"
#include "store/sql/failure.hpp"
#include "store/sql/query.hpp"

#include <fmt/format.h>

namespace kontor::store {
namespace {

constexpr Sql kPages{"PRAGMA integrity_check"};
constexpr Sql kReferences{"SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1"};

constexpr Sql kPlans{"SELECT id FROM plans ORDER BY id"};

/// Each counts what must not be there.
struct Rule {
  const char* code;
  Sql count;
};
constexpr Rule kRules[] = {
    {"store.journal.gap", {"SELECT coalesce(max(sequence), 0) - count(*) FROM journal"}},
    {"store.journal.missing",
     {"SELECT count(*) FROM listings WHERE id NOT IN (SELECT subject FROM journal)"}},
    {"store.journal.missing",
     {"SELECT count(*) FROM enquiries WHERE id NOT IN (SELECT subject FROM journal)"}},
    {"store.journal.missing",
     {"SELECT count(*) FROM agreements WHERE id NOT IN (SELECT subject FROM journal)"}},
    {"store.journal.missing",
     {"SELECT count(*) FROM plans WHERE id NOT IN (SELECT subject FROM journal)"}},
    {"store.ledger.wrong",
     {"SELECT count(*) FROM listings LEFT JOIN ("
      "SELECT listing, sum(headcount) AS promised FROM ("
      "SELECT need AS listing, headcount FROM agreements JOIN commitments ON agreement = "
      "agreements.id UNION ALL "
      "SELECT offer, headcount FROM agreements JOIN commitments ON agreement = agreements.id) AS "
      "lines GROUP BY listing) AS sums ON listing = listings.id "
      "WHERE committed <> coalesce(promised, 0)"}},
};

using Issues = std::vector<Issue>;

void check_pages(Connection& connection, Issues& issues) {
  Query rows(connection, kPages);
  while (rows.next()) {
    const auto text = rows.get<std::string>();
    if (text != "ok") issues.push_back({"", "store.pages.damaged", {{"what", text}}});
  }
}

void check_references(Connection& connection, Issues& issues) {
  Query rows(connection, kReferences);
  while (rows.next()) {
    auto table = rows.get<std::string>();
    auto count = fmt::to_string(rows.get<std::int64_t>());
    issues.push_back({"", "store.reference.broken", {{"table", table}, {"count", count}}});
  }
}

void check_rules(Connection& connection, Issues& issues) {
  for (const Rule& rule : kRules) {
    const auto count =
        *first(connection, rule.count, [](Query& row) { return row.get<std::int64_t>(); });
    if (count != 0) issues.push_back({"", rule.code, {{"count", fmt::to_string(count)}}});
  }
}

void check_values(SqlRecords& records) {
  records.listings().for_each([](const Versioned<market::Listing>&) {});
  Query ids(records.connection(), kPlans);
  while (ids.next()) records.plans().find(ids.get<PlanId>());
}

void check_all(SqlRecords& records, Issues& issues) {
  check_pages(records.connection(), issues);
  if (!issues.empty()) return;  // what reads damaged pages says nothing more
  check_references(records.connection(), issues);
  check_rules(records.connection(), issues);
  check_values(records);
}

}  // namespace

Issues issues_in(std::unique_ptr<Connection> connection) {
  Issues issues;
  SqlRecords records(std::move(connection));
  try {
    check_all(records, issues);
  } catch (const StatementFailed& failure) {
    if (failure.cause() != StatementFailed::Cause::Corrupt) throw;
    issues.push_back({"", "store.unreadable", {{"what", failure.what()}}});
  }
  return issues;
}

}  // namespace kontor::store
