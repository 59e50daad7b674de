#include "http/route/event_routes.hpp"

#include "http/route/exchange.hpp"

namespace kontor::http {
namespace {

Response follow(Context& context, const Request& request) {
  return event_stream(context.services.events, request);
}

std::vector<Bound> table() {
  return {{{reads("/events", "followEvents", Cost::Memory, Access::Public),
            {.tag = "events",
             .summary = "A stream of what changed and concerns the reader",
             .answer = {.content_type = "text/event-stream"}}},
           follow}};
}

}  // namespace

std::vector<Operation> event_operations() {
  return operations_of(table());
}

void add_event_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
