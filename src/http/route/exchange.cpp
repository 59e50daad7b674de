#include "http/route/exchange.hpp"

#include "http/problem.hpp"
#include "http/server/router.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace kontor::http {
namespace {

struct OwnStatus {
  std::string_view code;
  int status;
};
/// Failures whose status does not follow from their kind.
constexpr std::array<OwnStatus, 7> kOwnStatuses{{{"body.malformed", 400},
                                                 {"request.if_match.malformed", 400},
                                                 {"session.required", 401},
                                                 {"session.refused", 401},
                                                 {"request.if_match.required", 428},
                                                 {"document.failed", 500},
                                                 {"document.too_large", 500}}};

int status_for(const Request& request, const Error& error) {
  if (error.code == "version.stale" && request.header("If-Match")) return 412;
  const auto* const own = std::ranges::find(kOwnStatuses, error.code, &OwnStatus::code);
  return own == kOwnStatuses.end() ? status_of(error.kind) : own->status;
}

}  // namespace

Response refusal(const Request& request, const Error& error) {
  constexpr int kRetryDocumentsAfterS = 30;
  if (error.code == "document.unavailable") return busy(503, error.code, kRetryDocumentsAfterS);
  return problem(status_for(request, error), error);
}

Command command_of(const Request& request) {
  const auto key = request.idempotency_key();
  if (!key) return {request.actor(), "", ""};
  constexpr std::size_t kHashBytes = 32;
  const std::string asked =
      fmt::format("{} {}\n{}", http::to_text(request.method), request.path, request.body);
  std::array<unsigned char, kHashBytes> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(asked.data()),  // NOLINT: C interface
                     asked.size(), nullptr, 0);
  Command command{request.actor(), std::string(*key), ""};
  for (const unsigned char byte : hash) {
    fmt::format_to(std::back_inserter(command.fingerprint), "{:02x}", byte);
  }
  return command;
}

Result<Version> required_version(const Request& request) {
  const auto version = version_of_if_match(request);
  if (!version) return tl::make_unexpected(version.error());
  if (!*version) return fail(ErrorKind::Invalid, "request.if_match.required");
  return **version;
}

Response versioned(Response response, Version version) {
  response.etag = etag_of_version(version);
  return response;
}

tl::unexpected<Error> issue(std::string path, std::string code) {
  return invalid({{std::move(path), std::move(code)}});
}

Error with_paths(Error error, std::string_view from, std::string_view to) {
  for (Issue& each : error.issues) {
    if (each.path.starts_with(from)) each.path = std::string(to).append(each.path, from.size());
  }
  return error;
}

}  // namespace kontor::http
