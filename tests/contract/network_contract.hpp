#pragma once

#include "tests/contract/store_contract.hpp"

namespace kontor::test {

TEST_P(StoreContract, FindsWhoIsThere) {
  store.read([](const Records& records) {
    const network::Networks& networks = records.networks();
    ASSERT_EQ(networks.clusters().size(), 2U);
    EXPECT_EQ(networks.clusters().front().code, kAviation);
    ASSERT_EQ(networks.agencies().size(), 2U);
    EXPECT_EQ(networks.agency(kAviationAgency)->name, "Agentur Luftfahrt");
    EXPECT_EQ(networks.company(kWerft), some_company());
    EXPECT_EQ(networks.site(kWerftSite), some_site());
    EXPECT_EQ(networks.sites_of(kWerft), std::vector{some_site()});
    EXPECT_EQ(networks.memberships_of(kWerft), std::vector{some_membership()});
    EXPECT_EQ(networks.person(kWerftPerson), some_person());
    EXPECT_EQ(networks.roles_of(kMaritimeBroker).front().agency, kMaritimeAgency);
    EXPECT_TRUE(networks.roles_of({4, 99}).empty());
    EXPECT_EQ(networks.brokers_of(kMaritimeAgency), std::vector{kMaritimeBroker});
    EXPECT_FALSE(networks.company({2, 99}) || networks.site({3, 99}) || networks.person({4, 99}) ||
                 networks.agency({1, 99}));
  });
}

TEST_P(StoreContract, RefusesASecondPersonWithTheSameAddressInAnyCase) {
  const auto written = store.write([](Records& records) -> Result<void> {
    auto person = some_person({4, 50}, "someone");
    person.email = "WERFT@Example.org";
    return records.networks().add(person);
  });
  EXPECT_EQ(written.error().code, "person.email.taken");
  EXPECT_FALSE(ask([](const Records& records) { return records.networks().person({4, 50}); }));
}

TEST_P(StoreContract, ListsTheMembersOfClustersByNameOnDaysThatTheirMembershipCovers) {
  write([](Records& records) {
    auto& networks = records.networks();
    networks.add(some_company({2, 3}, "Ärztehaus"));
    networks.add(some_company({2, 4}, "Anker"));
    networks.add(some_company({2, 5}, "Ausgetreten"));
    for (const std::uint64_t number : {3U, 4U, 5U}) networks.add(some_membership({2, number}));
    networks.add(some_membership({2, 4}, kAviation));
    auto ended = some_membership({2, 5}, kAviation);
    ended.since = day("2019-01-01");
    ended.until = day("2026-03-01");
    networks.add(ended);
  });
  const auto names = [&](std::vector<ClusterCode> clusters, std::string_view after,
                         std::size_t limit, Day today = kToday) {
    std::vector<std::string> all;
    for (const auto& each : ask([&](const Records& records) {
           return records.networks().members_of(clusters, today, after, limit);
         })) {
      all.push_back(each.name);
    }
    return all;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(names({kMaritime}, "", 9), (Names{"Anker", "Ausgetreten", "Werft", "Ärztehaus"}));
  EXPECT_EQ(names({kMaritime, kAviation}, "Anker", 2), (Names{"Ausgetreten", "Flug"}));
  EXPECT_EQ(names({kAviation}, "", 9), (Names{"Anker", "Flug"}));
  EXPECT_EQ(names({kAviation}, "", 9, day("2026-03-01")), (Names{"Anker", "Ausgetreten", "Flug"}));
  EXPECT_EQ(names({kAviation}, "", 9, day("2019-06-01")), (Names{"Ausgetreten"}));
  EXPECT_EQ(names({}, "", 9), (Names{}));
}

TEST_P(StoreContract, VisitsEveryCompanyWithItsMemberships) {
  write([](Records& records) {
    records.networks().add(some_company({2, 3}, "Ohne Cluster"));
    records.networks().add(some_membership(kFlug, kMaritime));
  });
  std::vector<std::pair<CompanyId, std::size_t>> visited;
  store.read([&](const Records& records) {
    records.networks().for_each_company(
        [&](const network::Company& company, const std::vector<network::Membership>& of) {
          visited.emplace_back(company.id, of.size());
        });
  });
  EXPECT_EQ(visited, (std::vector<std::pair<CompanyId, std::size_t>>{
                         {kWerft, 1}, {kFlug, 2}, {CompanyId{2, 3}, 0}}));
}

}  // namespace kontor::test
