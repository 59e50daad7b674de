#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kontor {

/// What a caller can do about a failure; http/problem.cpp maps it to a status.
enum class ErrorKind : std::uint8_t { Invalid, NotFound, Forbidden, Conflict, TooMany };

enum class Severity : std::uint8_t { Error, Warning };

/// Named values that a text fills in, such as {"max": "200"}.
using Params = std::map<std::string, std::string>;

/// One thing that is wrong with an input. `path` is a JSON pointer into it.
struct Issue {
  std::string path;
  std::string code;
  Params params = {};
  Severity severity = Severity::Error;

  friend bool operator==(const Issue&, const Issue&) = default;
};

/// An expected failure. `code` is stable, dotted and never shown to people;
/// web/src/i18n holds the text for it and fills in `params` by name.
/// `issues` lists everything that is wrong at once, not just the first.
struct Error {
  ErrorKind kind;
  std::string code;
  Params params = {};
  std::vector<Issue> issues = {};

  friend bool operator==(const Error&, const Error&) = default;
};

/// One alias, so that moving to std::expected later touches this file alone.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) {
  return tl::make_unexpected(std::move(error));
}

inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, Params params = {}) {
  return fail(Error{kind, std::move(code), std::move(params)});
}

/// The failure of an input with at least one issue; code `input.invalid`.
inline tl::unexpected<Error> invalid(std::vector<Issue> issues) {
  return fail(Error{ErrorKind::Invalid, "input.invalid", {}, std::move(issues)});
}

/// The world is broken (disk full, connection lost), not the caller. Thrown only
/// by adapters, caught once per request and once per job.
class Unavailable : public std::exception {
 public:
  explicit Unavailable(std::string why) : why_(std::move(why)) {}
  const char* what() const noexcept override { return why_.c_str(); }

 private:
  std::string why_;
};

}  // namespace kontor
