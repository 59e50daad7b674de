#pragma once

#include "store/migrations/migrations.hpp"

namespace kontor::store {

/// Plans, and the enquiries that they suggest. What was ordered and what was found are documents;
/// asked, placed and matches repeat numbers of the result, so that lists need not read it.
inline constexpr Migration kPlans{2, "plans", R"sql(
CREATE TABLE plans (
  id BLOB NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  agency BLOB NOT NULL REFERENCES agencies (id),
  person BLOB NOT NULL REFERENCES people (id),
  clusters TEXT NOT NULL,
  scope TEXT NOT NULL,
  rules TEXT NOT NULL,
  pins TEXT NOT NULL,
  forbids TEXT NOT NULL,
  follows BLOB REFERENCES plans (id),
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  published_at INTEGER,
  stop_asked INTEGER NOT NULL,
  progress TEXT NOT NULL,
  failure TEXT NOT NULL,
  asked INTEGER NOT NULL,
  placed INTEGER NOT NULL,
  matches INTEGER NOT NULL,
  result TEXT
) STRICT;
CREATE INDEX plans_by_agency ON plans (agency, id);
CREATE INDEX plans_by_status ON plans (status, id);

ALTER TABLE enquiries ADD COLUMN suggested_by BLOB REFERENCES agencies (id);
ALTER TABLE enquiries ADD COLUMN plan BLOB REFERENCES plans (id);
)sql"};

}  // namespace kontor::store
