#include "app/access/rights.hpp"

namespace kontor::access {
namespace {

using enum Operation;
using enum Relation;

constexpr std::array kRights{
    Right{PostListing, Member},
    Right{PostListing, Agency},
    Right{ChangeListing, Member},
    Right{ChangeListing, Agency},
    Right{MoveListing, Member},
    Right{MoveListing, Agency},
    Right{ModerateListing, Agency},
    Right{ModerateListing, Relation::Operator},
    Right{SeeListing, Member},
    Right{SeeListing, Agency},
    Right{SeeListing, Relation::Operator},
    Right{SeePartners, Member},
    Right{SeePartners, Agency},
    Right{Enquire, Member},
    Right{Enquire, Agency},
    Right{AnswerEnquiry, Member},
    Right{AnswerEnquiry, Agency},
    Right{WithdrawEnquiry, Member},
    Right{WithdrawEnquiry, Agency},
    Right{SeeEnquiry, Member},
    Right{SeeEnquiry, Agency},
    Right{WriteMessage, Member},
    Right{WriteMessage, Agency},
    Right{Propose, Member},
    Right{Propose, Agency},
    Right{Agree, Member},
    Right{Agree, Agency},
    Right{SeeAgreement, Member},
    Right{SeeAgreement, Agency},
    Right{MakePlan, Agency},
    Right{SeePlan, Agency},
    Right{SeePlan, Relation::Operator},
    Right{StopPlan, Agency},
    Right{PublishPlan, Agency},
};

bool runs(const network::Membership& membership, Day today) {
  return membership.since <= today && (!membership.until || today <= *membership.until);
}

bool brokers(const Actor& actor, std::span<const network::Membership> memberships, Day today) {
  return std::ranges::any_of(memberships, [&](const network::Membership& each) {
    return runs(each, today) && std::ranges::count(actor.brokered, each.cluster) > 0;
  });
}

}  // namespace

std::span<const Right> rights() {
  return kRights;
}

bool may(Operation operation, Relation relation) {
  return std::ranges::any_of(kRights, [&](const Right& right) {
    return right.operation == operation && right.relation == relation;
  });
}

Relation relation(const Actor& actor, const network::Agency& agency) {
  if (!actor.is_signed_in()) return Visitor;
  if (std::ranges::count(actor.brokered, agency.cluster) > 0) return Agency;
  if (actor.is_operator) return Relation::Operator;
  return actor.city ? City : SignedIn;
}

Relation relation(const Actor& actor, CompanyId company,
                  std::span<const network::Membership> memberships, Day today) {
  if (!actor.is_signed_in()) return Visitor;
  if (actor.belongs_to(company)) return Member;
  if (brokers(actor, memberships, today)) return Agency;
  if (actor.is_operator) return Relation::Operator;
  if (actor.city) return City;
  return SignedIn;
}

}  // namespace kontor::access
