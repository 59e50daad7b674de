#pragma once

#include "base/day.hpp"
#include "base/id.hpp"
#include "base/place.hpp"
#include "domain/taxonomy/code.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kontor::network {

enum class Language : std::uint8_t { De, En };

/// An industry cluster or a friendly network, known by its code.
struct Cluster {
  enum class Kind : std::uint8_t { Cluster, FriendlyNetwork };

  ClusterCode code;
  std::string name;
  Kind kind = Kind::Cluster;

  friend bool operator==(const Cluster&, const Cluster&) = default;
};

/// Runs a cluster and brokers on behalf of its members.
struct Agency {
  Id<Agency> id;
  ClusterCode cluster;
  std::string name;

  friend bool operator==(const Agency&, const Agency&) = default;
};

/// Employees, in the bands that law and statistics use.
enum class SizeClass : std::uint8_t { Micro, Small, Medium, Large };  // <10, <50, <250, more

struct Company {
  Id<Company> id;
  std::string name;
  SectorCode sector;
  SizeClass size = SizeClass::Small;
  std::string register_number;  // of the commercial register; may be empty
  bool verified = false;        // by an agency

  friend bool operator==(const Company&, const Company&) = default;
};

/// Where a company works. Its zone turns local times into instants.
struct Site {
  Id<Site> id;
  Id<Company> company;
  std::string name;
  PlaceCode place;
  std::string address;
  std::string zone = "Europe/Berlin";

  friend bool operator==(const Site&, const Site&) = default;
};

struct Person {
  Id<Person> id;
  std::string name;
  std::string email;
  Language language = Language::De;

  friend bool operator==(const Person&, const Person&) = default;
};

/// A company belongs to a cluster from a day on, perhaps until a day, both included.
struct Membership {
  Id<Company> company;
  ClusterCode cluster;
  Day since;
  std::optional<Day> until = {};

  bool covers(Day day) const { return since <= day && (!until || day <= *until); }
  friend bool operator==(const Membership&, const Membership&) = default;
};

/// What a person may be on the platform. Exactly one organisation belongs to
/// `Member` (a company) and `Broker` (an agency), none to the others.
struct Role {
  enum class Kind : std::uint8_t { Member, Broker, City, Operator };

  Id<Person> person = {};
  Kind kind = Kind::Member;
  std::optional<Id<Company>> company = {};
  std::optional<Id<Agency>> agency = {};

  friend bool operator==(const Role&, const Role&) = default;
};

}  // namespace kontor::network

namespace kontor {
using network::Language;
using CompanyId = Id<network::Company>;
using SiteId = Id<network::Site>;
using PersonId = Id<network::Person>;
using AgencyId = Id<network::Agency>;
}  // namespace kontor
