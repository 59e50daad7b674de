#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>

namespace kontor {

/// The stable name of a concept, such as "welder": lower-case letters, digits and
/// hyphens. A `Code<Skill>` never converts to a `Code<Occupation>`.
template <class Tag>
struct Code {
  std::string text;

  friend auto operator<=>(const Code&, const Code&) = default;
};

namespace taxonomy {
struct Occupation;
struct Skill;
struct Certificate;
struct Location;
struct Sector;
}  // namespace taxonomy

namespace network {
struct Cluster;
}  // namespace network

using OccupationCode = Code<taxonomy::Occupation>;
using SkillCode = Code<taxonomy::Skill>;
using CertificateCode = Code<taxonomy::Certificate>;
using PlaceCode = Code<taxonomy::Location>;
using SectorCode = Code<taxonomy::Sector>;
using ClusterCode = Code<network::Cluster>;

}  // namespace kontor

template <class Tag>
struct std::hash<kontor::Code<Tag>> {
  std::size_t operator()(const kontor::Code<Tag>& code) const noexcept {
    return std::hash<std::string>{}(code.text);
  }
};
