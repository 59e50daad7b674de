#pragma once

#include "store/migrations/migrations.hpp"

namespace kontor::store {

/// Network, listings of any kind, deals, accounts, journal.
/// Instants are whole seconds, days are ISO 8601, money is minor units, ids are 16 bytes.
inline constexpr Migration kMarket{1, "market", R"sql(
CREATE TABLE clusters (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE agencies (
  id BLOB NOT NULL PRIMARY KEY,
  cluster TEXT NOT NULL REFERENCES clusters (code),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE companies (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sector TEXT NOT NULL,
  size TEXT NOT NULL,
  register_number TEXT NOT NULL,
  verified INTEGER NOT NULL
) STRICT;
CREATE INDEX companies_by_name ON companies (name);

CREATE TABLE sites (
  id BLOB NOT NULL PRIMARY KEY,
  company BLOB NOT NULL REFERENCES companies (id),
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  address TEXT NOT NULL,
  zone TEXT NOT NULL
) STRICT;
CREATE INDEX sites_by_company ON sites (company);

CREATE TABLE memberships (
  company BLOB NOT NULL REFERENCES companies (id),
  cluster TEXT NOT NULL REFERENCES clusters (code),
  since TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (company, cluster, since)
) STRICT;
CREATE INDEX memberships_by_cluster ON memberships (cluster, company);

CREATE TABLE people (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL
) STRICT;

CREATE TABLE roles (
  person BLOB NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  company BLOB REFERENCES companies (id),
  agency BLOB REFERENCES agencies (id)
) STRICT;
CREATE INDEX roles_by_person ON roles (person);
CREATE INDEX roles_by_company ON roles (company);

CREATE TABLE passwords (
  person BLOB NOT NULL PRIMARY KEY REFERENCES people (id),
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  token BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES people (id),
  opened_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE demo_accounts (
  position INTEGER NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES people (id),
  password TEXT NOT NULL
) STRICT;

CREATE TABLE listings (
  id BLOB NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  side TEXT NOT NULL,
  kind TEXT NOT NULL,
  company BLOB NOT NULL REFERENCES companies (id),
  site BLOB NOT NULL REFERENCES sites (id),
  note TEXT NOT NULL,
  audience TEXT NOT NULL,
  circle TEXT,
  moderation TEXT NOT NULL,
  availability TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  published_at INTEGER,
  expires_at INTEGER NOT NULL,
  committed INTEGER NOT NULL,
  posted_by BLOB REFERENCES agencies (id),
  terms TEXT NOT NULL
) STRICT;
CREATE INDEX listings_by_company ON listings (company, id);

CREATE TABLE enquiries (
  id BLOB NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  about BLOB NOT NULL REFERENCES listings (id),
  from_listing BLOB REFERENCES listings (id),
  asked_side TEXT NOT NULL,
  asking BLOB NOT NULL REFERENCES companies (id),
  asked BLOB NOT NULL REFERENCES companies (id),
  person BLOB NOT NULL REFERENCES people (id),
  headcount INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  state TEXT NOT NULL,
  disclosure TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  answered_at INTEGER,
  decline_reason TEXT
) STRICT;
CREATE INDEX enquiries_by_asking ON enquiries (asking, id);
CREATE INDEX enquiries_by_asked ON enquiries (asked, id);
CREATE INDEX enquiries_by_about ON enquiries (about, id);
CREATE INDEX enquiries_by_from ON enquiries (from_listing, id);

CREATE TABLE proposals (
  enquiry BLOB NOT NULL REFERENCES enquiries (id),
  number INTEGER NOT NULL,
  company BLOB NOT NULL REFERENCES companies (id),
  person BLOB NOT NULL REFERENCES people (id),
  proposed_at INTEGER NOT NULL,
  headcount INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  weekdays INTEGER NOT NULL,
  minutes_a_week INTEGER NOT NULL,
  rate_minor INTEGER NOT NULL,
  rate_currency TEXT NOT NULL,
  place TEXT NOT NULL,
  legal_model TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (enquiry, number)
) STRICT;

CREATE TABLE messages (
  id BLOB NOT NULL PRIMARY KEY,
  enquiry BLOB NOT NULL REFERENCES enquiries (id),
  company BLOB NOT NULL REFERENCES companies (id),
  person BLOB NOT NULL REFERENCES people (id),
  written_at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_enquiry ON messages (enquiry, id);

CREATE TABLE agreements (
  id BLOB NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  enquiry BLOB NOT NULL UNIQUE REFERENCES enquiries (id),
  lender BLOB NOT NULL REFERENCES companies (id),
  borrower BLOB NOT NULL REFERENCES companies (id),
  need BLOB REFERENCES listings (id),
  offer BLOB REFERENCES listings (id),
  proposed_company BLOB NOT NULL REFERENCES companies (id),
  proposed_person BLOB NOT NULL REFERENCES people (id),
  proposed_at INTEGER NOT NULL,
  accepted_company BLOB NOT NULL REFERENCES companies (id),
  accepted_person BLOB NOT NULL REFERENCES people (id),
  accepted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX agreements_by_lender ON agreements (lender, id);
CREATE INDEX agreements_by_borrower ON agreements (borrower, id);

CREATE TABLE commitments (
  agreement BLOB NOT NULL REFERENCES agreements (id),
  line INTEGER NOT NULL,
  id BLOB NOT NULL UNIQUE,
  occupation TEXT NOT NULL,
  headcount INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  weekdays INTEGER NOT NULL,
  minutes_a_week INTEGER NOT NULL,
  rate_minor INTEGER NOT NULL,
  rate_currency TEXT NOT NULL,
  place TEXT NOT NULL,
  legal_model TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (agreement, line)
) STRICT;

CREATE TABLE journal (
  sequence INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  person BLOB NOT NULL,
  acting_as BLOB,
  event INTEGER NOT NULL,
  subject BLOB NOT NULL,
  version INTEGER NOT NULL,
  facts TEXT NOT NULL
) STRICT;

CREATE TABLE journal_companies (
  sequence INTEGER NOT NULL REFERENCES journal (sequence),
  position INTEGER NOT NULL,
  company BLOB NOT NULL,
  PRIMARY KEY (sequence, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_companies_by_company ON journal_companies (company, sequence);

CREATE TABLE replays (
  person BLOB NOT NULL REFERENCES people (id),
  idempotency_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  subject BLOB NOT NULL,
  version INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  remembered_at INTEGER NOT NULL,
  PRIMARY KEY (person, idempotency_key)
) STRICT;
CREATE INDEX replays_by_age ON replays (remembered_at);
)sql"};

}  // namespace kontor::store
