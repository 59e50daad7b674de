#pragma once

#include "app/market/columns.hpp"

#include <optional>
#include <vector>

namespace kontor::market {

/// What one actor may see of the columns, answered by slot and remembered for as long as
/// one question takes.
class Viewer {
 public:
  Viewer(const Columns& columns, const access::Actor& actor, Instant now);

  bool is_member() const { return is_member_; }
  bool is_live(const Facet& facet) const { return facet.open && now_ < facet.expires_at; }

  /// Whether the actor acts for the company with this number.
  bool is_own(std::uint32_t company);

  /// Whether the actor is in the audience of the circle with this number.
  bool is_in(std::uint32_t circle) const { return in_circle_[circle]; }

  /// The circles in which the actor is.
  const std::vector<std::uint32_t>& circles() const { return circles_; }

  /// The companies for which the actor acts, by number.
  std::vector<std::uint32_t> own_companies();

  /// Live, and in the audience or own.
  bool may_see(const Facet& facet);

 private:
  enum class Known : std::uint8_t { Not, No, Yes };

  const Columns& columns_;
  const access::Actor& actor_;
  Instant now_;
  Day today_;
  bool is_member_;
  std::vector<std::uint32_t> circles_;
  std::vector<bool> in_circle_;  // by circle
  std::vector<Known> own_;       // by company
};

}  // namespace kontor::market
