#include "http/route/desk_routes.hpp"

#include "app/network/company_facts.hpp"
#include "http/route/deal_view.hpp"
#include "http/route/exchange.hpp"

namespace kontor::http {
namespace {

wire::Listing listing_view(const Records& records, const Versioned<market::Listing>& listing,
                           const Reader& reader) {
  const CompanyId company = listing.value.fields().company;
  return http::listing_view({listing, network::company_facts(records, company)}, reader);
}

/// With the listing that the matter is about, and the other side if there is one.
wire::DeskItem item_view(const Records& records, const desk::Item& item, const Reader& reader) {
  wire::DeskItem view{.reason = item.reason,
                      .since = item.since,
                      .until = item.until,
                      .listing = std::nullopt,
                      .enquiry = std::nullopt,
                      .them = std::nullopt,
                      .count = static_cast<std::int64_t>(item.count)};
  if (item.listing) view.listing = listing_view(records, *item.listing, reader);
  if (!item.enquiry) return view;
  view.enquiry = item.enquiry->value.id;
  const auto seen = deal::seen_enquiry(records, *item.enquiry, reader.actor, reader.today());
  if (!seen) return view;
  view.them = party_view(seen->them, reader);
  if (!view.listing) view.listing = enquiry_view(*seen, reader).about;
  return view;
}

Response show(Context& context, const Request& request) {
  const Reader reader{request.actor(), context.now(), context.agencies};
  const auto items = context.read_desk(reader.actor);
  const auto desk = context.services.store.ask([&](const Records& records) {
    wire::Desk view;
    for (const desk::Item& item : items) view.items.push_back(item_view(records, item, reader));
    return view;
  });
  return shown(desk);
}

std::vector<Bound> table() {
  return {{{reads("/desk", "getDesk", Cost::Store, Access::SignedIn),
            {.tag = "desk",
             .summary = "What concerns the reader now, most urgent first",
             .answer = {.message = &wire::shape_of<wire::Desk>()}}},
           show}};
}

}  // namespace

std::vector<Operation> desk_operations() {
  return operations_of(table());
}

void add_desk_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
