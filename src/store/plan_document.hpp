#pragma once

#include "domain/plan/plan.hpp"

#include <string>
#include <string_view>

/// The parts of a plan that are stored as JSON documents. What reads them throws StatementFailed
/// (`store.corrupt`) unless it is what the same program wrote.
namespace kontor::store {

std::string clusters_document(const std::vector<ClusterCode>& clusters);
std::vector<ClusterCode> clusters_from(std::string_view document);

std::string scope_document(const plan::Scope& scope);
plan::Scope scope_from(std::string_view document);

std::string rules_document(const plan::Rules& rules);
plan::Rules rules_from(std::string_view document);

std::string pins_document(const std::vector<plan::Pin>& pins);
std::vector<plan::Pin> pins_from(std::string_view document);

std::string forbids_document(const std::vector<plan::Forbid>& forbids);
std::vector<plan::Forbid> forbids_from(std::string_view document);

std::string progress_document(const plan::Progress& progress);
plan::Progress progress_from(std::string_view document);

/// What it found (plan_result_document.cpp); its member "v" is the version of its form.
std::string result_document(const plan::PlanResult& result);
plan::PlanResult result_from(std::string_view document);

}  // namespace kontor::store
