#pragma once

#include "domain/deal/deal.hpp"
#include "domain/market/listing.hpp"
#include "domain/network/network.hpp"
#include "domain/staff/staff_terms.hpp"
#include "http/wire/describe.hpp"

/// The closed sets of the domain as they are called on the wire.
namespace kontor {

KONTOR_CODES(Currency, Currency, Eur);

namespace staff {
KONTOR_CHOICE(SkillLevel, SkillLevel, Basic, Skilled, Expert);
KONTOR_CHOICE(WorkMode, WorkMode, OnSite, Remote, Either);
}  // namespace staff

namespace market {
KONTOR_CHOICE(Side, Side, Need, Offer);
KONTOR_CHOICE(Kind, Kind, Staff, Material, Capacity, Support, Knowledge);
KONTOR_CHOICE(Moderation, Moderation, New, Approved, Blocked);
KONTOR_CHOICE(Availability, Availability, Draft, Published, Paused, Closed);
KONTOR_CHOICE(Audience, Audience, Public, Members, Cluster, Named);
}  // namespace market

namespace network {
KONTOR_CHOICE(Language, Language, De, En);
KONTOR_CHOICE(SizeClass, SizeClass, Micro, Small, Medium, Large);
KONTOR_CHOICE(RoleKind, Role::Kind, Member, Broker, City, Operator);
}  // namespace network

namespace deal {
KONTOR_CHOICE(Disclosure, Disclosure, Pseudonymous, CompaniesNamed, PersonsNamed);
KONTOR_CHOICE(EnquiryState, EnquiryState, Suggested, Open, Accepted, Agreed, Declined, Withdrawn);
KONTOR_CHOICE(DeclineReason, DeclineReason, AlreadyFilled, SkillsMissing, TooFar, TooExpensive,
              Timing, Other);
}  // namespace deal

}  // namespace kontor
