#include "app/journal/journal.hpp"

namespace kontor::journal {

std::string_view name_of(Event event) {
  switch (event) {
    case Event::ListingCreated: return "listing.created";
    case Event::ListingChanged: return "listing.changed";
    case Event::ListingPublished: return "listing.published";
    case Event::ListingPaused: return "listing.paused";
    case Event::ListingResumed: return "listing.resumed";
    case Event::ListingClosed: return "listing.closed";
    case Event::ListingReopened: return "listing.reopened";
    case Event::ListingRenewed: return "listing.renewed";
    case Event::ListingModerated: return "listing.moderated";
    case Event::ListingCommitted: return "listing.committed";
    case Event::EnquiryAsked: return "enquiry.asked";
    case Event::EnquiryAccepted: return "enquiry.accepted";
    case Event::EnquiryDeclined: return "enquiry.declined";
    case Event::EnquiryWithdrawn: return "enquiry.withdrawn";
    case Event::EnquiryProposed: return "enquiry.proposed";
    case Event::EnquiryAgreed: return "enquiry.agreed";
    case Event::EnquirySuggested: return "enquiry.suggested";
    case Event::MessageWritten: return "message.written";
    case Event::AgreementMade: return "agreement.made";
    case Event::CompanyRegistered: return "company.registered";
    case Event::PersonRegistered: return "person.registered";
    case Event::SessionOpened: return "session.opened";
    case Event::SessionClosed: return "session.closed";
    case Event::AgreementRead: return "agreement.read";
    case Event::PlanCreated: return "plan.created";
    case Event::PlanStarted: return "plan.started";
    case Event::PlanAdvanced: return "plan.advanced";
    case Event::PlanSolved: return "plan.solved";
    case Event::PlanStopped: return "plan.stopped";
    case Event::PlanFailed: return "plan.failed";
    case Event::PlanPublished: return "plan.published";
    case Event::PlanSuperseded: return "plan.superseded";
  }
  return {};
}

}  // namespace kontor::journal
