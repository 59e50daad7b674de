#pragma once

#include "app/access/actor.hpp"
#include "base/result.hpp"
#include "domain/network/network.hpp"
#include "http/fields.hpp"
#include "http/session/token.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What handlers see of HTTP. Nothing here knows the library below the server.
namespace kontor::http {

enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options, Unknown };

/// Whose session a request belongs to.
struct Caller {
  access::TokenHash session{};  // how the store knows the session
  PersonId person;
  std::shared_ptr<const access::Actor> actor;  // what use cases are told; never null
};

/// Where a request comes from, for rate limits only: an IPv4 address or the
/// upper half of an IPv6 address. Never logged, never stored.
struct PeerNetwork {
  std::uint64_t key = 0;
  bool loopback = false;
};

/// A whole request, checked for form. Handlers see HEAD as Get.
struct Request {
  Method method = Method::Get;
  std::string path;                                        // percent-decoded, UTF-8
  std::vector<std::pair<std::string, std::string>> query;  // decoded, in order
  Fields fields;
  std::string body;
  std::vector<std::pair<std::string_view, std::string>> params;  // of the route's pattern, decoded
  std::string request_id;
  PeerNetwork peer;
  Language language = Language::De;   // of Accept-Language
  std::optional<Caller> caller;       // the session, if there is a valid one
  std::optional<SessionToken> token;  // the secret behind `caller`

  /// Who asks: the caller, or a visitor.
  const access::Actor& actor() const;

  std::optional<std::string_view> header(std::string_view name) const { return fields.find(name); }

  /// The part of the path that stands at `{name}`.
  /// @pre The route's pattern has it.
  const std::string& param(std::string_view name) const;

  /// The first value of `name` in the query.
  std::optional<std::string_view> query_value(std::string_view name) const;

  /// The checked `Idempotency-Key`, if the route understands it and it was sent.
  std::optional<std::string_view> idempotency_key() const { return header("Idempotency-Key"); }

  /// Ready for the next request; keeps the memory.
  void clear();
};

/// Text that lives as long as the program: literals only.
class StaticText {
 public:
  template <std::size_t size>
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is one already
  consteval StaticText(const char (&text)[size]) : text_(text, size - 1) {}
  constexpr std::string_view view() const { return text_; }
  constexpr bool empty() const { return text_.empty(); }

 private:
  std::string_view text_;
};

/// The bytes of an answer: owned, shared with a cache, or part of the program.
class Body {
 public:
  Body() = default;
  Body(std::string text) : bytes_(std::move(text)) {}  // NOLINT(google-explicit-constructor)
  Body(std::shared_ptr<const std::string> shared)      // NOLINT(google-explicit-constructor)
      : bytes_(std::move(shared)) {}
  /// @pre `bytes` live as long as the program.
  static Body fixed(std::string_view bytes);

  std::string_view view() const;

 private:
  std::variant<std::string, std::shared_ptr<const std::string>, std::string_view> bytes_;
};

struct Header {
  StaticText name;
  std::string value;
};

class Broadcaster;

/// Turns the answer into a stream of server-sent events (server/broadcaster.hpp).
struct EventStream {
  Broadcaster* source = nullptr;
  std::optional<std::uint64_t> after;  // the last event that the client has seen
};

struct Response {
  int status = 200;
  StaticText content_type = "";
  Body body = {};
  std::vector<Header> headers = {};
  /// With quotes. A GET whose If-None-Match names it is answered 304 by the server.
  std::string etag = {};
  /// Empty: `no-store` with a session, else `no-cache`.
  StaticText cache_control = "";
  EventStream stream = {};
};

/// `body` is JSON text.
Response json(int status, Body body);

/// Some other document, such as application/pdf.
Response document(StaticText content_type, Body body);

/// 201 with the place of the new thing.
Response created(std::string location, Body body);

/// 204.
Response no_content();

/// 304 with the tag of what the client has.
Response not_modified(std::string etag);

/// application/problem+json; see problem.hpp for other statuses.
Response problem(const Error& error);

/// Adds a header and hands the response on.
Response with_header(Response response, StaticText name, std::string value);

/// The strong tag of these bytes, with quotes. O(size).
std::string etag_of(std::string_view bytes);

/// The strong tag of a version of a stored thing: `"v7"`.
std::string etag_of_version(std::uint64_t version);

/// Whether an If-None-Match (or If-Match) list names `etag`, or is `*`.
/// Weak tags compare by their text.
bool names_etag(std::string_view list, std::string_view etag);

/// The version that an If-Match of the form `"v7"` demands; nothing if it was not sent.
/// @return `request.if_match.malformed`.
Result<std::optional<std::uint64_t>> version_of_if_match(const Request& request);

}  // namespace kontor::http
