#include "app/access/sessions.hpp"
#include "app/figures/figures.hpp"
#include "app/journal/follower.hpp"
#include "app/plan/plan_worker.hpp"
#include "document/installation.hpp"
#include "http/route/api.hpp"
#include "http/route/event_feed.hpp"
#include "http/server/server.hpp"
#include "http/session/password_hasher.hpp"
#include "http/static/static_files.hpp"
#include "main/commands.hpp"
#include "main/housekeeping.hpp"
#include "main/plan_counts.hpp"
#include "main/signals.hpp"
#include "main/system.hpp"
#include "main/wiring.hpp"
#include "main/wrong_answers.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <charconv>

namespace kontor {
namespace {

struct Address {
  std::string host;
  std::uint16_t port = 0;
};

Result<Address> address_from_text(const std::string& text) {
  const auto malformed = [&] {
    return fail(ErrorKind::Invalid, "server.listen.malformed", {{"listen", text}});
  };
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return malformed();
  Address address{text.substr(0, colon), 0};
  const char* const end = text.data() + text.size();
  const auto [parsed, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (error != std::errc{} || parsed != end) return malformed();
  return address;
}

document::DocumentWorker::Options documents_of(const ServeOptions& options) {
  document::DocumentWorker::Options worker;
  const auto program = std::filesystem::read_symlink("/proc/self/exe");
  worker.command =
      document::command_of(document::find_installation(program, {options.documents, options.node}));
  return worker;
}

/// Everything that lives as long as the server, in the order in which it needs each other.
class Platform {
 public:
  Platform(const ServeOptions& options, std::unique_ptr<store::SqliteStore> store,
           Taxonomy taxonomy)
      : store_(std::move(store)),
        taxonomy_(std::move(taxonomy)),
        documents_(documents_of(options)),
        wrong_answers_(options.data / "wrong-answers", log_) {
    store_->read([&](const Records& records) { market_.load(records); });
    feed_.prime(market_.sequence());
    http::add_api(router_, services_);
    router_.add_fallback(http::StaticFiles(embedded_web()));
    follower_.start();
  }

  Result<void> listen(const ServeOptions& options, const Address& address) {
    http::Options wanted;
    wanted.host = address.host;
    wanted.port = address.port;
    wanted.behind_trusted_proxy = options.behind_trusted_proxy;
    wanted.public_origin = options.public_origin;
    wanted.find_session = [this](const access::TokenHash& token) { return caller(token); };
    wanted.is_ready = [this] { return is_ready(); };
    wanted.broadcaster = &broadcaster_;
    wanted.log = &log_;
    auto server = http::Server::make(std::move(wanted), router_);
    if (!server) return tl::make_unexpected(server.error());
    server_ = std::move(*server);
    add_metrics(server_->metrics());
    return {};
  }

  void run() {
    const Signals stop([this] { server_->drain(); });
    const Housekeeping housekeeping(*store_, sessions_, clock_);
    plans_.start();
    server_->run();
    plans_.stop();
    follower_.stop();
    sessions_.keep_alive();
  }

  std::uint16_t port() const { return server_->port(); }
  std::size_t listings() const { return market_.size(); }

 private:
  std::optional<http::Caller> caller(const access::TokenHash& token) {
    const auto session = sessions_.find(token);
    if (!session) return std::nullopt;
    return http::Caller{token, session->person, session->actor};
  }

  bool is_ready() const {
    return store_->is_healthy() && follower_.trouble().empty() && plans_.trouble().empty();
  }

  void add_metrics(http::Metrics& metrics) const {
    plan_counts_.add_to(metrics);
    metrics.add_counter("kontor_plan_answers_refused_total",
                        "Answers of a method that the check found wrong.",
                        [this] { return static_cast<double>(wrong_answers_.count()); });
  }

  void tell(std::span<const journal::Entry> entries) {
    feed_(entries);
    plan_counts_(entries);
  }

  SystemClock clock_;
  SteadyStopwatch stopwatch_;
  RandomIds ids_;
  std::unique_ptr<store::SqliteStore> store_;
  Taxonomy taxonomy_;
  market::Market market_{essential_skills(taxonomy_)};
  figures::Figures figures_;
  access::Sessions sessions_{*store_, clock_};
  http::PasswordHasher passwords_;
  document::DocumentWorker documents_;
  http::Broadcaster broadcaster_;
  http::Log log_{STDERR_FILENO};
  WrongAnswerFiles wrong_answers_;
  PlanCounts plan_counts_{stopwatch_};
  plan::PlanWorker plans_{{.store = *store_,
                           .market = market_,
                           .essential = essential_skills(taxonomy_),
                           .clock = clock_,
                           .stopwatch = stopwatch_,
                           .wrong_answers = wrong_answers_,
                           .methods = plan_counts_.timed(plan::engine_methods())}};
  http::EventFeed feed_{broadcaster_, *store_, clock_};
  http::Services services_{.store = *store_,
                           .market = market_,
                           .figures = figures_,
                           .taxonomy = taxonomy_,
                           .clock = clock_,
                           .ids = ids_,
                           .sessions = sessions_,
                           .passwords = passwords_,
                           .documents = documents_,
                           .plans = plans_,
                           .events = broadcaster_};
  journal::Follower follower_{*store_,
                              {&market_, &figures_},
                              [this](std::span<const journal::Entry> entries) { tell(entries); }};
  http::Router router_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace

int serve(const ServeOptions& options) {
  Signals::block();  // before any thread is started
  const auto address = address_from_text(options.listen);
  if (!address) return refuse(address.error());
  auto taxonomy = Taxonomy::parse(embedded_taxonomy());
  if (!taxonomy) return refuse(taxonomy.error());
  auto store = store::open_sqlite_store(options.data);
  if (!store) return refuse(store.error());

  Platform platform(options, std::move(*store), std::move(*taxonomy));
  const auto listening = platform.listen(options, *address);
  if (!listening) return refuse(listening.error());
  // Browsers accept the session's cookie without TLS under this name only.
  const bool loopback = address->host == "127.0.0.1" || address->host == "::1";
  fmt::print("Kontor serves {} listings at http://{}:{}\n", platform.listings(),
             loopback ? "localhost" : address->host, platform.port());
  std::fflush(stdout);
  platform.run();
  return 0;
}

}  // namespace kontor
