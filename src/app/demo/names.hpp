#pragma once

#include "app/demo/script.hpp"

#include <set>

namespace kontor::demo {

/// Lower-case ASCII letters, digits and hyphens: "Werft Süderelbe" is "werft-suederelbe".
std::string slug(std::string_view text);

/// Gives every company a name of its own, the hand-made ones first.
class CompanyNames {
 public:
  explicit CompanyNames(const Script& script) : script_(script), used_(script.branches.size()) {}

  std::string next(std::size_t branch, Chance& chance);
  /// Keeps `name` from being given.
  void take(const std::string& name) { slugs_.insert(slug(name)); }

 private:
  std::string made_up(const Branch& branch, Chance& chance) const;

  const Script& script_;
  std::vector<std::size_t> used_;  // hand-made names of each branch
  std::set<std::string> slugs_;
};

/// A person of a company whose mail goes to `domain`.
network::Person make_person(const Script& script, const std::string& domain, Chance& chance);

std::string make_address(const Script& script, std::string_view place, Chance& chance);

}  // namespace kontor::demo
