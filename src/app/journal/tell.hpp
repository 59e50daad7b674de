#pragma once

#include "app/store.hpp"

/// What the journal is told of each noun: the facts of app/journal/facts.hpp, in one place, so
/// that every way of writing (use cases, demo, import) tells the same.
namespace kontor::journal {

/// Facts of every listing event, of the listing after it.
Params listing_facts(const market::Listing& listing,
                     const std::vector<network::Membership>& memberships);

/// Facts of an enquiry event: whose need was met, and since when it was open.
Params enquiry_facts(const Records& records, const deal::Enquiry& enquiry);

/// Facts of `agreement.made`.
Params agreement_facts(const Records& records, const deal::Agreement& agreement);

}  // namespace kontor::journal
