#include "app/market/market.hpp"

#include "app/journal/progress.hpp"
#include "app/market/columns.hpp"
#include "app/market/fair_lock.hpp"
#include "app/market/list_query.hpp"
#include "app/market/partner_search.hpp"
#include "app/store.hpp"
#include "base/check.hpp"

#include <set>

namespace kontor::market {
namespace {

using journal::Entry;
using journal::Event;

/// What a batch of entries tells to look up again.
struct Touched {
  std::set<ListingId> listings;
  std::set<CompanyId> companies;
};

/// What became of it in the store.
struct Fetched {
  std::vector<std::shared_ptr<const CompanyFacts>> companies;
  std::vector<Versioned<Listing>> listings;
  std::vector<ListingId> gone;
};

void touch(Touched& touched, const Entry& entry) {
  switch (entry.event) {
    case Event::ListingCreated:
    case Event::ListingChanged:
    case Event::ListingPublished:
    case Event::ListingPaused:
    case Event::ListingResumed:
    case Event::ListingClosed:
    case Event::ListingReopened:
    case Event::ListingRenewed:
    case Event::ListingModerated:
    case Event::ListingCommitted:
      touched.listings.insert({entry.subject.high, entry.subject.low});
      return;
    case Event::CompanyRegistered:
      touched.companies.insert({entry.subject.high, entry.subject.low});
      return;
    case Event::EnquiryAsked:
    case Event::EnquiryAccepted:
    case Event::EnquiryDeclined:
    case Event::EnquiryWithdrawn:
    case Event::EnquiryProposed:
    case Event::EnquiryAgreed:
    case Event::EnquirySuggested:
    case Event::MessageWritten:
    case Event::AgreementMade:
    case Event::PersonRegistered:
    case Event::SessionOpened:
    case Event::SessionClosed:
    case Event::AgreementRead:
    case Event::PlanCreated:
    case Event::PlanStarted:
    case Event::PlanAdvanced:
    case Event::PlanSolved:
    case Event::PlanStopped:
    case Event::PlanFailed:
    case Event::PlanPublished:
    case Event::PlanSuperseded: return;
  }
}

std::shared_ptr<const CompanyFacts> facts_of(CompanyId id, const Records& records) {
  const auto company = records.networks().company(id);
  KONTOR_CHECK(company.has_value());  // the store keeps no listing without its company
  return std::make_shared<const CompanyFacts>(
      CompanyFacts{*company, records.networks().memberships_of(id)});
}

ListedPtr listed(Versioned<Listing> listing, std::shared_ptr<const CompanyFacts> company) {
  return std::make_shared<const Listed>(Listed{std::move(listing), std::move(company)});
}

Error unknown() {
  return {ErrorKind::NotFound, "listing.unknown", {}, {}};
}

}  // namespace

/// The columns and their lock.
class Market::Live {
 public:
  explicit Live(EssentialSkills essential)
      : essential_(std::move(essential)), columns_(std::make_unique<Columns>(essential_)) {}

  void load(const Records& records) {
    auto fresh = std::make_unique<Columns>(essential_);
    records.networks().for_each_company(
        [&](const network::Company& company, const std::vector<network::Membership>& memberships) {
          fresh->put(std::make_shared<const CompanyFacts>(CompanyFacts{company, memberships}));
        });
    std::vector<ListedPtr> all;
    records.listings().for_each([&](const Versioned<Listing>& listing) {
      auto company = fresh->company(listing.value.fields().company);
      KONTOR_CHECK(company != nullptr);
      all.push_back(listed(listing, std::move(company)));
    });
    fresh->fill(std::move(all));
    const journal::Sequence last = records.journal().last();
    const auto lock = lock_.write();
    columns_.swap(fresh);
    progress.reach(last);
  }

  void follow(std::span<const Entry> entries, const Records& records) {
    const journal::Sequence before = progress.sequence();
    Touched touched;
    for (const Entry& each : entries) {
      if (each.sequence > before) touch(touched, each);
    }
    if (entries.empty() || entries.back().sequence <= before) return;
    const Fetched fetched = fetch(touched, records);
    const auto lock = lock_.write();
    apply(fetched);
    progress.reach(entries.back().sequence);
  }

