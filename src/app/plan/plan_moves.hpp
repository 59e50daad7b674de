#pragma once

#include "app/access/rights.hpp"
#include "domain/plan/plan.hpp"

#include <cstdint>
#include <vector>

namespace kontor::plan {

/// What a person may do with a plan.
enum class PlanMove : std::uint8_t { Stop, Publish };

/// What somebody who stands to its agency in `relation` may do with `plan` now.
std::vector<PlanMove> open_moves(const Plan& plan, access::Relation relation);

}  // namespace kontor::plan
