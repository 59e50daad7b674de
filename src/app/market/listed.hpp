#pragma once

#include "app/access/actor.hpp"
#include "app/versioned.hpp"
#include "domain/market/listing.hpp"

#include <memory>
#include <vector>

namespace kontor::market {

/// What the market knows of a company.
struct CompanyFacts {
  network::Company company;
  std::vector<network::Membership> memberships;

  /// Clusters in which it is a member on `today`, by code.
  std::vector<ClusterCode> clusters(Day today) const;

  friend bool operator==(const CompanyFacts&, const CompanyFacts&) = default;
};

/// One listing as the market holds it. Immutable: a change makes a new one, so a reader
/// may keep it as long as it likes.
struct Listed {
  Versioned<Listing> listing;
  std::shared_ptr<const CompanyFacts> company;

  const Listing& value() const { return listing.value; }
  /// By which lists are ordered: first publication, or creation if there was none.
  Instant listed_at() const {
    return value().state().published_at.value_or(value().state().created_at);
  }
};
using ListedPtr = std::shared_ptr<const Listed>;

/// What everyone may know of a company before both sides agree to be named.
struct CompanyView {
  SectorCode sector;
  network::SizeClass size = network::SizeClass::Small;
  std::vector<ClusterCode> clusters;  // memberships of that day, by code
  PlaceCode place;                    // of the listing, never of the company

  friend bool operator==(const CompanyView&, const CompanyView&) = default;
};

CompanyView company_view(const Listed& listed, Day today);

/// Whether `actor` belongs to the company, or is broker of a cluster in which it is a member on
/// `today`.
bool acts_for(const access::Actor& actor, const CompanyFacts& company, Day today);

/// Whether `actor` acts for the listing's company: sees it in every state, and with its name.
bool is_own(const Listed& listed, const access::Actor& actor, Day today);

/// Whether `actor` may find the listing at `now`: it is live and in the actor's audience, or own.
bool may_see(const Listed& listed, const access::Actor& actor, Instant now);

}  // namespace kontor::market
