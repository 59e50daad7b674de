#include "http/route/figures_routes.hpp"

#include "http/route/exchange.hpp"

namespace kontor::http {
namespace {

std::int64_t whole_hours(std::uint32_t minutes) {
  constexpr std::uint32_t kMinutesAnHour = 60;
  return (minutes + kMinutesAnHour / 2) / kMinutesAnHour;
}

wire::Figures figures_view(const figures::FiguresNow& now) {
  wire::Figures view{
      .at = now.updated_at,
      .open_needs = now.open_needs,
      .open_offers = now.open_offers,
      .open_public = now.open_public,
      .people_asked = static_cast<std::int64_t>(now.people_needed),
      .people_offered = static_cast<std::int64_t>(now.people_offered),
      .agreements_in_7_days = now.agreements,
      .across_clusters_in_7_days = now.agreements_across,
      .median_hours_to_partner =
          now.median_minutes ? std::optional(whole_hours(*now.median_minutes)) : std::nullopt,
      .person_days_this_month = static_cast<std::int64_t>(now.person_days),
      .help_in_7_days = {}};
  for (const figures::Help& help : now.helps) {
    view.help_in_7_days.push_back({help.lender.text, help.borrower.text, help.kind, help.count});
  }
  return view;
}

Response show(Context& context, const Request& /*request*/) {
  std::string text = wire::encoded(figures_view(context.services.figures.at(context.now())));
  std::string tag = etag_of(text);
  Response response = json(200, std::move(text));
  response.etag = std::move(tag);
  return response;
}

std::vector<Bound> table() {
  return {{{reads("/figures", "getFigures", Cost::Memory, Access::Public),
            {.tag = "figures",
             .summary = "Live figures of the market",
             .answer = {.message = &wire::shape_of<wire::Figures>(), .has_etag = true}}},
           show}};
}

}  // namespace

std::vector<Operation> figures_operations() {
  return operations_of(table());
}

void add_figures_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
