#pragma once

#include "app/store.hpp"

#include <map>
#include <set>

namespace kontor::store {

/// Everything a MemoryStore holds; a transaction works on a copy.
struct MemoryState {
  using PersonKey = std::pair<PersonId, std::string>;
  struct KeptReplay {
    Replay replay;
    Instant at;
  };

  std::map<ListingId, Versioned<market::Listing>> listings;
  std::map<EnquiryId, Versioned<deal::Enquiry>> enquiries;
  std::map<PlanId, Versioned<plan::Plan>> plans;
  std::vector<deal::Message> messages;
  std::map<AgreementId, deal::Agreement> agreements;

  std::map<ClusterCode, network::Cluster> clusters;
  std::map<AgencyId, network::Agency> agencies;
  std::map<CompanyId, network::Company> companies;
  std::map<SiteId, network::Site> sites;
  std::vector<network::Membership> memberships;
  std::map<PersonId, network::Person> people;
  std::map<std::string, PersonId> people_by_email;
  std::vector<network::Role> roles;

  std::map<PersonId, access::PasswordHash> passwords;
  std::map<access::TokenHash, access::Session> sessions;
  std::vector<access::DemoAccount> demo_accounts;

  std::vector<journal::Entry> journal;
  std::map<PersonKey, KeptReplay> replays;
};

}  // namespace kontor::store
