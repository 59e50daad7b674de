#include "app/network/company_facts.hpp"

#include "base/check.hpp"

namespace kontor::network {

std::shared_ptr<const market::CompanyFacts> company_facts(const Records& records, CompanyId id) {
  auto company = records.networks().company(id);
  KONTOR_CHECK(company.has_value());  // companies are never deleted
  return std::make_shared<const market::CompanyFacts>(
      market::CompanyFacts{std::move(*company), records.networks().memberships_of(id)});
}

}  // namespace kontor::network
