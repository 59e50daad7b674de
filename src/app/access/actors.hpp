#pragma once

#include "app/access/actor.hpp"
#include "app/store.hpp"

namespace kontor::access {

/// What `person` may be on the platform now: companies, agency and their clusters.
Actor actor_of(const Records& records, PersonId person, Day today);

}  // namespace kontor::access
