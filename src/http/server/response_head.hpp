#pragma once

#include "http/message.hpp"

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace kontor::http {

/// "Not Found" for 404; "Unknown" for a status that Kontor does not send.
std::string_view reason_phrase(int status);

/// What an answer's head says beyond the response itself.
struct HeadFacts {
  std::string_view date;  // see DateText
  std::string_view request_id;
  std::optional<std::size_t> content_length;  // nothing: the body ends with the connection
  bool keep_alive = true;
  bool old_protocol = false;    // HTTP/1.0
  bool private_answer = false;  // for one session: never stored
};

/// Appends status line and header, with the security headers that every answer has.
void append_head(std::string& out, const Response& response, const HeadFacts& facts);

/// The text of the Date header, made once a second.
class DateText {
 public:
  std::string_view at(std::time_t now);

 private:
  std::time_t made_at_ = -1;
  std::string text_;
};

}  // namespace kontor::http
