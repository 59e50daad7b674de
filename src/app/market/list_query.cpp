#include "app/market/list_query.hpp"

#include "app/market/viewer.hpp"
#include "base/check.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

using network::Membership;

constexpr std::chrono::hours kUnmatchedAfter{48};
constexpr std::chrono::days kExpiringWithin{3};

/// Which slots a query wants, by their facet alone; who may see them is another matter.
class Filter {
 public:
  Filter(const Columns& columns, const ListingQuery& query, Day today)
      : columns_(columns), query_(query), today_(today) {
    if (query.occupation) occupation_ = columns.words().occupations().find(*query.occupation);
    if (query.window) {
      first_day_ = static_cast<std::int32_t>(query.window->first().time_since_epoch().count());
      last_day_ = static_cast<std::int32_t>(query.window->last().time_since_epoch().count());
    }
    if (query.near) points_ = points_near(*query.near);
    if (query.sector || query.cluster) companies_ = companies_wanted();
  }

  std::optional<std::uint32_t> occupation() const { return occupation_; }

  /// By point: whether it is near enough.
  const std::vector<bool>& points() const { return points_; }

  bool wants(const Facet& facet) const {
    if (query_.kind && facet.kind != *query_.kind) return false;
    if (query_.side && facet.side != *query_.side) return false;
    if (query_.occupation && facet.occupation != occupation_) return false;
    if (query_.window && (facet.last_day < first_day_ || last_day_ < facet.first_day)) return false;
    if (query_.near && !points_[facet.point]) return false;
    return companies_.empty() || companies_[facet.company];
  }

 private:
  std::vector<bool> points_near(const Near& near) const {
    constexpr std::int64_t kMetresPerKm = 1'000;
    const auto& points = columns_.words().points;
    std::vector<bool> wanted(points.size());
    for (std::uint32_t point = 0; point < points.size(); ++point) {
      wanted[point] =
          distance_m(near.centre, points.at(point)) <= std::int64_t{near.radius_km} * kMetresPerKm;
    }
    return wanted;
  }

  /// One more than there are, so that it is never empty.
  std::vector<bool> companies_wanted() const {
    const auto& companies = columns_.companies();
    std::vector<bool> wanted(companies.size() + 1);
    for (std::size_t number = 0; number < companies.size(); ++number) {
      wanted[number] = companies[number] && is_wanted(*companies[number]);
    }
    return wanted;
  }

  bool is_wanted(const CompanyFacts& facts) const {
    if (query_.sector && facts.company.sector != *query_.sector) return false;
    return !query_.cluster || std::ranges::any_of(facts.memberships, [&](const Membership& each) {
      return each.cluster == *query_.cluster && each.covers(today_);
    });
  }

  const Columns& columns_;
  const ListingQuery& query_;
  Day today_;
  std::optional<std::uint32_t> occupation_;
  std::int32_t first_day_ = 0;
  std::int32_t last_day_ = 0;
  std::vector<bool> points_;
  std::vector<bool> companies_;  // empty: all
};

/// Collects the keys of one page and counts the rest.
class Page {
 public:
  Page(const Columns& columns, const ListingQuery& query, const access::Actor& actor, Instant now)
      : columns_(columns),
        query_(query),
        actor_(actor),
        now_(now),
        today_(std::chrono::floor<std::chrono::days>(now)),
        viewer_(columns, actor, now),
        filter_(columns, query, today_) {}

  ListingPage answer() && {
    if (query_.company || query_.desk) {
      collect_companies();
    } else if (query_.occupation) {
      if (filter_.occupation()) collect_open(columns_.of_occupation(*filter_.occupation()));
    } else if (query_.near) {
      collect_points();
    } else {
      collect_lanes();
    }
    return page();
  }

 private:
  /// Every slot that is wanted counts; those after the cursor may be shown.
  void take(std::uint32_t slot) {
    ++total_;
    const OrderKey key = columns_.key(slot);
    if (stands_after(key, query_.after)) keys_.push_back(key);
  }

  void collect_open(const Columns::Slots& slots) {
    for (const std::uint32_t slot : slots) {
      const Facet& facet = columns_.facet(slot);
      if (filter_.wants(facet) && viewer_.may_see(facet)) take(slot);
    }
  }

  void collect_points() {
    for (std::uint32_t point = 0; point < filter_.points().size(); ++point) {
      if (filter_.points()[point]) collect_open(columns_.of_point(point));
    }
  }

