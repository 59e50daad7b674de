#pragma once

#include "app/store.hpp"
#include "base/check.hpp"

#include <map>
#include <unordered_map>
#include <vector>

namespace kontor::test {

namespace detail {

/// Listings by id, each value the next version.
class KeptListings final : public market::Listings {
 public:
  using Kept = Versioned<market::Listing>;

  std::optional<Kept> find(ListingId id) const override {
    const auto at = kept_.find(id);
    return at == kept_.end() ? std::nullopt : std::optional(at->second);
  }
  std::vector<Kept> of_company(CompanyId, std::optional<ListingId>, std::size_t) const override {
    KONTOR_CHECK(false);
  }
  void for_each(const std::function<void(const Kept&)>& visit) const override {
    for (const auto& [id, each] : kept_) visit(each);
  }
  Result<Version> save(const market::Listing& listing, Version expected) override {
    kept_.insert_or_assign(listing.id(), Kept{listing, expected + 1});
    return expected + 1;
  }

 private:
  std::map<ListingId, Kept> kept_;
};

/// Companies and their memberships; whoever asks for more has the wrong records.
class KeptCompanies final : public network::Networks {
 public:
  std::optional<network::Company> company(CompanyId id) const override {
    const auto at = companies_.find(id);
    return at == companies_.end() ? std::nullopt : std::optional(at->second);
  }
  std::vector<network::Membership> memberships_of(CompanyId company) const override {
    const auto at = memberships_.find(company);
    return at == memberships_.end() ? std::vector<network::Membership>() : at->second;
  }
  void for_each_company(
      const std::function<void(const network::Company&, const std::vector<network::Membership>&)>&
          visit) const override {
    for (const auto& [id, company] : companies_) visit(company, memberships_of(id));
  }
  void add(const network::Company& company) override {
    companies_.insert_or_assign(company.id, company);
  }
  void add(const network::Membership& membership) override {
    memberships_[membership.company].push_back(membership);
  }

  std::vector<network::Cluster> clusters() const override { KONTOR_CHECK(false); }
  std::vector<network::Agency> agencies() const override { KONTOR_CHECK(false); }
  std::optional<network::Agency> agency(AgencyId) const override { KONTOR_CHECK(false); }
  std::optional<network::Site> site(SiteId) const override { KONTOR_CHECK(false); }
  std::vector<network::Site> sites_of(CompanyId) const override { KONTOR_CHECK(false); }
  std::vector<network::Company> members_of(const std::vector<ClusterCode>&, Day, std::string_view,
                                           std::size_t) const override {
    KONTOR_CHECK(false);
  }
  std::optional<network::Person> person(PersonId) const override { KONTOR_CHECK(false); }
  std::vector<network::Role> roles_of(PersonId) const override { KONTOR_CHECK(false); }
  std::vector<PersonId> brokers_of(AgencyId) const override { KONTOR_CHECK(false); }
  void add(const network::Cluster&) override { KONTOR_CHECK(false); }
  void add(const network::Agency&) override { KONTOR_CHECK(false); }
  void add(const network::Site&) override { KONTOR_CHECK(false); }
  void add(const network::Role&) override { KONTOR_CHECK(false); }
  Result<void> add(const network::Person&) override { KONTOR_CHECK(false); }

 private:
  std::map<CompanyId, network::Company> companies_;
  std::unordered_map<CompanyId, std::vector<network::Membership>> memberships_;
};

class KeptJournal final : public journal::Journal {
 public:
  journal::Sequence append(journal::Entry entry) override {
    entry.sequence = last() + 1;
    entries_.push_back(std::move(entry));
    return last();
  }
  std::vector<journal::Entry> after(journal::Sequence sequence, std::size_t limit) const override {
    const auto from = std::min<std::size_t>(sequence, entries_.size());
    const auto count = std::min(limit, entries_.size() - from);
    const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(from);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
  }
  journal::Sequence last() const override { return entries_.size(); }

 private:
  std::vector<journal::Entry> entries_;
};

}  // namespace detail

/// What the live market follows: listings, companies and the journal, without a store.
class MarketRecords final : public Records {
 public:
  using Records::journal;
  using Records::listings;
  using Records::networks;

  market::Listings& listings() override { return listings_; }
  network::Networks& networks() override { return companies_; }
  journal::Journal& journal() override { return journal_; }
  deal::Enquiries& enquiries() override { KONTOR_CHECK(false); }
  deal::Agreements& agreements() override { KONTOR_CHECK(false); }
  access::Accounts& accounts() override { KONTOR_CHECK(false); }
  plan::Plans& plans() override { KONTOR_CHECK(false); }
  Replays& replays() override { KONTOR_CHECK(false); }

  /// Saves the next value of `listing` and tells the journal of it.
  void post(const market::Listing& listing, journal::Event event = journal::Event::ListingChanged) {
    const auto before = listings_.find(listing.id());
    const auto saved = listings_.save(listing, before ? before->version : 0);
    journal::Entry entry;
    entry.event = event;
    entry.at = listing.state().created_at;
    entry.subject = journal::subject(listing.id());
    entry.version = *saved;
    journal_.append(std::move(entry));
  }

 private:
  detail::KeptListings listings_;
  detail::KeptCompanies companies_;
  detail::KeptJournal journal_;
};

}  // namespace kontor::test
