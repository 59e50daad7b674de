#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// The live figures.
std::vector<Operation> figures_operations();

void add_figures_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
