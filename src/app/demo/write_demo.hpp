#pragma once

#include "app/access/accounts.hpp"
#include "app/store.hpp"
#include "domain/taxonomy/taxonomy.hpp"

#include <functional>

namespace kontor::demo {

struct Options {
  std::uint32_t companies = 60;  // at least kCompaniesMin
  std::uint32_t listings = 400;
  std::uint64_t seed = 2020;
  Instant now;  // everything happened before it: an ordinary year, then a crisis of eight weeks
};

inline constexpr std::uint32_t kCompaniesMin = 20;

/// The password of every demo account.
inline constexpr std::string_view kPassword = "kontor-demo";

/// Writes a believable Hamburg into an empty store: clusters with their agencies, fictitious
/// companies with people, needs and offers, enquiries and agreements, each with its journal
/// entries in the order of time, as the use cases tell them. Equal options give equal stores, on
/// every machine.
///
/// Always there: the shipyard Werft Süderelbe in Harburg, which has posted no need; the aircraft
/// supplier of Finkenwerder, whose offer of three TIG welders is new; accounts
/// (…@demo.kontor.example) for both, two agencies, the city and the operator.
/// @param password  the hash of kPassword.
/// @param progress  told how many listings are written, now and then.
/// @return `demo.not_empty` if the store holds anything. @throws Unavailable
Result<void> write_demo(Store& store, const Taxonomy& taxonomy, const Options& options,
                        const access::PasswordHash& password,
                        const std::function<void(std::uint32_t)>& progress);

}  // namespace kontor::demo
