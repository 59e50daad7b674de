#include "http/message.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <charconv>

namespace kontor::http {
namespace {

constexpr std::size_t kTagBytes = 16;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

std::string etag_of(std::string_view bytes) {
  std::array<unsigned char, kTagBytes> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()),  // NOLINT: C interface
                     bytes.size(), nullptr, 0);
  std::string tag = "\"";
  for (const unsigned char byte : hash) fmt::format_to(std::back_inserter(tag), "{:02x}", byte);
  return tag + '"';
}

std::string etag_of_version(std::uint64_t version) {
  return fmt::format("\"v{}\"", version);
}

bool names_etag(std::string_view list, std::string_view etag) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    std::string_view tag = trimmed(list.substr(0, comma));
    if (tag == "*") return true;
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == etag) return true;
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return false;
}

Result<std::optional<std::uint64_t>> version_of_if_match(const Request& request) {
  const auto sent = request.header("If-Match");
  if (!sent) return std::optional<std::uint64_t>();
  const std::string_view tag = trimmed(*sent);
  std::uint64_t version = 0;
  if (tag.size() > 3 && tag.starts_with("\"v") && tag.ends_with('"')) {
    const char* const end = tag.data() + tag.size() - 1;
    const auto [stop, error] = std::from_chars(tag.data() + 2, end, version);
    if (error == std::errc{} && stop == end) return std::optional(version);
  }
  return fail(ErrorKind::Invalid, "request.if_match.malformed");
}

}  // namespace kontor::http
