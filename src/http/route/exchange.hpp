#pragma once

#include "app/command.hpp"
#include "app/versioned.hpp"
#include "http/message.hpp"
#include "http/wire/codec.hpp"

#include <string>
#include <string_view>

namespace kontor::http {

/// The problem that `error` is, with the status of its code where that is not the one of
/// its kind: 400 for what is no JSON, 401 without a session, 412 for a stale If-Match,
/// 428 without one, 503 without documents.
Response refusal(const Request& request, const Error& error);

/// Who writes, and what makes this request the same as a repeated one.
Command command_of(const Request& request);

/// The version that If-Match names.
/// @return `request.if_match.required`, `request.if_match.malformed`.
Result<Version> required_version(const Request& request);

/// The id at `{id}` of the path.
/// @return `not_found`: what is no id is the id of nothing.
template <class Tag>
Result<Id<Tag>> path_id(const Request& request) {
  auto id = id_from_text<Tag>(request.param("id"));
  if (!id) return fail(ErrorKind::NotFound, "not_found");
  return id;
}

/// The id of what was made or changed.
template <class Tag>
Id<Tag> id_of(const Done& done) {
  return {done.subject.high, done.subject.low};
}

/// 200 with a message.
template <class T>
Response shown(const T& message) {
  return json(200, wire::encoded(message));
}

/// 201 with a message, found at `/api/v1/<noun>/<id>`.
template <class T, class Tag>
Response made(std::string_view noun, const Id<Tag>& id, const T& message) {
  return created(std::string("/api/v1/").append(noun).append("/").append(to_text(id)),
                 wire::encoded(message));
}

/// `response` with the ETag of a version.
Response versioned(Response response, Version version);

/// Fails with one issue of the query or the body.
tl::unexpected<Error> issue(std::string path, std::string code);

/// `issues` as they are called in the body: those whose path begins with `from` begin
/// with `to` there.
Error with_paths(Error error, std::string_view from, std::string_view to);

}  // namespace kontor::http
