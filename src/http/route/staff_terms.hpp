#pragma once

#include "base/result.hpp"
#include "domain/deal/deal.hpp"
#include "domain/staff/staff_terms.hpp"
#include "http/wire/messages.hpp"

#include <string>
#include <vector>

/// Terms of staff between the wire and the domain.
namespace kontor::http {

template <class Tag>
std::vector<wire::Text<64, 1>> codes_view(const std::vector<Code<Tag>>& codes) {
  std::vector<wire::Text<64, 1>> texts;
  for (const Code<Tag>& code : codes) texts.push_back({code.text});
  return texts;
}

wire::Days days_view(const DaySpan& span);
wire::Money money_view(const Money& money);
wire::StaffTerms staff_view(const staff::StaffFields& fields);
wire::DealTerms deal_view(const deal::DealFields& fields);

/// @return what DaySpan::make refuses, as an issue at `path`.
Result<DaySpan> span_from(const wire::Days& days, std::string path);

/// What StaffTerms::make checks next; `point` is left to the use case.
/// @return `input.invalid` with every issue of the terms at once if days are wrong.
Result<staff::StaffFields> staff_from(const wire::StaffTerms& terms);

/// @return `input.invalid` with every issue at once if days are wrong; paths from "/terms".
Result<deal::DealFields> deal_from(const wire::DealTerms& terms);

/// What is too large for the domain's numbers is too large for its limits, too.
std::uint32_t count_from(const wire::Amount& amount);

}  // namespace kontor::http
