#pragma once

#include "http/wire/words.hpp"

/// Who is signed in, and for whom they may act.
namespace kontor::http::wire {

/// POST /api/v1/sessions
struct NewSession {
  Text<254, 3> email;
  Text<200, 1> password;
};
KONTOR_MESSAGE(NewSession, email, password);

struct Organisation {
  std::optional<CompanyId> company;
  std::optional<AgencyId> agency;
  std::string name;
  std::vector<std::string> clusters;
};
KONTOR_MESSAGE(Organisation, company, agency, name, clusters);

/// Answer of POST /api/v1/sessions and of GET /api/v1/sessions/current
struct Session {
  PersonId person;
  std::string name;
  Language language = Language::De;
  std::vector<network::Role::Kind> roles;
  std::vector<Organisation> organisations;
  std::string csrf_token;  // goes back as X-CSRF-Token with every write
  Instant expires_at;
};
KONTOR_MESSAGE(Session, person, name, language, roles, organisations, csrf_token, expires_at);

/// GET /api/v1/demo/accounts (demo stores only)
struct DemoAccount {
  std::string email;
  std::string password;
  std::string name;
  network::Role::Kind role = network::Role::Kind::Member;
  std::string organisation;
};
KONTOR_MESSAGE(DemoAccount, email, password, name, role, organisation);

struct DemoAccounts {
  std::vector<DemoAccount> items;
};
KONTOR_MESSAGE(DemoAccounts, items);

struct Site {
  SiteId id;
  std::string name;
  std::string place;
};
KONTOR_MESSAGE(Site, id, name, place);

/// A company for which the reader may act.
struct Company {
  CompanyId id;
  std::string name;
  std::string sector;
  network::SizeClass size = network::SizeClass::Small;
  std::vector<std::string> clusters;
  std::vector<Site> sites;
};
KONTOR_MESSAGE(Company, id, name, sector, size, clusters, sites);

/// GET /api/v1/companies: own ones, or the members of the reader's clusters
struct CompanyPage {
  std::vector<Company> items;
  std::optional<std::string> next;
};
KONTOR_MESSAGE(CompanyPage, items, next);

}  // namespace kontor::http::wire
