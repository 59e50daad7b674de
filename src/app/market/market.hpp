#pragma once

#include "app/journal/projection.hpp"
#include "app/market/partners.hpp"
#include "app/market/query.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace kontor::market {

/// The essential skills of an occupation, empty if it is unknown. Must give equal answers for
/// equal codes as long as the market lives.
using EssentialSkills = std::function<std::vector<SkillCode>(const OccupationCode&)>;

/// The live market: all listings in memory as columns, with indexes. Derived from the store
/// by `load`, kept up by `follow`. Many readers beside one writer; a reader waits for a
/// writer at most as long as one batch takes (under a millisecond), and never starves it.
class Market final : public journal::Projection {
 public:
  explicit Market(EssentialSkills essential);
  ~Market() override;

  /// Drops what is there and takes everything from `records`. Not beside `follow`.
  void load(const Records& records);

  void follow(std::span<const journal::Entry> entries, const Records& records) override;
  journal::Sequence sequence() const override;

  /// Waits until the market has followed up to `sequence`, so that a writer reads its own write.
  /// @return false if that took longer than `timeout`.
  bool wait_for(journal::Sequence sequence, std::chrono::milliseconds timeout) const;

  /// The listing with `id` if `actor` may see it at `now`.
  /// @return `listing.unknown` (NotFound), also where its existence is a secret.
  Result<ListingEntry> find(ListingId id, const access::Actor& actor, Instant now) const;

  /// A page of the listings that `actor` may see at `now`.
  /// By kind and side, or without a filter, O(limit + circles of the actor); else one pass over
  /// the rows of an index, or of what the actor may see.
  /// @pre 1 ≤ query.limit ≤ ListingQuery::kLimitMax
  ListingPage list(const ListingQuery& query, const access::Actor& actor, Instant now) const;

  /// Who could serve the need `id`, or whom the offer `id` could serve, seen with the eyes of
  /// its company. Works for drafts and paused listings too. O(listings of the other side).
  /// @return `listing.unknown` (NotFound) unless the listing is the actor's own (or of a member
  ///         of its agency).
  Result<Partners> partners(ListingId id, const access::Actor& actor, Instant now,
                            const staff::RankingWeights& weights = {},
                            const PartnerLimits& limits = {}) const;

  /// Every listing of `kind` that is live at `now`, by id, whatever its audience: the picture on
  /// which a clearing works while the market moves on. O(listings), a reader for so long.
  std::vector<ListedPtr> live(Kind kind, Instant now) const;

  /// How many listings it holds, in every state.
  std::size_t size() const;

 private:
  class Live;
  std::unique_ptr<Live> live_;
};

}  // namespace kontor::market
