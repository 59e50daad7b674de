#include "http/wire/issues.hpp"

#include "http/wire/reader.hpp"
#include "http/wire/text.hpp"

#include <utility>

namespace kontor::http::wire {

namespace {

/// Cut before the character that would pass `max` bytes.
std::string_view cut(std::string_view text, std::size_t max) {
  if (text.size() <= max) return text;
  while (max > 0 && continues_character(text[max])) --max;
  return text.substr(0, max);
}

}  // namespace

void Issues::enter(std::string_view name) {
  constexpr std::size_t kNameMax = 64;
  steps_.push_back(path_.size());
  path_ += '/';
  for (const char c : cut(name, kNameMax)) {
    if (c == '~') {
      path_ += "~0";
    } else if (c == '/') {
      path_ += "~1";
    } else {
      path_ += c;
    }
  }
}

void Issues::leave() {
  path_.resize(steps_.back());
  steps_.pop_back();
}

void Issues::add(std::string code, Params params) {
  if (issues_.size() < kIssuesMax) issues_.push_back({path_, std::move(code), std::move(params)});
}

std::optional<Error> Issues::take() {
  if (issues_.empty()) return std::nullopt;
  return Error{ErrorKind::Invalid, "input.invalid", {}, std::move(issues_)};
}

}  // namespace kontor::http::wire
