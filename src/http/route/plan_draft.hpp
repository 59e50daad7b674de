#pragma once

#include "app/plan/make_plan.hpp"
#include "domain/taxonomy/taxonomy.hpp"
#include "http/wire/plan_messages.hpp"

namespace kontor::http {

/// @return `input.invalid` with every issue at once: `occupation.unknown`
///         (/scope/occupations/0), `sector.unknown` (/rules/first_sectors/0).
Result<plan::PlanDraft> draft_from(const wire::NewPlan& plan, const Taxonomy& taxonomy);

}  // namespace kontor::http
