#include "http/route/partner_routes.hpp"

#include "http/route/exchange.hpp"
#include "http/route/partner_view.hpp"

namespace kontor::http {
namespace {

/// How the market ranks until the weights can be set.
constexpr staff::RankingWeights kWeights;

Response list(Context& context, const Request& request) {
  const auto id = path_id<market::Listing>(request);
  if (!id) return refusal(request, id.error());
  const auto query = wire::decode_query<wire::PartnersQuery>(request.query);
  if (!query) return refusal(request, query.error());
  market::PartnerLimits limits;
  if (query->limit) {
    const auto limit = static_cast<std::size_t>(query->limit->value);
    limits = {.direct = limit, .across = limit, .combinations = 3, .rejected = limit};
  }
  const Reader reader{request.actor(), context.now(), context.agencies};
  const auto found =
      context.services.market.partners(*id, reader.actor, reader.now, kWeights, limits);
  if (!found) return refusal(request, found.error());
  return shown(partners_view(*found, reader));
}

Response ranking(Context& /*context*/, const Request& /*request*/) {
  return shown(ranking_view(kWeights));
}

std::vector<Bound> table() {
  using wire::shape_of;
  // Milliseconds of work: not on the thread that answers everybody.
  return {{{reads("/listings/{id}/partners", "listPartners", Cost::Store, Access::SignedIn),
            {.tag = "listings",
             .summary = "Who could serve this need, or whom this offer could serve, with reasons",
             .query = &shape_of<wire::PartnersQuery>(),
             .answer = {.message = &shape_of<wire::Partners>()}}},
           list},
          {{reads("/ranking", "getRanking", Cost::Memory, Access::Public),
            {.tag = "listings",
             .summary = "How much each part of a score counts",
             .answer = {.message = &shape_of<wire::Ranking>()}}},
           ranking}};
}

}  // namespace

std::vector<Operation> partner_operations() {
  return operations_of(table());
}

void add_partner_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
