#include "app/access/permit.hpp"
#include "app/deal/deal_write.hpp"
#include "app/deal/read_deals.hpp"
#include "app/network/company_facts.hpp"

#include <algorithm>

namespace kontor::deal {
namespace {

constexpr std::size_t kServedMax = 500;

market::Listed listed(const Records& records, ListingId id) {
  auto listing = records.listings().find(id);
  KONTOR_CHECK(listing.has_value());  // listings are never deleted
  const CompanyId company = listing->value.fields().company;
  return {std::move(*listing), network::company_facts(records, company)};
}

PlaceCode place_of(const market::Listed& listed) {
  return std::get<staff::StaffTerms>(listed.value().fields().terms).fields().place;
}

/// People of the other side get their names when both have agreed.
bool people_are_named(const Enquiry& enquiry) {
  return enquiry.disclosure == Disclosure::PersonsNamed || enquiry.state == EnquiryState::Agreed;
}

void add_names(SeenEnquiry& seen, const Records& records) {
  const CompanyId us = seen.our_id();
  const bool all = people_are_named(seen.enquiry.value);
  for (const Message& message : seen.messages) {
    if (!all && message.company != us) continue;
    if (const auto person = records.networks().person(message.person)) {
      seen.names.emplace(person->id, person->name);
    }
  }
}

}  // namespace

std::vector<CompanyId> companies_of(const Records& records, const access::Actor& actor, Day today) {
  std::vector<CompanyId> companies = actor.companies;
  if (actor.brokered.empty()) return companies;
  for (const network::Company& each :
       records.networks().members_of(actor.brokered, today, "", kServedMax)) {
    if (!actor.belongs_to(each.id)) companies.push_back(each.id);
  }
  return companies;
}

Result<SeenEnquiry> seen_enquiry(const Records& records, Versioned<Enquiry> enquiry,
                                 const access::Actor& actor, Day today) {
  const Enquiry& value = enquiry.value;
  const auto permit = access::permit_either(records, actor, access::Operation::SeeEnquiry,
                                            {value.asking, value.asked}, today);
  if (!permit) return tl::make_unexpected(permit.error());
  const CompanyId us = permit->company;
  const bool named = value.disclosure != Disclosure::Pseudonymous;
  SeenEnquiry seen{.enquiry = enquiry,
                   .us = {},
                   .them = {},
                   .about = listed(records, value.about),
                   .from = std::nullopt,
                   .messages = {},
                   .names = {},
                   .agreement = std::nullopt,
                   .suggested_by = std::nullopt,
                   .turn = turn_of(value, us),
                   .may = moves_of(value, us, *actor.person)};
  if (value.from) seen.from = listed(records, *value.from);
  if (value.suggested_by) seen.suggested_by = records.networks().agency(*value.suggested_by);
  PartyFacts asked{seen.about.company, place_of(seen.about), named};
  PartyFacts asking{network::company_facts(records, value.asking),
                    seen.from ? place_of(*seen.from) : PlaceCode{}, named};
  const bool we_asked = us == value.asking;
  seen.us = we_asked ? std::move(asking) : std::move(asked);
  seen.them = we_asked ? std::move(asked) : std::move(asking);
  seen.us.named = true;
  if (value.state == EnquiryState::Agreed) {
    if (const auto agreement = records.agreements().of_enquiry(value.id)) {
      seen.agreement = agreement->id;
    }
  }
  return seen;
}

Result<SeenEnquiry> ReadEnquiries::find(const access::Actor& actor, EnquiryId id) const {
  const Day today = day_of(clock_.now());
  return store_.ask([&](const Records& records) -> Result<SeenEnquiry> {
    auto enquiry = records.enquiries().find(id);
    if (!enquiry) return fail(ErrorKind::NotFound, "not_found");
    auto seen = seen_enquiry(records, std::move(*enquiry), actor, today);
    if (!seen) return seen;
    seen->messages = records.enquiries().messages(id);
    add_names(*seen, records);
    return seen;
  });
}

EnquiryList ReadEnquiries::list(const access::Actor& actor, const Page& page) const {
  const Day today = day_of(clock_.now());
  return store_.ask([&](const Records& records) {
    const auto found = page.listing
                           ? records.enquiries().of_listing(*page.listing)
                           : records.enquiries().of_companies(companies_of(records, actor, today),
                                                              page.before, page.limit + 1);
    EnquiryList list;
    for (const Versioned<Enquiry>& each : found) {
      if (page.before && !(each.value.id < *page.before)) continue;
      auto seen = seen_enquiry(records, each, actor, today);
      if (!seen) continue;  // of a listing one sees only one's own conversations
      if (list.enquiries.size() == page.limit) {
        list.next = list.enquiries.back().enquiry.value.id;
        break;
      }
      list.enquiries.push_back(std::move(*seen));
    }
    return list;
  });
}

}  // namespace kontor::deal
