#include "store/memory/memory_store.hpp"

#include "store/memory/accounts.hpp"
#include "store/memory/deals.hpp"
#include "store/memory/journal.hpp"
#include "store/memory/market.hpp"
#include "store/memory/networks.hpp"
#include "store/memory/plans.hpp"

namespace kontor::store {
namespace {

class MemoryRecords final : public Records {
 public:
  explicit MemoryRecords(MemoryState state) : state_(std::move(state)) {}

  market::Listings& listings() override { return listings_; }
  deal::Enquiries& enquiries() override { return enquiries_; }
  deal::Agreements& agreements() override { return agreements_; }
  network::Networks& networks() override { return networks_; }
  access::Accounts& accounts() override { return accounts_; }
  journal::Journal& journal() override { return journal_; }
  plan::Plans& plans() override { return plans_; }
  Replays& replays() override { return replays_; }

  MemoryState take() { return std::move(state_); }

 private:
  MemoryState state_;
  MemoryListings listings_{state_};
  MemoryEnquiries enquiries_{state_};
  MemoryAgreements agreements_{state_};
  MemoryNetworks networks_{state_};
  MemoryAccounts accounts_{state_};
  MemoryJournal journal_{state_};
  MemoryPlans plans_{state_};
  MemoryReplays replays_{state_};
};

}  // namespace

std::shared_ptr<const MemoryState> MemoryStore::current() const {
  const std::lock_guard lock(swapping_);
  return state_;
}

Result<journal::Sequence> MemoryStore::write(const std::function<Result<void>(Records&)>& work) {
  const std::lock_guard one_after_another(writing_);
  MemoryRecords records(*current());
  if (auto done = work(records); !done) return fail(std::move(done.error()));
  auto next = std::make_shared<const MemoryState>(records.take());
  const journal::Sequence last = next->journal.size();
  {
    const std::lock_guard lock(swapping_);
    state_ = std::move(next);
  }
  for (const auto& wake : wakes_) wake(last);
  return last;
}

void MemoryStore::read(const std::function<void(const Records&)>& work) const {
  const MemoryRecords records(*current());
  work(records);
}

void MemoryStore::on_commit(std::function<void(journal::Sequence)> wake) {
  const std::lock_guard lock(writing_);
  wakes_.push_back(std::move(wake));
}

}  // namespace kontor::store
