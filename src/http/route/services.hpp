#pragma once

#include "app/access/sessions.hpp"
#include "app/document/documents.hpp"
#include "app/figures/figures.hpp"
#include "app/market/market.hpp"
#include "app/plan/plan_queue.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"
#include "domain/taxonomy/taxonomy.hpp"
#include "http/server/broadcaster.hpp"

namespace kontor::http {

/// What the API stands on; all of it must live longer than the router.
struct Services {
  Store& store;
  const market::Market& market;
  const figures::Figures& figures;
  const Taxonomy& taxonomy;
  const Clock& clock;
  IdSource& ids;
  access::Sessions& sessions;
  access::Passwords& passwords;
  document::Documents& documents;
  plan::PlanQueue& plans;
  Broadcaster& events;
};

}  // namespace kontor::http
