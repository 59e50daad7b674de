#pragma once

#include "app/market/listed.hpp"
#include "app/versioned.hpp"
#include "domain/deal/deal.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kontor::deal {

/// Whose turn it is, seen by one side.
enum class Turn : std::uint8_t { Ours, Theirs, Nobody };

/// What one side may do with an enquiry now.
enum class EnquiryMove : std::uint8_t { Accept, Decline, Withdraw, Write, Propose, Agree };

/// The party behind one side of a deal.
struct PartyFacts {
  std::shared_ptr<const market::CompanyFacts> company;
  PlaceCode place;     // of its listing, never of the company; empty without a listing
  bool named = false;  // whether the reader may know who it is
};

/// An enquiry with what belongs to it, for the eyes of one side.
struct SeenEnquiry {
  Versioned<Enquiry> enquiry;
  PartyFacts us;  // the side in whose name the reader acts
  PartyFacts them;
  market::Listed about;
  std::optional<market::Listed> from;
  std::vector<Message> messages;          // oldest first
  std::map<PersonId, std::string> names;  // of the people whom the reader may know
  std::optional<AgreementId> agreement;
  std::optional<network::Agency> suggested_by;
  Turn turn = Turn::Nobody;
  std::vector<EnquiryMove> may;

  CompanyId our_id() const { return us.company->company.id; }
};

/// Whose turn it is, for the side of `company`.
Turn turn_of(const Enquiry& enquiry, CompanyId company);

/// What `person`, acting for `company`, may do next.
std::vector<EnquiryMove> moves_of(const Enquiry& enquiry, CompanyId company, PersonId person);

}  // namespace kontor::deal
