#include "http/route/enquiry_routes.hpp"

#include "http/route/deal_view.hpp"
#include "http/route/exchange.hpp"
#include "http/route/paper.hpp"
#include "http/route/staff_terms.hpp"

namespace kontor::http {
namespace {

constexpr std::int64_t kUsualLimit = 20;

Reader reader_of(const Context& context, const Request& request) {
  return {request.actor(), context.now(), context.agencies};
}

Result<deal::ReadEnquiries::Page> page_from(const wire::EnquiryQuery& query) {
  deal::ReadEnquiries::Page page;
  page.listing = query.listing;
  page.limit = static_cast<std::size_t>(query.limit.value_or(wire::PageLimit{kUsualLimit}).value);
  if (!query.cursor) return page;
  const auto before = id_from_text<deal::Enquiry>(query.cursor->value);
  if (!before) return issue("/query/cursor", "cursor.malformed");
  page.before = *before;
  return page;
}

Response list(Context& context, const Request& request) {
  const auto query = wire::decode_query<wire::EnquiryQuery>(request.query);
  if (!query) return refusal(request, query.error());
  const auto page = page_from(*query);
  if (!page) return refusal(request, page.error());
  const Reader reader = reader_of(context, request);
  const auto found = context.read_enquiries.list(reader.actor, *page);
  wire::EnquiryPage view;
  for (const deal::SeenEnquiry& each : found.enquiries) {
    view.items.push_back(enquiry_view(each, reader));
  }
  if (found.next) view.next = to_text(*found.next);
  return shown(view);
}

Response find(Context& context, const Request& request) {
  const auto id = path_id<deal::Enquiry>(request);
  if (!id) return refusal(request, id.error());
  const Reader reader = reader_of(context, request);
  const auto seen = context.read_enquiries.find(reader.actor, *id);
  if (!seen) return refusal(request, seen.error());
  return versioned(shown(enquiry_view(*seen, reader)), seen->enquiry.version);
}

/// The enquiry after a write, with its new version; 201 if something was `created` in it.
Response answer(Context& context, const Request& request, const Done& done, int status) {
  context.follow(done.sequence);
  const auto id = id_of<deal::Enquiry>(done);
  const Reader reader = reader_of(context, request);
  const auto seen = context.read_enquiries.find(reader.actor, id);
  if (!seen) return refusal(request, seen.error());
  const wire::Enquiry enquiry = enquiry_view(*seen, reader);
  return versioned(status == 201 ? made("enquiries", id, enquiry) : shown(enquiry),
                   seen->enquiry.version);
}

Response ask(Context& context, const Request& request) {
  const auto sent = wire::decode<wire::NewEnquiry>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto period = span_from(sent->period, "/period");
  if (!period) return refusal(request, period.error());
  const auto done = context.enquire(command_of(request), {.about = sent->about,
                                                          .from = sent->from,
                                                          .company = sent->company,
                                                          .headcount = count_from(sent->headcount),
                                                          .period = *period,
                                                          .message = sent->message.value});
  return done ? answer(context, request, *done, 201) : refusal(request, done.error());
}

Response move(Context& context, const Request& request) {
  const auto id = path_id<deal::Enquiry>(request);
  if (!id) return refusal(request, id.error());
  const auto version = required_version(request);
  if (!version) return refusal(request, version.error());
  const auto sent = wire::decode<wire::EnquiryTransition>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto done =
      context.answer_enquiry(command_of(request), *id, *version, sent->action, sent->reason);
  return done ? answer(context, request, *done, 200) : refusal(request, done.error());
}

Response propose(Context& context, const Request& request) {
  const auto id = path_id<deal::Enquiry>(request);
  if (!id) return refusal(request, id.error());
  const auto version = required_version(request);
  if (!version) return refusal(request, version.error());
  const auto sent = wire::decode<wire::NewProposal>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto fields = deal_from(sent->terms);
  if (!fields) return refusal(request, fields.error());
  const auto done = context.propose(command_of(request), *id, *version, *fields);
  if (done) return answer(context, request, *done, 201);
  // The domain knows terms only, the body has them inside.
  const bool of_terms = std::ranges::none_of(
      done.error().issues, [](const Issue& each) { return each.path.starts_with("/terms"); });
  return refusal(request, of_terms ? with_paths(done.error(), "/", "/terms/") : done.error());
}

Response write(Context& context, const Request& request) {
  const auto id = path_id<deal::Enquiry>(request);
  if (!id) return refusal(request, id.error());
  const auto sent = wire::decode<wire::NewMessage>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto done = context.write_message(command_of(request), *id, sent->text.value);
  if (!done) return refusal(request, done.error());
  context.follow(done->sequence);
  const Reader reader = reader_of(context, request);
  const auto seen = context.read_enquiries.find(reader.actor, *id);
  if (!seen) return refusal(request, seen.error());
  const auto message = id_of<deal::Message>(*done);
  const auto found = std::ranges::find(seen->messages, message, &deal::Message::id);
  KONTOR_CHECK(found != seen->messages.end());  // messages are never deleted
  return created("/api/v1/enquiries/" + to_text(*id),
                 wire::encoded(message_view(*found, *seen, reader)));
}

Response summary(Context& context, const Request& request) {
  const auto id = path_id<deal::Enquiry>(request);
  if (!id) return refusal(request, id.error());
  const auto language = paper_language(request);
  if (!language) return refusal(request, language.error());
  const auto pdf = context.print_enquiry(request.actor(), *id, *language);
  return pdf ? paper(*pdf, "enquiry-" + to_text(*id)) : refusal(request, pdf.error());
}

std::vector<Bound> table() {
  using wire::shape_of;
  const Answer enquiry{.message = &shape_of<wire::Enquiry>(), .has_etag = true};
  Answer made = enquiry;
  made.status = 201;
  made.has_location = true;
  return {
      {{reads("/enquiries", "listEnquiries", Cost::Store, Access::SignedIn),
        {.tag = "enquiries",
         .summary = "Enquiries of the reader's companies, newest first, without messages",
         .query = &shape_of<wire::EnquiryQuery>(),
         .answer = {.message = &shape_of<wire::EnquiryPage>()}}},
       list},
      {{writes(Method::Post, "/enquiries", "createEnquiry"),
        {.tag = "enquiries",
         .summary = "Ask about a need or an offer",
         .body = &shape_of<wire::NewEnquiry>(),
         .answer = made,
         .problems = {404}}},
       ask},
      {{reads("/enquiries/{id}", "getEnquiry", Cost::Store, Access::SignedIn),
        {.tag = "enquiries", .summary = "An enquiry with its messages", .answer = enquiry}},
       find},
      {{writes(Method::Post, "/enquiries/{id}/transitions", "moveEnquiry"),
        {.tag = "enquiries",
         .summary = "Accept, decline or withdraw",
         .body = &shape_of<wire::EnquiryTransition>(),
         .needs_if_match = true,
         .answer = enquiry}},
       move},
      {{writes(Method::Post, "/enquiries/{id}/messages", "createMessage"),
        {.tag = "enquiries",
         .summary = "Write to the other side",
         .body = &shape_of<wire::NewMessage>(),
         .answer = {.status = 201, .message = &shape_of<wire::Message>(), .has_location = true}}},
       write},
      {{writes(Method::Post, "/enquiries/{id}/proposals", "createProposal"),
        {.tag = "enquiries",
         .summary = "Put terms before the other side",
         .body = &shape_of<wire::NewProposal>(),
         .needs_if_match = true,
         .answer = made}},
       propose},
      {{paper_route("/enquiries/{id}/summary.pdf", "printEnquiry"),
        {.tag = "enquiries",
         .summary = "The state of an enquiry as PDF",
         .query = &shape_of<wire::DocumentQuery>(),
         .answer = {.content_type = "application/pdf"}}},
       summary},
  };
}

}  // namespace

std::vector<Operation> enquiry_operations() {
  return operations_of(table());
}

void add_enquiry_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
