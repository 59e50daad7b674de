#include "app/access/permit.hpp"

namespace kontor::access {
namespace {

/// Operations on things whose existence a stranger may already know.
bool reveals_nothing(Operation operation) {
  return operation == Operation::PostListing || operation == Operation::Enquire;
}

tl::unexpected<Error> refusal(const Actor& actor, Operation operation) {
  if (!actor.is_signed_in()) return fail(ErrorKind::Forbidden, "session.required");
  if (reveals_nothing(operation)) return fail(ErrorKind::Forbidden, "forbidden");
  return fail(ErrorKind::NotFound, "not_found");
}

}  // namespace

Result<Permit> permit(const Records& records, const Actor& actor, Operation operation,
                      CompanyId company, Day today) {
  const auto memberships = records.networks().memberships_of(company);
  const Relation found = relation(actor, company, memberships, today);
  if (!may(operation, found)) return refusal(actor, operation);
  const bool for_another = found == Relation::Agency;
  return Permit{company, found, for_another ? actor.agency : std::nullopt};
}

Result<Permit> permit_either(const Records& records, const Actor& actor, Operation operation,
                             std::pair<CompanyId, CompanyId> sides, Day today) {
  const bool second_is_own = actor.belongs_to(sides.second) && !actor.belongs_to(sides.first);
  if (second_is_own) std::swap(sides.first, sides.second);
  const auto first = permit(records, actor, operation, sides.first, today);
  return first ? first : permit(records, actor, operation, sides.second, today);
}

Result<void> permit_agency(const Records& records, const Actor& actor, Operation operation,
                           AgencyId agency) {
  const auto found = records.networks().agency(agency);
  if (!found || !may(operation, relation(actor, *found))) return refusal(actor, operation);
  return {};
}

}  // namespace kontor::access
