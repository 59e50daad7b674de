#include "engine/online/book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace kontor::engine::online {
namespace {

using allocate::kCostMax;
using allocate::kTotalUnitsMax;
using allocate::kUnitsMax;

tl::unexpected<Error> refuse(const char* code, const char* name, std::int64_t value) {
  return fail(ErrorKind::Invalid, code, {{name, fmt::to_string(value)}});
}

class Check {
 public:
  explicit Check(const Book& book) : book_(book) {}

  Result<void> operator()(const NeedArrives& event) const {
    return vacant(book_.need_is_here, event.need, "online.need.taken")
        .and_then([&] { return units(event.demand, 0, book_.demand); })
        .and_then([&] { return cost(event.penalty); })
        .and_then([&] { return links(event.links, book_.offer_is_here, "online.offer.unknown"); });
  }

  Result<void> operator()(const NeedLeaves& event) const { return need(event.need); }

  Result<void> operator()(const NeedChanges& event) const {
    return need(event.need)
        .and_then([&] { return units(event.demand, demand(event.need), book_.demand); })
        .and_then([&] { return cost(event.penalty); });
  }

  Result<void> operator()(const LinksChange& event) const {
    return need(event.need)
        .and_then([&] { return links(event.set, book_.offer_is_here, "online.offer.unknown"); })
        .and_then([&] { return removed(event); });
  }

  Result<void> operator()(const OfferArrives& event) const {
    return vacant(book_.offer_is_here, event.offer, "online.offer.taken")
        .and_then([&] { return units(event.supply, 0, book_.supply); })
        .and_then([&] { return links(event.links, book_.need_is_here, "online.need.unknown"); });
  }

  Result<void> operator()(const OfferLeaves& event) const { return offer(event.offer); }

  Result<void> operator()(const OfferChanges& event) const {
    return offer(event.offer).and_then([&] {
      return units(event.supply, supply(event.offer), book_.supply);
    });
  }

 private:
  std::int32_t demand(std::uint32_t need) const { return book_.pairing.needs.units[need]; }
  std::int32_t supply(std::uint32_t offer) const { return book_.pairing.offers.units[offer]; }

  static Result<void> here(const std::vector<bool>& is_here, std::uint32_t number,
                           const char* code) {
    if (number >= is_here.size() || !is_here[number]) return refuse(code, "number", number);
    return {};
  }

  static Result<void> vacant(const std::vector<bool>& is_here, std::uint32_t number,
                             const char* code) {
    if (number > is_here.size()) return refuse("online.number.skips", "number", number);
    if (number < is_here.size() && is_here[number]) return refuse(code, "number", number);
    return {};
  }

  Result<void> need(std::uint32_t number) const {
    return here(book_.need_is_here, number, "online.need.unknown");
  }
  Result<void> offer(std::uint32_t number) const {
    return here(book_.offer_is_here, number, "online.offer.unknown");
  }

  static Result<void> units(std::int32_t now, std::int32_t before, std::int64_t total) {
    if (now < 0 || now > kUnitsMax) return refuse("online.units.range", "value", now);
    if (total - before + now > kTotalUnitsMax) return refuse("online.units.total", "value", now);
    return {};
  }

  static Result<void> cost(std::int32_t value) {
    if (value < -kCostMax || value > kCostMax) return refuse("online.cost.range", "value", value);
    return {};
  }

  static Result<void> links(const std::vector<Link>& all, const std::vector<bool>& is_here,
                            const char* unknown) {
    std::vector<std::uint32_t> others;
    for (const Link& link : all) {
      Result<void> fine =
          here(is_here, link.other, unknown).and_then([&] { return cost(link.cost); });
      if (!fine) return fine;
      others.push_back(link.other);
    }
    return distinct(std::move(others));
  }

  static Result<void> distinct(std::vector<std::uint32_t> others) {
    std::ranges::sort(others);
    const auto repeated = std::ranges::adjacent_find(others);
    if (repeated != others.end()) return refuse("online.link.repeated", "other", *repeated);
    return {};
  }

  Result<void> removed(const LinksChange& event) const {
    std::vector<std::uint32_t> others = event.removed;
    for (const Link& link : event.set) others.push_back(link.other);
    for (const std::uint32_t other : event.removed) {
      const std::size_t row = book_.pairing.needs.row(event.need).size();
      const bool is_linked = find_edge(book_.pairing.needs, event.need, other) < row;
      if (!is_linked) return refuse("online.link.unknown", "other", other);
    }
    return distinct(std::move(others));
  }

  const Book& book_;
};

}  // namespace

Result<void> check_event(const Book& book, const Event& event) {
  return std::visit(Check(book), event);
}

}  // namespace kontor::engine::online