  void collect_companies() {
    if (!query_.desk) {
      const auto number = columns_.words().companies.find(*query_.company);
      if (number && viewer_.is_own(*number)) collect_company(*number);
      return;
    }
    if (!actor_.agency) return;
    for (const std::uint32_t company : viewer_.own_companies()) {
      if (is_served(company)) collect_company(company);
    }
  }

  /// Whether the actor's agency serves the company; being one's own company is not enough.
  bool is_served(std::uint32_t company) const {
    const auto& facts = columns_.companies()[company];
    if (!facts || (query_.company && facts->company.id != *query_.company)) return false;
    return std::ranges::any_of(facts->memberships, [&](const Membership& each) {
      return each.covers(today_) && std::ranges::count(actor_.brokered, each.cluster) > 0;
    });
  }

  void collect_company(std::uint32_t company) {
    for (const std::uint32_t slot : columns_.of_company(company)) {
      const Facet& facet = columns_.facet(slot);
      const bool in_state = !query_.availability || facet.availability == *query_.availability;
      if (in_state && filter_.wants(facet) && lies_on_desk(slot, facet)) take(slot);
    }
  }

  bool lies_on_desk(std::uint32_t slot, const Facet& facet) const {
    if (!query_.desk) return true;
    switch (*query_.desk) {
      case Desk::New:
        return facet.availability == Availability::Published && facet.moderation == Moderation::New;
      case Desk::Unmatched:
        return viewer_.is_live(facet) && facet.side == Side::Need &&
               facet.listed_at + kUnmatchedAfter <= now_ &&
               columns_.listed(slot)->value().state().committed == 0;
      case Desk::Expiring:
        return viewer_.is_live(facet) && facet.expires_at <= now_ + kExpiringWithin;
    }
    KONTOR_CHECK(false);
  }

  bool filters_rows() const { return query_.sector || query_.cluster || query_.window; }

  void collect_lanes() {
    for (const std::uint32_t circle : viewer_.circles()) {
      for (const Kind kind : Circles::kKinds) {
        if (query_.kind && kind != *query_.kind) continue;
        for (const Side side : Circles::kSides) {
          if (query_.side && side != *query_.side) continue;
          collect_lane(columns_.circles().lane(circle, kind, side));
        }
      }
    }
    for (const std::uint32_t company : viewer_.own_companies()) collect_own(company);
  }

  /// The newest of a lane whose circle the actor is in. If all that is live in it is wanted, the
  /// lane itself knows how many that is.
  void collect_lane(const Lane& lane) {
    const auto is_wanted = [&](const OrderKey& key) {
      const Facet& facet = columns_.facet(key.slot);
      return viewer_.is_live(facet) && filter_.wants(facet);
    };
    if (filters_rows()) {
      lane.for_each([&](const OrderKey& key) { total_ += is_wanted(key) ? 1U : 0U; });
    } else {
      total_ += lane.live(now_);
    }
    std::size_t left = query_.limit + 1;
    lane.newest(query_.after, [&](const OrderKey& key) {
      if (!is_wanted(key)) return true;
      keys_.push_back(key);
      return --left > 0;
    });
  }

  /// What is the actor's own and for others only.
  void collect_own(std::uint32_t company) {
    for (const std::uint32_t slot : columns_.restricted_of(company)) {
      const Facet& facet = columns_.facet(slot);
      const bool missed = viewer_.is_live(facet) && !viewer_.is_in(facet.circle);
      if (missed && filter_.wants(facet)) take(slot);
    }
  }

  ListingPage page() {
    ListingPage made;
    made.total = total_;
    const std::size_t shown = std::min(query_.limit, keys_.size());
    const auto end = keys_.begin() + static_cast<std::ptrdiff_t>(shown);
    std::ranges::partial_sort(keys_, end, std::ranges::greater{});
    if (keys_.size() > shown) made.next = std::prev(end)->cursor();
    made.entries.reserve(shown);
    for (const OrderKey& key : std::span(keys_.begin(), end)) {
      const Facet& facet = columns_.facet(key.slot);
      made.entries.push_back({columns_.listed(key.slot), viewer_.is_own(facet.company)});
    }
    return made;
  }

  const Columns& columns_;
  const ListingQuery& query_;
  const access::Actor& actor_;
  Instant now_;
  Day today_;
  Viewer viewer_;
  Filter filter_;
  std::vector<OrderKey> keys_;
  std::size_t total_ = 0;
};

}  // namespace

ListingPage list_from(const Columns& columns, const ListingQuery& query, const access::Actor& actor,
                      Instant now) {
  KONTOR_CHECK(query.limit >= 1 && query.limit <= ListingQuery::kLimitMax);
  return Page(columns, query, actor, now).answer();
}

}  // namespace kontor::market
