#pragma once

#include "app/access/actor.hpp"
#include "app/market/lane.hpp"
#include "domain/market/listing.hpp"

#include <array>
#include <map>
#include <vector>

namespace kontor::market {

/// Open listings by the circle that may find them (a circle is one value of Visibility, known by
/// its number), kind and side. Finds the circles of an actor without looking at all.
class Circles {
 public:
  static constexpr std::array kKinds{Kind::Staff, Kind::Material, Kind::Capacity, Kind::Support,
                                     Kind::Knowledge};
  static constexpr std::array kSides{Side::Need, Side::Offer};

  /// Makes room for the circle; the same again changes nothing.
  void learn(std::uint32_t circle, const Visibility& visibility);

  Lane& lane(std::uint32_t circle, Kind kind, Side side) {
    return lanes_[circle][lane_number(kind, side)];
  }
  const Lane& lane(std::uint32_t circle, Kind kind, Side side) const {
    return lanes_[circle][lane_number(kind, side)];
  }

  void sort();

  /// The circles in which `actor` is (access::in_audience), each once.
  std::vector<std::uint32_t> of(const access::Actor& actor) const;

 private:
  using Numbers = std::vector<std::uint32_t>;

  static constexpr std::size_t lane_number(Kind kind, Side side) {
    return static_cast<std::size_t>(kind) * kSides.size() + static_cast<std::size_t>(side);
  }

  std::vector<std::array<Lane, kKinds.size() * kSides.size()>> lanes_;  // by circle
  Numbers for_all_;
  Numbers for_members_;
  std::map<ClusterCode, Numbers> for_cluster_;
  std::map<CompanyId, Numbers> for_company_;
};

}  // namespace kontor::market
