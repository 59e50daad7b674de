#include "http/problem.hpp"

#include "http/server/response_head.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <iterator>

namespace kontor::http {
namespace {

constexpr unsigned char kFirstPrintable = 0x20;

void append_params(std::string& out, const Params& params) {
  out += "{";
  for (const auto& [name, value] : params) {
    if (out.back() != '{') out += ',';
    append_json_string(out, name);
    out += ':';
    append_json_string(out, value);
  }
  out += "}";
}

std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
  }
  std::abort();
}

void append_issue(std::string& out, const Issue& issue) {
  out += R"({"path":)";
  append_json_string(out, issue.path);
  out += R"(,"code":)";
  append_json_string(out, issue.code);
  out += R"(,"params":)";
  append_params(out, issue.params);
  fmt::format_to(std::back_inserter(out), R"(,"severity":"{}"}})", to_text(issue.severity));
}

std::string problem_text(int status, const Error& error) {
  std::string out = fmt::format(R"({{"type":"about:blank","title":"{}","status":{},"code":)",
                                reason_phrase(status), status);
  append_json_string(out, error.code);
  out += R"(,"params":)";
  append_params(out, error.params);
  out += R"(,"issues":[)";
  for (const Issue& issue : error.issues) {
    if (out.back() != '[') out += ',';
    append_issue(out, issue);
  }
  return out + "]}";
}

}  // namespace

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Invalid: return 422;
    case ErrorKind::NotFound: return 404;
    case ErrorKind::Forbidden: return 403;
    case ErrorKind::Conflict: return 409;
    case ErrorKind::TooMany: return 429;
  }
  std::abort();
}

Response problem(int status, const Error& error) {
  return {.status = status,
          .content_type = "application/problem+json",
          .body = problem_text(status, error),
          .cache_control = "no-store"};
}

Response problem(const Error& error) {
  return problem(status_of(error.kind), error);
}

Response problem(int status, std::string_view code, const Params& params) {
  return problem(status, Error{ErrorKind::Invalid, std::string(code), params});
}

Response busy(int status, std::string_view code, int retry_after_s) {
  const std::string seconds = fmt::to_string(retry_after_s);
  return with_header(problem(status, code, {{"seconds", seconds}}), "Retry-After", seconds);
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < kFirstPrintable) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace kontor::http
