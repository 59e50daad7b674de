#include "http/route/company_routes.hpp"

#include "http/route/exchange.hpp"
#include "http/route/profile_view.hpp"

namespace kontor::http {
namespace {

constexpr std::int64_t kUsualLimit = 100;

Response list(Context& context, const Request& request) {
  const auto query = wire::decode_query<wire::CompanyQuery>(request.query);
  if (!query) return refusal(request, query.error());
  const auto limit = query->limit.value_or(wire::PageLimit{kUsualLimit}).value;
  const std::string after = query->after ? query->after->value : std::string();
  const auto found =
      context.read_companies(request.actor(), after, static_cast<std::size_t>(limit));
  return shown(companies_view(found, std::chrono::floor<std::chrono::days>(context.now())));
}

std::vector<Bound> table() {
  using wire::shape_of;
  return {{{reads("/companies", "listCompanies", Cost::Store, Access::SignedIn),
            {.tag = "companies",
             .summary = "Own companies, or for a broker the members of the agency's cluster",
             .query = &shape_of<wire::CompanyQuery>(),
             .answer = {.message = &shape_of<wire::CompanyPage>()}}},
           list}};
}

}  // namespace

std::vector<Operation> company_operations() {
  return operations_of(table());
}

void add_company_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
