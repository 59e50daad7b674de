#pragma once

#include "app/market/listed.hpp"
#include "app/store.hpp"

namespace kontor::network {

/// What everyone's view of a company is made from.
/// @pre The company is stored.
std::shared_ptr<const market::CompanyFacts> company_facts(const Records& records, CompanyId id);

}  // namespace kontor::network
