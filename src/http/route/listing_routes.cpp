#include "http/route/listing_routes.hpp"

#include "app/network/company_facts.hpp"
#include "http/route/exchange.hpp"
#include "http/route/listing_draft.hpp"

#include <fmt/format.h>

#include <iterator>

namespace kontor::http {
namespace {

using market::ListedPtr;

Reader reader_of(const Context& context, const Request& request) {
  return {request.actor(), context.now(), context.agencies};
}

/// The encoded listing: shared by all who see it alike, or made for this reader.
std::shared_ptr<const std::string> json_for(Context& context, const ListedPtr& listed,
                                            const Reader& reader) {
  if (is_seen_by_strangers_eyes(*listed, reader)) {
    return context.visitor_listings.json_of(listed, reader.agencies, reader.now);
  }
  return std::make_shared<const std::string>(wire::encoded(listing_view(*listed, reader)));
}

std::string page_text(Context& context, const market::ListingPage& page, const Reader& reader) {
  std::vector<std::shared_ptr<const std::string>> parts;
  constexpr std::size_t kFrameBytes = 128;
  std::size_t size = kFrameBytes;
  for (const market::ListingEntry& entry : page.entries) {
    parts.push_back(json_for(context, entry.listed, reader));
    size += parts.back()->size() + 1;
  }
  std::string text;
  text.reserve(size);
  text += R"({"items":[)";
  for (const auto& part : parts) {
    if (text.back() == '}') text += ',';
    text += *part;
  }
  text += ']';
  if (page.next) text.append(R"(,"next":")").append(market::to_text(*page.next)).append("\"");
  fmt::format_to(std::back_inserter(text), R"(,"total":{}}})", page.total);
  return text;
}

Response list(Context& context, const Request& request) {
  const Reader reader = reader_of(context, request);
  const market::Market& market = context.services.market;
  const bool is_visitor = !reader.actor.is_signed_in();
  if (is_visitor) {
    auto kept = context.visitor_pages.find(request.query, {market.sequence(), reader.now});
    if (kept) return json(200, std::move(kept));
  }
  const auto sent = wire::decode_query<wire::ListingQuery>(request.query);
  if (!sent) return refusal(request, sent.error());
  const auto query = query_from(*sent, context.services.taxonomy, reader.actor);
  if (!query) return refusal(request, query.error());
  const auto page = market.list(*query, reader.actor, reader.now);
  auto text = std::make_shared<const std::string>(page_text(context, page, reader));
  if (is_visitor) context.visitor_pages.keep(request.query, {page.sequence, reader.now}, text);
  return json(200, std::move(text));
}

/// What a visitor sees of a version has another tag than what its company sees.
std::string tag_of(const market::Listed& listed, const Reader& reader) {
  if (reader.actor.is_signed_in()) return etag_of_version(listed.listing.version);
  return fmt::format("\"v{}p\"", listed.listing.version);
}

Response find(Context& context, const Request& request) {
  const auto id = path_id<market::Listing>(request);
  if (!id) return refusal(request, id.error());
  const Reader reader = reader_of(context, request);
  const auto found = context.services.market.find(*id, reader.actor, reader.now);
  if (!found) return refusal(request, found.error());
  std::string tag = tag_of(*found->listed, reader);
  const auto known = request.header("If-None-Match");
  if (known && names_etag(*known, tag)) return not_modified(std::move(tag));
  Response response = json(200, json_for(context, found->listed, reader));
  response.etag = std::move(tag);
  return response;
}

/// What was written, from the store, as its author sees it.
wire::Listing written(Context& context, const Request& request, ListingId id) {
  const market::Listed listed = context.services.store.ask([&](const Records& records) {
    auto listing = records.listings().find(id);
    KONTOR_CHECK(listing.has_value());  // listings are never deleted
    const CompanyId company = listing->value.fields().company;
    return market::Listed{std::move(*listing), network::company_facts(records, company)};
  });
  return listing_view(listed, reader_of(context, request));
}

Response answer(Context& context, const Request& request, const Done& done) {
  context.follow(done.sequence);
  const wire::Listing listing = written(context, request, id_of<market::Listing>(done));
  return versioned(shown(listing), static_cast<Version>(listing.version));
}

Response refused(const Request& request, const Error& error) {
  return refusal(request, with_paths(error, "/visibility", "/audience"));
}

Response post(Context& context, const Request& request) {
  const auto sent = wire::decode<wire::NewListing>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto draft = draft_from(*sent);
  if (!draft) return refusal(request, draft.error());
  const auto done = context.post_listing(command_of(request), *draft);
  if (!done) return refused(request, done.error());
  context.follow(done->sequence);
  const auto id = id_of<market::Listing>(*done);
  const wire::Listing listing = written(context, request, id);
  return versioned(made("listings", id, listing), static_cast<Version>(listing.version));
}

Response change(Context& context, const Request& request) {
  const auto id = path_id<market::Listing>(request);
  if (!id) return refusal(request, id.error());
  const auto version = required_version(request);
  if (!version) return refusal(request, version.error());
  const auto sent = wire::decode<wire::ListingChange>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto revision = revision_from(*sent);
  if (!revision) return refusal(request, revision.error());
  const auto done = context.change_listing(command_of(request), *id, *version, *revision);
  return done ? answer(context, request, *done) : refused(request, done.error());
}

Response move(Context& context, const Request& request) {
  const auto id = path_id<market::Listing>(request);
  if (!id) return refusal(request, id.error());
  const auto version = required_version(request);
  if (!version) return refusal(request, version.error());
  const auto sent = wire::decode<wire::ListingTransition>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto done = context.move_listing(command_of(request), *id, *version, sent->action);
  return done ? answer(context, request, *done) : refused(request, done.error());
}

std::vector<Bound> table() {
  using wire::shape_of;
  const Answer listing{.message = &shape_of<wire::Listing>(), .has_etag = true};
  return {
      {{reads("/listings", "listListings", Cost::Memory, Access::Public),
        {.tag = "listings",
         .summary = "Needs and offers that the reader may see, newest first",
         .query = &shape_of<wire::ListingQuery>(),
         .answer = {.message = &shape_of<wire::ListingPage>()}}},
       list},
      {{writes(Method::Post, "/listings", "createListing"),
        {.tag = "listings",
         .summary = "Post a need or an offer",
         .body = &shape_of<wire::NewListing>(),
         .answer = {.status = 201,
                    .message = &shape_of<wire::Listing>(),
                    .has_etag = true,
                    .has_location = true}}},
       post},
      {{reads("/listings/{id}", "getListing", Cost::Memory, Access::Public),
        {.tag = "listings", .summary = "A need or an offer", .answer = listing}},
       find},
      {{writes(Method::Put, "/listings/{id}", "changeListing"),
        {.tag = "listings",
         .summary = "Edit a need or an offer",
         .body = &shape_of<wire::ListingChange>(),
         .needs_if_match = true,
         .answer = listing,
         .problems = {409}}},
       change},
      {{writes(Method::Post, "/listings/{id}/transitions", "moveListing"),
        {.tag = "listings",
         .summary = "Publish, pause, resume, close, reopen, renew, approve or block",
         .body = &shape_of<wire::ListingTransition>(),
         .needs_if_match = true,
         .answer = listing}},
       move},
  };
}

}  // namespace

std::vector<Operation> listing_operations() {
  return operations_of(table());
}

void add_listing_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
