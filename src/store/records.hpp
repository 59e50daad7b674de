#pragma once

#include "app/store.hpp"
#include "store/accounts.hpp"
#include "store/agreements.hpp"
#include "store/enquiries.hpp"
#include "store/journal.hpp"
#include "store/listings.hpp"
#include "store/networks.hpp"
#include "store/plans.hpp"
#include "store/replays.hpp"

namespace kontor::store {

/// All nouns over one connection, which it keeps; one thread at a time.
class SqlRecords final : public Records {
 public:
  explicit SqlRecords(std::unique_ptr<Connection> connection)
      : connection_(std::move(connection)) {}

  Connection& connection() { return *connection_; }

  market::Listings& listings() override { return listings_; }
  deal::Enquiries& enquiries() override { return enquiries_; }
  deal::Agreements& agreements() override { return agreements_; }
  network::Networks& networks() override { return networks_; }
  access::Accounts& accounts() override { return accounts_; }
  journal::Journal& journal() override { return journal_; }
  plan::Plans& plans() override { return plans_; }
  Replays& replays() override { return replays_; }

 private:
  std::unique_ptr<Connection> connection_;
  SqlListings listings_{*connection_};
  SqlEnquiries enquiries_{*connection_};
  SqlAgreements agreements_{*connection_};
  SqlNetworks networks_{*connection_};
  SqlAccounts accounts_{*connection_};
  SqlJournal journal_{*connection_};
  SqlPlans plans_{*connection_};
  SqlReplays replays_{*connection_};
};

}  // namespace kontor::store
