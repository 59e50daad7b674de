#pragma once

#include "base/id.hpp"

namespace kontor::plan {
class Plan;
}  // namespace kontor::plan

namespace kontor {
using PlanId = Id<plan::Plan>;
}  // namespace kontor
