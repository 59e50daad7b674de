#include "http/route/session_routes.hpp"

#include "http/problem.hpp"
#include "http/route/exchange.hpp"
#include "http/route/profile_view.hpp"
#include "http/session/cookie.hpp"

namespace kontor::http {
namespace {

// Of one peer network and of one account: enough for people who mistype, and for a
// class room behind one address; too little for guessing.
constexpr Rate kPeerRate{.burst = 200, .per_minute = 60};
constexpr Rate kAccountRate{.burst = 100, .per_minute = 10};

bool may_try(Context& context, std::string_view email) {
  const std::uint64_t account = context.sign_ins.key_of(email);
  return context.sign_ins.take(account, kAccountRate, RateLimiter::Time::clock::now()).allowed;
}

/// A session that the browser had before ends: its token may be known to someone.
void end_former(Context& context, const Request& request) {
  if (request.token) context.services.sessions.sign_out(request.token->hash());
}

Response sign_in(Context& context, const Request& request) {
  const auto asked = wire::decode<wire::NewSession>(request.body);
  if (!asked) return refusal(request, asked.error());
  constexpr int kRetryAfterS = 60;
  if (!may_try(context, asked->email.value)) return busy(429, "session.too_many", kRetryAfterS);

  const SessionToken token = SessionToken::random();
  const auto session = context.services.sessions.sign_in(asked->email.value, asked->password.value,
                                                         context.services.passwords, token.hash());
  if (!session) return refusal(request, session.error());
  end_former(context, request);
  auto view = session_view(context.read_profile(session->person), *session, token);
  Response response = shown(view);
  response.headers.push_back(opening_cookie(token));
  return response;
}

Response sign_out(Context& context, const Request& request) {
  const access::TokenHash session = request.caller->session;
  context.services.sessions.sign_out(session);
  context.services.events.end([session](const std::optional<Caller>& listener) {
    return listener && listener->session == session;
  });
  Response response = no_content();
  response.headers.push_back(closing_cookie());
  return response;
}

Response current(Context& context, const Request& request) {
  const auto session = context.services.sessions.find(request.caller->session);
  if (!session) {  // it ended since the request came in
    return refusal(request, {ErrorKind::Forbidden, "session.required"});
  }
  return shown(session_view(context.read_profile(session->person), *session, *request.token));
}

Response demo_accounts(Context& context, const Request& request) {
  const auto visitors = access::demo_visitors(context.services.store, context.services.clock);
  if (visitors.empty()) return refusal(request, {ErrorKind::NotFound, "not_found"});
  return shown(demo_view(visitors));
}

Route sign_in_route() {
  Route route = writes(Method::Post, "/sessions", "createSession");
  route.access = Access::Public;
  route.cost = Cost::Heavy;
  route.takes_idempotency_key = false;
  route.rate = kPeerRate;
  return route;
}

std::vector<Bound> table() {
  using wire::shape_of;
  return {
      {{sign_in_route(),
        {.tag = "sessions",
         .summary = "Sign in",
         .body = &shape_of<wire::NewSession>(),
         .answer = {.message = &shape_of<wire::Session>()},
         .problems = {401}}},
       sign_in},
      {{writes(Method::Delete, "/sessions", "deleteSession"),
        {.tag = "sessions", .summary = "Sign out", .answer = {.status = 204}}},
       sign_out},
      {{reads("/sessions/current", "getCurrentSession", Cost::Store, Access::SignedIn),
        {.tag = "sessions",
         .summary = "Who is signed in",
         .answer = {.message = &shape_of<wire::Session>()}}},
       current},
      {{reads("/demo/accounts", "listDemoAccounts", Cost::Store, Access::Public),
        {.tag = "sessions",
         .summary = "Accounts to look around with, in a demo store only",
         .answer = {.message = &shape_of<wire::DemoAccounts>()},
         .problems = {404}}},
       demo_accounts},
  };
}

}  // namespace

std::vector<Operation> session_operations() {
  return operations_of(table());
}

void add_session_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
