#include "tests/http/api/world.hpp"

#include "http/server/target.hpp"

#include <fmt/format.h>

namespace kontor::http {
namespace {

const Taxonomy& taxonomy() {
  static const Taxonomy parsed = Taxonomy::parse(embedded_taxonomy()).value();
  return parsed;
}

std::vector<SkillCode> essential_skills(const OccupationCode& code) {
  std::vector<SkillCode> skills;
  const auto* const occupation = taxonomy().find(code);
  if (occupation == nullptr) return skills;
  for (const auto& link : occupation->skills) {
    if (link.relation != taxonomy::Relation::Essential) continue;
    skills.push_back(taxonomy().skills().at(link.skill).code);
  }
  return skills;
}

void add_accounts(Store& store) {
  const auto written = store.write([](Records& records) -> Result<void> {
    for (const PersonId person : {test::kWerftPerson, test::kFlugPerson, test::kMaritimeBroker,
                                  test::kAviationBroker, test::kCityPerson, test::kOperator}) {
      records.accounts().set_password(person, {"secret"});
    }
    return {};
  });
  KONTOR_CHECK(written.has_value());
}

}  // namespace

std::string Reply::header(std::string_view name) const {
  for (const Header& each : response.headers) {
    if (each.name.view() == name) return each.value;
  }
  return {};
}

std::string Reply::text(std::string_view pointer) const {
  js::error_code error;
  const js::value* const found = body.find_pointer({pointer.data(), pointer.size()}, error);
  if (found == nullptr) return "(absent)";
  if (const auto* const text = found->if_string()) return {text->data(), text->size()};
  return js::serialize(*found);
}

std::int64_t Reply::number(std::string_view pointer) const {
  js::error_code error;
  const js::value* const found = body.find_pointer({pointer.data(), pointer.size()}, error);
  return found != nullptr && found->is_int64() ? found->as_int64() : -1;
}

std::vector<std::string> Reply::issues() const {
  std::vector<std::string> all;
  const auto* const list = body.is_object() ? body.as_object().if_contains("issues") : nullptr;
  if (list == nullptr) return all;
  for (const js::value& each : list->as_array()) {
    all.push_back(fmt::format("{} {}", each.at("path").as_string().c_str(),
                              each.at("code").as_string().c_str()));
  }
  return all;
}

void PlansUnderTest::solve() {
  const auto queued = store_.ask([](const Records& records) {
    return records.plans().with_status({plan::PlanStatus::Queued}, std::nullopt);
  });
  for (const PlanId id : queued) {
    current_ = id;
    stopping_ = {};
    solve_(id, stopping_.get_token());
  }
  current_ = {};
}

ApiWorld::ApiWorld()
    : market(essential_skills),
      plans({.store = store,
             .market = market,
             .essential = essential_skills,
             .clock = clock,
             .stopwatch = stopwatch,
             .wrong_answers = wrong_answers,
             .methods = methods_now()}),
      follower(store, {&market, &figures},
               [this](std::span<const journal::Entry> entries) { feed(entries); }) {
  test::add_network(store);
  add_accounts(store);
  store.read([&](const Records& records) { market.load(records); });
  add_api(router, {.store = store,
                   .market = market,
                   .figures = figures,
                   .taxonomy = taxonomy(),
                   .clock = clock,
                   .ids = ids,
                   .sessions = sessions,
                   .passwords = passwords,
                   .documents = documents,
                   .plans = plans,
                   .events = events});
  follower.start();
}

plan::Methods ApiWorld::methods_now() {
  return {.fast = [this](const auto& instance,
                         const std::stop_token& stop) { return methods.fast(instance, stop); },
          .second = [this](const auto& instance,
                           const std::stop_token& stop) { return methods.second(instance, stop); }};
}

ApiWorld::~ApiWorld() {
  follower.stop();
}

const SessionToken& ApiWorld::session_of(PersonId person) {
  if (const auto known = tokens_.find(person); known != tokens_.end()) return known->second;
  const SessionToken token = SessionToken::random();
  const auto found =
      store.ask([&](const Records& records) { return records.networks().person(person); });
  KONTOR_CHECK(sessions.sign_in(found->email, "secret", passwords, token.hash()).has_value());
  return tokens_.emplace(person, token).first->second;
}

Reply ApiWorld::send(Method method, std::string_view target, std::optional<PersonId> person,
                     const Sending& sending) {
  const std::size_t question = std::min(target.find('?'), target.size());
  const std::string path = std::string("/api/v1").append(target.substr(0, question));
  RouteMatch match = router.find(method, path);
  KONTOR_CHECK(match.route != nullptr);

  Request request;
  request.method = method;
  request.path = path;
  request.body = sending.body;
  request.params = std::move(match.params);
  std::string_view rest = target.substr(std::min(question + 1, target.size()));
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    request.query.emplace_back(pair.substr(0, equals),
                               pair.substr(std::min(equals + 1, pair.size())));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
  }
  if (!sending.key.empty()) request.fields.add("Idempotency-Key", sending.key);
  if (sending.version) {
    request.fields.add("If-Match", etag_of_version(static_cast<std::uint64_t>(*sending.version)));
  }
  if (!sending.if_none_match.empty()) request.fields.add("If-None-Match", sending.if_none_match);
  if (person) {
    request.token = session_of(*person);
    const auto session = sessions.find(request.token->hash());
    KONTOR_CHECK(session.has_value());
    request.caller = Caller{request.token->hash(), *person, session->actor};
  } else if (match.route->access == Access::SignedIn) {
    return {401, {}, {}};  // the server's own answer
  }
  Reply reply;
  reply.response = match.route->handler(request);
  reply.status = reply.response.status;
  js::error_code error;
  const std::string_view bytes = reply.response.body.view();
  reply.body = js::parse({bytes.data(), bytes.size()}, error);
  return reply;
}

std::string ApiWorld::listing_body(std::string_view side, std::string_view audience, bool publish,
                                   const js::object& changes) {
  js::object body = js::parse(R"({"kind":"staff","note":"Zwei Schichten.","terms":{
    "occupation":"welder","skills":[{"skill":"tig-welding","level":"skilled","required":true}],
    "certificates":["iso-9606-1"],"headcount":3,"minutes_a_week":2100,
    "period":{"first":"2026-03-16","last":"2026-05-15"},
    "weekdays":["mon","tue","wed","thu","fri"],"place":"harburg","radius_km":30,
    "mode":"on_site","rate":{"minor":3200,"currency":"EUR"}}})")
                        .as_object();
  body["side"] = js::string_view(side.data(), side.size());
  body["audience"] = js::string_view(audience.data(), audience.size());
  body["publish"] = publish;
  js::object& terms = body["terms"].as_object();
  for (const auto& change : changes) {
    js::object& owner = terms.contains(change.key()) ? terms : body;
    owner[change.key()] = change.value();
  }
  return js::serialize(body);
}

std::string ApiWorld::posted(PersonId person, std::string_view side, std::string_view audience) {
  const Reply reply = post("/listings", person, listing_body(side, audience));
  EXPECT_EQ(reply.status, 201) << js::serialize(reply.body);
  return reply.text("/id");
}

}  // namespace kontor::http
