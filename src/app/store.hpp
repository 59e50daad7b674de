#pragma once

#include "app/access/accounts.hpp"
#include "app/deal/deals.hpp"
#include "app/journal/journal.hpp"
#include "app/listing/listings.hpp"
#include "app/network/networks.hpp"
#include "app/plan/plans.hpp"
#include "app/replays.hpp"

#include <functional>
#include <optional>

namespace kontor {

/// All nouns in one consistent view. Const: what was committed when the view was
/// opened. Otherwise: one transaction that sees its own writes.
class Records {
 public:
  virtual ~Records() = default;

  virtual market::Listings& listings() = 0;
  virtual deal::Enquiries& enquiries() = 0;
  virtual deal::Agreements& agreements() = 0;
  virtual network::Networks& networks() = 0;
  virtual access::Accounts& accounts() = 0;
  virtual journal::Journal& journal() = 0;
  virtual plan::Plans& plans() = 0;
  virtual Replays& replays() = 0;

  const market::Listings& listings() const { return self().listings(); }
  const deal::Enquiries& enquiries() const { return self().enquiries(); }
  const deal::Agreements& agreements() const { return self().agreements(); }
  const network::Networks& networks() const { return self().networks(); }
  const access::Accounts& accounts() const { return self().accounts(); }
  const journal::Journal& journal() const { return self().journal(); }
  const plan::Plans& plans() const { return self().plans(); }
  const Replays& replays() const { return self().replays(); }

 private:
  // The references differ only in const; the objects behind them are the same.
  Records& self() const { return const_cast<Records&>(*this); }
};

/// The one truth. Implementations pass tests/contract/store_contract.hpp.
class Store {
 public:
  virtual ~Store() = default;

  /// Runs `work` in one transaction, one after another, perhaps grouped with others into
  /// one commit. If `work` fails, nothing of it remains. `work` must be quick, and must not
  /// call this store again.
  /// @return after the commit is durable: the last sequence number that `work` appended (or
  ///         the store's last if it appended none); or the error of `work`.
  /// @throws Unavailable if nothing was or could be made durable.
  virtual Result<journal::Sequence> write(const std::function<Result<void>(Records&)>& work) = 0;

  /// Runs `work` on a consistent view, beside writers and other readers.
  /// @throws Unavailable
  virtual void read(const std::function<void(const Records&)>& work) const = 0;

  /// Called after each commit, from the writer's thread, with the last sequence number. It
  /// must return at once.
  virtual void on_commit(std::function<void(journal::Sequence)> wake) = 0;

  /// The value that `query` makes of one consistent view.
  template <class Query>
  auto ask(Query&& query) const {
    std::optional<decltype(query(std::declval<const Records&>()))> answer;
    read([&](const Records& records) { answer.emplace(query(records)); });
    return std::move(*answer);
  }
};

}  // namespace kontor
