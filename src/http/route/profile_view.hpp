#pragma once

#include "app/access/read_profile.hpp"
#include "app/access/sessions.hpp"
#include "app/network/read_companies.hpp"
#include "http/session/token.hpp"
#include "http/wire/messages.hpp"

namespace kontor::http {

wire::Session session_view(const access::Profile& profile, const access::OpenSession& session,
                           const SessionToken& token);

wire::DemoAccounts demo_view(const std::vector<access::DemoVisitor>& visitors);

wire::CompanyPage companies_view(const network::CompanyList& list, Day today);

}  // namespace kontor::http
