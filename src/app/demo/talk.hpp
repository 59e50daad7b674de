#pragma once

#include "app/demo/talks.hpp"

namespace kontor::demo {

/// Who talks about what: the firm of `mine` asks that of `theirs`.
struct Talks::Talk {
  Known mine;
  Known theirs;
  DaySpan period;   // that both sides have
  PersonId asking;  // who writes for each side
  PersonId asked;
  EnquiryId enquiry = {};
  std::uint32_t headcount = 1;

  bool asks_for_people() const { return theirs.side == market::Side::Offer; }
  const Known& need() const { return asks_for_people() ? mine : theirs; }
  const Known& offer() const { return asks_for_people() ? theirs : mine; }
};

}  // namespace kontor::demo
