#include "app/network/read_companies.hpp"

#include "app/network/company_facts.hpp"

#include <algorithm>

namespace kontor::network {
namespace {

/// By name, at most `limit`, those whose name comes after `after`.
std::vector<CompanyId> ids_of(const Records& records, const access::Actor& actor, Day today,
                              std::string_view after, std::size_t limit) {
  std::vector<Company> companies;
  if (!actor.brokered.empty()) {
    companies = records.networks().members_of(actor.brokered, today, after, limit);
  } else {
    for (const CompanyId id : actor.companies) {
      if (auto company = records.networks().company(id)) companies.push_back(std::move(*company));
    }
    std::ranges::sort(companies, {}, &Company::name);
    std::erase_if(companies, [&](const Company& each) { return each.name <= after; });
  }
  std::vector<CompanyId> ids;
  for (const Company& company : companies) ids.push_back(company.id);
  if (ids.size() > limit) ids.resize(limit);
  return ids;
}

}  // namespace

CompanyList ReadCompanies::operator()(const access::Actor& actor, std::string_view after,
                                      std::size_t limit) const {
  const Day today = std::chrono::floor<std::chrono::days>(clock_.now());
  return store_.ask([&](const Records& records) {
    auto ids = ids_of(records, actor, today, after, limit + 1);
    const bool has_more = ids.size() > limit;
    if (has_more) ids.resize(limit);
    CompanyList list;
    for (const CompanyId id : ids) {
      list.companies.push_back({company_facts(records, id), records.networks().sites_of(id)});
    }
    if (has_more) list.next = list.companies.back().facts->company.name;
    return list;
  });
}

}  // namespace kontor::network
