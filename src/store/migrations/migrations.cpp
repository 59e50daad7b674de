#include "store/migrations/migrations.hpp"

#include "base/check.hpp"
#include "store/migrations/0001_market.hpp"
#include "store/migrations/0002_plans.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace kontor::store {

std::span<const Migration> migrations() {
  static constexpr std::array kAll{kMarket, kPlans};
  return kAll;
}

std::string checksum(const Migration& migration) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned size = 0;
  const int hashed = EVP_Digest(migration.script.data(), migration.script.size(), digest.data(),
                                &size, EVP_sha256(), nullptr);
  KONTOR_CHECK(hashed == 1);
  std::string hex;
  for (unsigned at = 0; at < size; ++at) hex += fmt::format("{:02x}", digest[at]);
  return hex;
}

}  // namespace kontor::store
