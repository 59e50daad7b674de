#pragma once

#include "app/access/actor.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace kontor::access {

/// How an actor stands to a company, the closest relation first.
enum class Relation : std::uint8_t {
  Member,    // belongs to the company
  Agency,    // brokers a cluster in which the company is a member
  Operator,  // runs the platform
  City,      // sees figures, not companies
  SignedIn,  // some other member or broker
  Visitor,   // nobody we know
};

/// What use cases do to something that belongs to a company.
enum class Operation : std::uint8_t {
  PostListing,
  ChangeListing,
  MoveListing,      // publish, pause, resume, close, reopen, renew
  ModerateListing,  // approve, block
  SeeListing,       // whatever its audience and state
  SeePartners,
  Enquire,
  AnswerEnquiry,
  WithdrawEnquiry,
  SeeEnquiry,
  WriteMessage,
  Propose,
  Agree,
  SeeAgreement,
  MakePlan,  // of an agency's market
  SeePlan,
  StopPlan,
  PublishPlan,
};

/// One row of the table of rights.
struct Right {
  Operation operation;
  Relation relation;
};

/// Every right that there is; what is not in the table is refused.
std::span<const Right> rights();

bool may(Operation operation, Relation relation);

/// @param memberships  of the company, all of them; those not running on `today` do not count.
Relation relation(const Actor& actor, CompanyId company,
                  std::span<const network::Membership> memberships, Day today);

/// How an actor stands to an agency and what it does for its cluster: Agency, if it is its own.
Relation relation(const Actor& actor, const network::Agency& agency);

}  // namespace kontor::access
