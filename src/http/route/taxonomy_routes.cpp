#include "http/route/taxonomy_routes.hpp"

#include "http/route/exchange.hpp"

namespace kontor::http {
namespace {

Response show(Context& context, const Request& /*request*/) {
  Response response = json(200, context.taxonomy.json);
  response.etag = context.taxonomy.etag;
  response.cache_control = "public, max-age=300";
  return response;
}

std::vector<Bound> table() {
  return {{{reads("/taxonomy", "getTaxonomy", Cost::Memory, Access::Public),
            {.tag = "taxonomy",
             .summary = "Occupations, skills, certificates, places, sectors and clusters",
             .answer = {.message = &wire::shape_of<wire::Taxonomy>(), .has_etag = true}}},
           show}};
}

}  // namespace

std::vector<Operation> taxonomy_operations() {
  return operations_of(table());
}

void add_taxonomy_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
