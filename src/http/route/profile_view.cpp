#include "http/route/profile_view.hpp"

namespace kontor::http {
namespace {

std::vector<std::string> texts_of(const std::vector<ClusterCode>& clusters) {
  std::vector<std::string> texts;
  for (const ClusterCode& cluster : clusters) texts.push_back(cluster.text);
  return texts;
}

wire::Company company_view(const network::ActingCompany& acting, Day today) {
  const network::Company& company = acting.facts->company;
  wire::Company view{.id = company.id,
                     .name = company.name,
                     .sector = company.sector.text,
                     .size = company.size,
                     .clusters = texts_of(acting.facts->clusters(today)),
                     .sites = {}};
  for (const network::Site& site : acting.sites) {
    view.sites.push_back({site.id, site.name, site.place.text});
  }
  return view;
}

}  // namespace

wire::Session session_view(const access::Profile& profile, const access::OpenSession& session,
                           const SessionToken& token) {
  wire::Session view{.person = profile.person.id,
                     .name = profile.person.name,
                     .language = profile.person.language,
                     .roles = profile.roles,
                     .organisations = {},
                     .csrf_token = token.csrf_token(),
                     .expires_at = session.expires_at};
  for (const access::Organisation& each : profile.organisations) {
    view.organisations.push_back({each.company, each.agency, each.name, texts_of(each.clusters)});
  }
  return view;
}

wire::DemoAccounts demo_view(const std::vector<access::DemoVisitor>& visitors) {
  wire::DemoAccounts accounts;
  for (const auto& [account, profile] : visitors) {
    const bool has_organisation = !profile.organisations.empty();
    accounts.items.push_back(
        {.email = profile.person.email,
         .password = account.password,
         .name = profile.person.name,
         .role = profile.roles.empty() ? network::Role::Kind::Member : profile.roles.front(),
         .organisation = has_organisation ? profile.organisations.front().name : std::string()});
  }
  return accounts;
}

wire::CompanyPage companies_view(const network::CompanyList& list, Day today) {
  wire::CompanyPage page{.items = {}, .next = list.next};
  for (const network::ActingCompany& each : list.companies) {
    page.items.push_back(company_view(each, today));
  }
  return page;
}

}  // namespace kontor::http
