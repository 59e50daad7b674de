#pragma once

#include "app/access/rights.hpp"
#include "app/store.hpp"

#include <optional>

namespace kontor::access {

/// A right that was found: in whose name the actor acts.
struct Permit {
  CompanyId company;
  Relation relation = Relation::Member;
  std::optional<AgencyId> acting_as;  // set when an agency acts for the company
};

/// Looks the right up in the table, in the first lines of every use case.
/// @return `session.required` for a visitor, else `forbidden` (ErrorKind::Forbidden), or
///         `not_found` where not even existence may be known (SeeListing, SeeEnquiry,
///         SeeAgreement and whatever depends on them).
Result<Permit> permit(const Records& records, const Actor& actor, Operation operation,
                      CompanyId company, Day today);

/// The same for a deal between two companies: the side in whose name the actor acts. A member's
/// own side comes before one for which an agency acts.
Result<Permit> permit_either(const Records& records, const Actor& actor, Operation operation,
                             std::pair<CompanyId, CompanyId> sides, Day today);

/// The same for what an agency does: Make, See, Stop and PublishPlan.
/// @return `not_found` also for an agency that is not there.
Result<void> permit_agency(const Records& records, const Actor& actor, Operation operation,
                           AgencyId agency);

}  // namespace kontor::access
