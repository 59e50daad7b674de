#include "app/plan/clearing_order.hpp"

#include <algorithm>

namespace kontor::plan {
namespace {

using deal::Enquiry;
using deal::EnquiryState;
using market::ClearingOrder;
using market::Side;

void add(ClearingOrder& order, const Enquiry& enquiry) {
  if (!enquiry.from) return;
  const bool about_need = enquiry.asked_side == Side::Need;
  const market::ListingPair pair{about_need ? enquiry.about : *enquiry.from,
                                 about_need ? *enquiry.from : enquiry.about};
  switch (enquiry.state) {
    case EnquiryState::Suggested:
    case EnquiryState::Open:
    case EnquiryState::Accepted: order.kept.push_back(pair); return;
    case EnquiryState::Declined: order.declined.push_back(pair); return;
    case EnquiryState::Agreed:
    case EnquiryState::Withdrawn: return;
  }
}

}  // namespace

ClearingOrder clearing_order(const Records& records, const PlanFields& fields,
                             const std::vector<market::ListedPtr>& live, Instant now) {
  ClearingOrder order{.fields = fields, .kept = {}, .declined = {}, .now = now};
  for (const market::ListedPtr& each : live) {
    if (each->value().fields().side != Side::Need) continue;
    for (const auto& enquiry : records.enquiries().of_listing(each->value().id())) {
      add(order, enquiry.value);
    }
  }
  std::ranges::sort(order.kept);
  std::ranges::sort(order.declined);
  return order;
}

}  // namespace kontor::plan
