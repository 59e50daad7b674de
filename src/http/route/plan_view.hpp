#pragma once

#include "app/plan/read_plans.hpp"
#include "http/route/listing_view.hpp"
#include "http/wire/plan_result_messages.hpp"

namespace kontor::http {

wire::PlanSummary summary_view(const plan::PlanSummary& summary);

wire::Plan plan_view(const plan::SeenPlan& seen, const Reader& reader);

/// What it found. @pre It has a result, all whose listings and companies are in `seen`.
wire::PlanResult result_view(const plan::SeenPlan& seen, const Reader& reader);

}  // namespace kontor::http
