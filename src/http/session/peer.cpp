#include "http/session/peer.hpp"

#include <arpa/inet.h>

#include <array>
#include <cstring>
#include <string>

namespace kontor::http {
namespace {

constexpr std::uint64_t kIpv4Mark = 0xFFFF'0000'0000ULL;  // keeps IPv4 apart from IPv6
constexpr std::array<std::uint8_t, 12> kMappedPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

PeerNetwork network_of_ipv4(const std::uint8_t* bytes) {
  std::uint64_t key = kIpv4Mark;
  for (unsigned at = 0; at < 4; ++at) key |= std::uint64_t{bytes[at]} << (8 * (3 - at));
  return {key, bytes[0] == 127};
}

PeerNetwork network_of_ipv6(const std::array<std::uint8_t, 16>& bytes) {
  if (std::memcmp(bytes.data(), kMappedPrefix.data(), kMappedPrefix.size()) == 0) {
    return network_of_ipv4(bytes.data() + kMappedPrefix.size());
  }
  static constexpr std::array<std::uint8_t, 16> kLoopback = {0, 0, 0, 0, 0, 0, 0, 0,
                                                             0, 0, 0, 0, 0, 0, 0, 1};
  std::uint64_t key = 0;
  for (unsigned at = 0; at < 8; ++at) key |= std::uint64_t{bytes[at]} << (8 * (7 - at));
  return {key, bytes == kLoopback};
}

}  // namespace

PeerNetwork network_of_address(std::string_view address) {
  const std::string text(address);
  std::array<std::uint8_t, 16> bytes{};
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return network_of_ipv4(bytes.data());
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return network_of_ipv6(bytes);
  return {};
}

PeerNetwork network_of_forwarded(std::string_view forwarded_for) {
  const auto comma = forwarded_for.rfind(',');
  if (comma != std::string_view::npos) forwarded_for.remove_prefix(comma + 1);
  while (forwarded_for.starts_with(' ')) forwarded_for.remove_prefix(1);
  while (forwarded_for.ends_with(' ')) forwarded_for.remove_suffix(1);
  return network_of_address(forwarded_for);
}

}  // namespace kontor::http
