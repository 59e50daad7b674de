#pragma once

#include "domain/plan/plan_result.hpp"
#include "store/document.hpp"

/// Pairs of a plan in its result document: those that were chosen, and those that nearly were.
namespace kontor::store {

boost::json::object object_of(const plan::Match& match);
plan::Match match_from(const Members& members);

boost::json::object object_of(const plan::Unmet& unmet);
plan::Unmet unmet_from(const Members& members);

}  // namespace kontor::store
