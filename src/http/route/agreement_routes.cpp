#include "http/route/agreement_routes.hpp"

#include "http/route/deal_view.hpp"
#include "http/route/exchange.hpp"
#include "http/route/paper.hpp"

namespace kontor::http {
namespace {

constexpr std::int64_t kUsualLimit = 20;

Reader reader_of(const Context& context, const Request& request) {
  return {request.actor(), context.now(), context.agencies};
}

Result<std::optional<AgreementId>> cursor_of(const wire::PageQuery& query) {
  if (!query.cursor) return std::optional<AgreementId>();
  const auto before = id_from_text<deal::Agreement>(query.cursor->value);
  if (!before) return issue("/query/cursor", "cursor.malformed");
  return std::optional(*before);
}

Response list(Context& context, const Request& request) {
  const auto query = wire::decode_query<wire::PageQuery>(request.query);
  if (!query) return refusal(request, query.error());
  const auto before = cursor_of(*query);
  if (!before) return refusal(request, before.error());
  const auto limit = query->limit.value_or(wire::PageLimit{kUsualLimit}).value;
  const Reader reader = reader_of(context, request);
  const auto found =
      context.read_agreements.list(reader.actor, *before, static_cast<std::size_t>(limit));
  wire::AgreementPage view;
  for (const deal::SeenAgreement& each : found.agreements) {
    view.items.push_back(agreement_view(each, reader));
  }
  if (found.next) view.next = to_text(*found.next);
  return shown(view);
}

Response find(Context& context, const Request& request) {
  const auto id = path_id<deal::Agreement>(request);
  if (!id) return refusal(request, id.error());
  const Reader reader = reader_of(context, request);
  const auto seen = context.read_agreements.find(reader.actor, *id);
  return seen ? shown(agreement_view(*seen, reader)) : refusal(request, seen.error());
}

Response agree(Context& context, const Request& request) {
  const auto sent = wire::decode<wire::NewAgreement>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto done = context.agree(command_of(request), sent->enquiry,
                                  static_cast<std::uint32_t>(sent->proposal.value));
  if (!done) return refusal(request, done.error());
  context.follow(done->sequence);
  const auto id = id_of<deal::Agreement>(*done);
  const Reader reader = reader_of(context, request);
  const auto seen = context.read_agreements.find(reader.actor, id);
  if (!seen) return refusal(request, seen.error());
  return made("agreements", id, agreement_view(*seen, reader));
}

Response print(Context& context, const Request& request) {
  const auto id = path_id<deal::Agreement>(request);
  if (!id) return refusal(request, id.error());
  const auto language = paper_language(request);
  if (!language) return refusal(request, language.error());
  const auto pdf = context.print_agreement(request.actor(), *id, *language);
  return pdf ? paper(*pdf, "agreement-" + to_text(*id)) : refusal(request, pdf.error());
}

std::vector<Bound> table() {
  using wire::shape_of;
  return {
      {{reads("/agreements", "listAgreements", Cost::Store, Access::SignedIn),
        {.tag = "agreements",
         .summary = "Agreements of the reader's companies, newest first",
         .query = &shape_of<wire::PageQuery>(),
         .answer = {.message = &shape_of<wire::AgreementPage>()}}},
       list},
      {{writes(Method::Post, "/agreements", "createAgreement"),
        {.tag = "agreements",
         .summary = "Accept the proposal that stands",
         .body = &shape_of<wire::NewAgreement>(),
         .answer = {.status = 201, .message = &shape_of<wire::Agreement>(), .has_location = true},
         .problems = {404}}},
       agree},
      {{reads("/agreements/{id}", "getAgreement", Cost::Store, Access::SignedIn),
        {.tag = "agreements",
         .summary = "An agreement",
         .answer = {.message = &shape_of<wire::Agreement>()}}},
       find},
      {{paper_route("/agreements/{id}/document.pdf", "printAgreement"),
        {.tag = "agreements",
         .summary = "An agreement as PDF",
         .query = &shape_of<wire::DocumentQuery>(),
         .answer = {.content_type = "application/pdf"}}},
       print},
  };
}

}  // namespace

std::vector<Operation> agreement_operations() {
  return operations_of(table());
}

void add_agreement_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
