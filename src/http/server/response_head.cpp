#include "http/server/response_head.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <iterator>

namespace kontor::http {
namespace {

/// Scripts, styles, fonts and answers come from here and from nowhere else, and
/// nothing is inline. The same for every answer, so it is one piece of text.
constexpr std::string_view kSecurityHeaders =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

std::string_view cache_control(const Response& response, bool private_answer) {
  if (!response.cache_control.empty()) return response.cache_control.view();
  return private_answer ? "no-store" : "no-cache";
}

void append_connection(std::string& out, const HeadFacts& facts) {
  if (!facts.keep_alive) {
    append_field(out, "Connection", "close");
  } else if (facts.old_protocol) {
    append_field(out, "Connection", "keep-alive");
  }
}

}  // namespace

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Unknown";
  }
}

void append_head(std::string& out, const Response& response, const HeadFacts& facts) {
  fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} {}\r\n", response.status,
                 reason_phrase(response.status));
  append_field(out, "Date", facts.date);
  if (facts.content_length) {
    fmt::format_to(std::back_inserter(out), "Content-Length: {}\r\n", *facts.content_length);
  }
  if (!response.content_type.empty()) {
    append_field(out, "Content-Type", response.content_type.view());
  }
  if (!response.etag.empty()) append_field(out, "ETag", response.etag);
  append_field(out, "Cache-Control", cache_control(response, facts.private_answer));
  if (!facts.request_id.empty()) append_field(out, "X-Request-Id", facts.request_id);
  for (const Header& header : response.headers) {
    append_field(out, header.name.view(), header.value);
  }
  append_connection(out, facts);
  out.append(kSecurityHeaders).append("\r\n");
}

std::string_view DateText::at(std::time_t now) {
  if (now != made_at_) {
    made_at_ = now;
    text_ = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  }
  return text_;
}

}  // namespace kontor::http
