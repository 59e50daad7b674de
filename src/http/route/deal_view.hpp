#pragma once

#include "app/deal/read_deals.hpp"
#include "http/route/listing_view.hpp"

namespace kontor::http {

wire::Party party_view(const deal::PartyFacts& party, const Reader& reader);

/// An enquiry; its conversation too if it was read.
wire::Enquiry enquiry_view(const deal::SeenEnquiry& seen, const Reader& reader);

/// @pre The message belongs to the enquiry.
wire::Message message_view(const deal::Message& message, const deal::SeenEnquiry& seen,
                           const Reader& reader);

wire::Agreement agreement_view(const deal::SeenAgreement& seen, const Reader& reader);

}  // namespace kontor::http