  template <class Question>
  auto ask(Question&& question) const {
    const auto lock = lock_.read();
    return question(std::as_const(*columns_), progress.sequence());
  }

  journal::Progress progress;

 private:
  /// Only the writer changes the columns, so it may read them without the lock.
  Fetched fetch(Touched& touched, const Records& records) const {
    Fetched fetched;
    for (const ListingId id : touched.listings) {
      auto listing = records.listings().find(id);
      if (!listing) {
        fetched.gone.push_back(id);
        continue;
      }
      const CompanyId company = listing->value.fields().company;
      if (!columns_->company(company)) touched.companies.insert(company);
      fetched.listings.push_back(std::move(*listing));
    }
    for (const CompanyId id : touched.companies) {
      fetched.companies.push_back(facts_of(id, records));
    }
    return fetched;
  }

  void apply(const Fetched& fetched) {
    for (const auto& each : fetched.companies) columns_->put(each);
    for (const Versioned<Listing>& each : fetched.listings) {
      columns_->put(listed(each, columns_->company(each.value.fields().company)));
    }
    for (const ListingId id : fetched.gone) columns_->remove(id);
  }

  EssentialSkills essential_;
  FairLock lock_;
  std::unique_ptr<Columns> columns_;
};

Market::Market(EssentialSkills essential) : live_(std::make_unique<Live>(std::move(essential))) {}
Market::~Market() = default;

void Market::load(const Records& records) {
  live_->load(records);
}

void Market::follow(std::span<const Entry> entries, const Records& records) {
  live_->follow(entries, records);
}

journal::Sequence Market::sequence() const {
  return live_->progress.sequence();
}

bool Market::wait_for(journal::Sequence sequence, std::chrono::milliseconds timeout) const {
  return live_->progress.wait_for(sequence, timeout);
}

Result<ListingEntry> Market::find(ListingId id, const access::Actor& actor, Instant now) const {
  const auto found = live_->ask([&](const Columns& columns, journal::Sequence) {
    const auto slot = columns.slot(id);
    return slot ? columns.listed(*slot) : nullptr;
  });
  if (!found || !may_see(*found, actor, now)) return fail(unknown());
  return ListingEntry{found, is_own(*found, actor, std::chrono::floor<std::chrono::days>(now))};
}

ListingPage Market::list(const ListingQuery& query, const access::Actor& actor, Instant now) const {
  return live_->ask([&](const Columns& columns, journal::Sequence sequence) {
    ListingPage page = list_from(columns, query, actor, now);
    page.sequence = sequence;
    return page;
  });
}

Result<Partners> Market::partners(ListingId id, const access::Actor& actor, Instant now,
                                  const staff::RankingWeights& weights,
                                  const PartnerLimits& limits) const {
  journal::Sequence answered = 0;
  const auto today = std::chrono::floor<std::chrono::days>(now);
  const auto found = live_->ask([&](const Columns& columns, journal::Sequence sequence) {
    answered = sequence;
    const auto slot = columns.slot(id);
    return slot && is_own(*columns.listed(*slot), actor, today)
               ? std::optional(shortlist(columns, *slot, now, weights, limits))
               : std::nullopt;
  });
  if (!found) return fail(unknown());
  Partners partners = partners_from(*found, now, weights, limits);
  partners.sequence = answered;
  return partners;
}

std::vector<ListedPtr> Market::live(Kind kind, Instant now) const {
  auto found = live_->ask([&](const Columns& columns, journal::Sequence) {
    std::vector<ListedPtr> listed;
    for (const Side side : Circles::kSides) {
      const auto& pool = columns.pool(side);
      for (std::uint32_t row = 0; row < pool.rows(); ++row) {
        if (pool.open_until[row] <= now.time_since_epoch().count()) continue;
        const std::uint32_t slot = columns.slot_of_row(side, row);
        if (columns.facet(slot).kind == kind) listed.push_back(columns.listed(slot));
      }
    }
    return listed;
  });
  std::ranges::sort(found, {}, [](const ListedPtr& each) { return each->value().id(); });
  return found;
}

std::size_t Market::size() const {
  return live_->ask([](const Columns& columns, journal::Sequence) { return columns.size(); });
}

}  // namespace kontor::market
