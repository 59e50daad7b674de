#include "store/journal.hpp"

#include "store/document.hpp"
#include "store/paging.hpp"
#include "store/sql/query.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;
using journal::Entry;
using journal::Event;
using journal::Sequence;

constexpr Sql kLast{"SELECT max(sequence) FROM journal"};
constexpr Sql kInsert{
    "INSERT INTO journal (sequence, at, person, acting_as, event, subject, version, facts) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Sql kInsertCompany{
    "INSERT INTO journal_companies (sequence, position, company) VALUES ($1, $2, $3)"};
constexpr Sql kAfter{
    "SELECT sequence, at, person, acting_as, event, subject, version, facts FROM journal "
    "WHERE sequence > $1 ORDER BY sequence LIMIT $2"};
constexpr Sql kCompanies{
    "SELECT sequence, company FROM journal_companies WHERE sequence >= $1 AND sequence <= $2 "
    "ORDER BY sequence, position"};

std::string facts_document(const Params& facts) {
  json::object document;
  for (const auto& [name, value] : facts) document[name] = value;
  return json::serialize(document);
}

Params facts_from(std::string_view document) {
  Params facts;
  const json::value value = parsed(document);
  const json::object* const object = value.if_object();
  if (object == nullptr) damaged("facts");
  for (const auto& member : *object) {
    facts.emplace(member.key(), Members::text_in(member.value()));
  }
  return facts;
}

Entry entry_from(Query& row) {
  return {.sequence = row.get<Sequence>(),
          .at = row.get<Instant>(),
          .person = row.get<PersonId>(),
          .acting_as = row.get<std::optional<AgencyId>>(),
          .event = static_cast<Event>(row.get<std::uint8_t>()),
          .subject = row.get<journal::SubjectId>(),
          .version = row.get<std::uint64_t>(),
          .companies = {},
          .facts = facts_from(row.get<std::string_view>())};
}

/// @pre The entries follow one another without a gap.
void add_companies(Connection& connection, std::vector<Entry>& entries) {
  if (entries.empty()) return;
  const Sequence begin = entries.front().sequence;
  Query rows(connection, kCompanies, begin, entries.back().sequence);
  while (rows.next()) {
    const auto sequence = rows.get<Sequence>();
    if (sequence - begin >= entries.size()) damaged("journal.gap");
    entries[sequence - begin].companies.push_back(rows.get<CompanyId>());
  }
}

}  // namespace

Sequence SqlJournal::append(Entry entry) {
  const Sequence sequence = last() + 1;
  run(connection_, kInsert, sequence, entry.at, entry.person, entry.acting_as,
      static_cast<std::uint8_t>(entry.event), entry.subject, entry.version,
      facts_document(entry.facts));
  for (std::size_t position = 0; position < entry.companies.size(); ++position) {
    run(connection_, kInsertCompany, sequence, position, entry.companies[position]);
  }
  return sequence;
}

std::vector<Entry> SqlJournal::after(Sequence sequence, std::size_t limit) const {
  auto entries = all(connection_, kAfter, entry_from, sequence, row_limit(limit));
  add_companies(connection_, entries);
  return entries;
}

Sequence SqlJournal::last() const {
  return *first(connection_, kLast,
                [](Query& row) { return row.get<std::optional<Sequence>>().value_or(0); });
}

}  // namespace kontor::store
