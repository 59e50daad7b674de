#include "app/access/sessions.hpp"

#include "app/access/actors.hpp"

#include <cstring>

namespace kontor::access {
namespace {

constexpr std::chrono::minutes kTouchEvery{10};
constexpr std::size_t kKnownMax = 100'000;

Day day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now);
}

journal::Entry entry(journal::Event event, PersonId person, Instant at) {
  return {.at = at, .person = person, .event = event, .subject = journal::subject(person)};
}

}  // namespace

std::size_t Sessions::TokenHasher::operator()(const TokenHash& token) const noexcept {
  std::size_t first = 0;  // a cryptographic hash: any eight bytes are as good as all
  std::memcpy(&first, token.data(), sizeof first);
  return first;
}

Result<OpenSession> Sessions::sign_in(std::string_view email, std::string_view password,
                                      Passwords& passwords, const TokenHash& token) {
  const auto found =
      store_.ask([&](const Records& records) { return records.accounts().credentials(email); });
  const auto hash = found ? std::optional(found->second) : std::nullopt;
  const bool matches = passwords.matches(password, hash);
  if (!matches || !found) return fail(ErrorKind::Forbidden, "session.refused");

  const PersonId person = found->first;
  const Instant now = clock_.now();
  const auto written = store_.write([&](Records& records) -> Result<void> {
    records.accounts().purge(now - kIdleMax, now - kAbsoluteMax);
    records.accounts().open({token, person, now, now});
    records.journal().append(entry(journal::Event::SessionOpened, person, now));
    return {};
  });
  if (!written) return tl::make_unexpected(written.error());
  return *find(token);
}

void Sessions::sign_out(const TokenHash& token) {
  const Instant now = clock_.now();
  const auto written = store_.write([&](Records& records) -> Result<void> {
    const auto session = records.accounts().session(token);
    if (!session) return {};
    records.accounts().close(token);
    records.journal().append(entry(journal::Event::SessionClosed, session->person, now));
    return {};
  });
  KONTOR_CHECK(written.has_value());  // the work above refuses nothing
  const std::lock_guard lock(mutex_);
  known_.erase(token);
}

bool Sessions::has_ended(const Known& known, Instant now) const {
  return now - known.seen_at > kIdleMax || now - known.opened_at > kAbsoluteMax;
}

std::optional<OpenSession> Sessions::find_known(const TokenHash& token, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto at = known_.find(token);
  if (at == known_.end()) return std::nullopt;
  if (has_ended(at->second, now)) {
    known_.erase(at);
    return std::nullopt;
  }
  at->second.seen_at = now;
  return at->second.session;
}

std::optional<OpenSession> Sessions::find(const TokenHash& token) {
  const Instant now = clock_.now();
  if (auto session = find_known(token, now)) return session;
  auto loaded = load(token, now);
  if (!loaded || has_ended(*loaded, now)) return std::nullopt;
  loaded->seen_at = now;
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kKnownMax) known_.clear();  // they are read again from the store
  return known_.insert_or_assign(token, *loaded).first->second.session;
}

std::optional<Sessions::Known> Sessions::load(const TokenHash& token, Instant now) const {
  return store_.ask([&](const Records& records) -> std::optional<Known> {
    const auto session = records.accounts().session(token);
    if (!session) return std::nullopt;
    const auto actor =
        std::make_shared<const Actor>(actor_of(records, session->person, day_of(now)));
    const Instant expires_at = session->opened_at + kAbsoluteMax;
    return Known{{actor, session->person, expires_at},
                 session->opened_at,
                 session->seen_at,
                 session->seen_at};
  });
}

void Sessions::keep_alive() {
  std::vector<std::pair<TokenHash, Instant>> seen;
  {
    const std::lock_guard lock(mutex_);
    for (auto& [token, known] : known_) {
      if (known.seen_at - known.touched_at < kTouchEvery) continue;
      known.touched_at = known.seen_at;
      seen.emplace_back(token, known.seen_at);
    }
  }
  if (seen.empty()) return;
  const auto written = store_.write([&](Records& records) -> Result<void> {
    for (const auto& [token, seen_at] : seen) records.accounts().touch(token, seen_at);
    return {};
  });
  KONTOR_CHECK(written.has_value());  // the work above refuses nothing
}

void Sessions::forget_actors() {
  const std::lock_guard lock(mutex_);
  known_.clear();
}

}  // namespace kontor::access
