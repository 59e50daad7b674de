#pragma once

#include "app/access/read_profile.hpp"
#include "app/deal/agree.hpp"
#include "app/deal/answer_enquiry.hpp"
#include "app/deal/enquire.hpp"
#include "app/deal/read_deals.hpp"
#include "app/desk/read_desk.hpp"
#include "app/document/print.hpp"
#include "app/listing/change_listing.hpp"
#include "app/listing/post_listing.hpp"
#include "app/network/read_companies.hpp"
#include "app/plan/make_plan.hpp"
#include "app/plan/publish_plan.hpp"
#include "app/plan/read_plans.hpp"
#include "app/plan/stop_plan.hpp"
#include "http/route/services.hpp"
#include "http/route/taxonomy_view.hpp"
#include "http/route/visitor_listings.hpp"
#include "http/route/visitor_pages.hpp"
#include "http/session/rate_limiter.hpp"

#include <map>
#include <string>

namespace kontor::http {

/// What the handlers share: the services, the use cases on them, and what is encoded once.
class Context {
 public:
  explicit Context(const Services& services);

  Services services;

  market::PostListing post_listing;
  market::ChangeListing change_listing;
  market::MoveListing move_listing;
  deal::Enquire enquire;
  deal::AnswerEnquiry answer_enquiry;
  deal::WriteMessage write_message;
  deal::Propose propose;
  deal::Agree agree;
  deal::ReadEnquiries read_enquiries;
  deal::ReadAgreements read_agreements;
  plan::MakePlan make_plan;
  plan::StopPlan stop_plan;
  plan::PublishPlan publish_plan;
  plan::ReadPlans read_plans;
  desk::ReadDesk read_desk;
  document::PrintAgreement print_agreement;
  document::PrintEnquiry print_enquiry;
  network::ReadCompanies read_companies;
  access::ReadProfile read_profile;

  AgencyNames agencies;
  EncodedTaxonomy taxonomy;
  VisitorListings visitor_listings;
  VisitorPages visitor_pages;
  RateLimiter sign_ins;  // by account

  Instant now() const { return services.clock.now(); }

  /// Waits until the market knows what was written, at most a second: a writer reads its own
  /// write. If the market is slower the write stands all the same.
  void follow(journal::Sequence sequence) const;
};

}  // namespace kontor::http
