#include "http/route/api.hpp"

#include "http/route/agreement_routes.hpp"
#include "http/route/company_routes.hpp"
#include "http/route/context.hpp"
#include "http/route/desk_routes.hpp"
#include "http/route/enquiry_routes.hpp"
#include "http/route/event_routes.hpp"
#include "http/route/figures_routes.hpp"
#include "http/route/listing_routes.hpp"
#include "http/route/partner_routes.hpp"
#include "http/route/plan_routes.hpp"
#include "http/route/session_routes.hpp"
#include "http/route/taxonomy_routes.hpp"
#include "http/wire/openapi.hpp"

#include <array>

namespace kontor::http {
namespace {

/// The nouns of the API in the order in which the document shows them.
struct Noun {
  std::vector<Operation> (*operations)();
  void (*add)(Router&, const std::shared_ptr<Context>&);
};
constexpr std::array<Noun, 11> kNouns{{{session_operations, add_session_routes},
                                       {company_operations, add_company_routes},
                                       {listing_operations, add_listing_routes},
                                       {partner_operations, add_partner_routes},
                                       {enquiry_operations, add_enquiry_routes},
                                       {agreement_operations, add_agreement_routes},
                                       {plan_operations, add_plan_routes},
                                       {desk_operations, add_desk_routes},
                                       {event_operations, add_event_routes},
                                       {figures_operations, add_figures_routes},
                                       {taxonomy_operations, add_taxonomy_routes}}};

/// The document speaks of everything but itself.
Route document_route() {
  Route route;
  route.pattern = "/api/openapi.json";
  route.operation = "getOpenapi";
  const auto text = std::make_shared<const std::string>(openapi_document());
  route.handler = [text, tag = etag_of(*text)](const Request&) {
    Response response = json(200, text);
    response.etag = tag;
    return response;
  };
  return route;
}

}  // namespace

std::vector<Operation> api_operations() {
  std::vector<Operation> all;
  for (const Noun& noun : kNouns) {
    for (Operation& operation : noun.operations()) all.push_back(std::move(operation));
  }
  return all;
}

std::string openapi_document() {
  return openapi_document(api_operations());
}

void add_api(Router& router, const Services& services) {
  const auto context = std::make_shared<Context>(services);
  for (const Noun& noun : kNouns) noun.add(router, context);
  router.add(document_route());
}

}  // namespace kontor::http
