#include "http/route/context.hpp"

namespace kontor::http {
namespace {

AgencyNames agency_names(const Store& store) {
  AgencyNames names;
  const auto agencies =
      store.ask([](const Records& records) { return records.networks().agencies(); });
  for (const network::Agency& agency : agencies) names.emplace(agency.id, agency.name);
  return names;
}

}  // namespace

Context::Context(const Services& given)
    : services(given),
      post_listing(given.store, given.ids, given.clock, given.taxonomy),
      change_listing(given.store, given.clock, given.taxonomy),
      move_listing(given.store, given.clock),
      enquire(given.store, given.ids, given.clock),
      answer_enquiry(given.store, given.clock),
      write_message(given.store, given.ids, given.clock),
      propose(given.store, given.clock, given.taxonomy),
      agree(given.store, given.ids, given.clock),
      read_enquiries(given.store, given.clock),
      read_agreements(given.store, given.clock),
      make_plan(given.store, given.ids, given.clock, given.plans),
      stop_plan(given.store, given.clock, given.plans),
      publish_plan(given.store, given.ids, given.clock),
      read_plans(given.store, given.clock),
      read_desk(given.store, given.market, given.clock),
      print_agreement(given.store, given.documents, given.taxonomy, given.clock),
      print_enquiry(given.store, given.documents, given.taxonomy, given.clock),
      read_companies(given.store, given.clock),
      read_profile(given.store, given.clock),
      agencies(agency_names(given.store)),
      taxonomy(given.taxonomy) {}

void Context::follow(journal::Sequence sequence) const {
  constexpr std::chrono::milliseconds kPatience{1'000};
  services.market.wait_for(sequence, kPatience);
}

}  // namespace kontor::http
