#include "app/deal/seen_enquiry.hpp"

#include "base/check.hpp"

namespace kontor::deal {
namespace {

void add_open_moves(std::vector<EnquiryMove>& moves, bool we_asked) {
  if (we_asked) {
    moves.insert(moves.end(), {EnquiryMove::Withdraw, EnquiryMove::Write});
  } else {
    moves.insert(moves.end(), {EnquiryMove::Accept, EnquiryMove::Decline, EnquiryMove::Write});
  }
}

}  // namespace

Turn turn_of(const Enquiry& enquiry, CompanyId company) {
  switch (enquiry.state) {
    case EnquiryState::Suggested: return Turn::Ours;  // both are asked
    case EnquiryState::Open: return enquiry.asked == company ? Turn::Ours : Turn::Theirs;
    case EnquiryState::Accepted:
      if (enquiry.proposals.empty()) return Turn::Ours;  // either side may propose
      return enquiry.proposals.back().by == company ? Turn::Theirs : Turn::Ours;
    case EnquiryState::Agreed:
    case EnquiryState::Declined:
    case EnquiryState::Withdrawn: return Turn::Nobody;
  }
  KONTOR_CHECK(false);
}

std::vector<EnquiryMove> moves_of(const Enquiry& enquiry, CompanyId company, PersonId person) {
  const bool we_asked = enquiry.asking == company;
  std::vector<EnquiryMove> moves;
  switch (enquiry.state) {
    case EnquiryState::Suggested: moves = {EnquiryMove::Accept, EnquiryMove::Decline}; break;
    case EnquiryState::Open: add_open_moves(moves, we_asked); break;
    case EnquiryState::Accepted: {
      moves = {we_asked ? EnquiryMove::Withdraw : EnquiryMove::Decline, EnquiryMove::Write,
               EnquiryMove::Propose};
      // Two people must say yes (see Agree).
      const bool theirs_stands = !enquiry.proposals.empty() &&
                                 enquiry.proposals.back().by != company &&
                                 enquiry.proposals.back().person != person;
      if (theirs_stands) moves.push_back(EnquiryMove::Agree);
      break;
    }
    case EnquiryState::Agreed: moves.push_back(EnquiryMove::Write); break;
    case EnquiryState::Declined:
    case EnquiryState::Withdrawn: break;
  }
  return moves;
}

}  // namespace kontor::deal
