#include "http/fields.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <limits>

namespace kontor::http {
namespace {

constexpr std::size_t kSizeMax = std::numeric_limits<std::uint16_t>::max();

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [](char a, char b) { return a == b || lower(a) == lower(b); });
}

void Fields::add(std::string_view name, std::string_view value) {
  KONTOR_CHECK(name.size() <= kSizeMax && value.size() <= kSizeMax);
  spans_.push_back({static_cast<std::uint32_t>(bytes_.size()),
                    static_cast<std::uint16_t>(name.size()),
                    static_cast<std::uint16_t>(value.size())});
  bytes_.append(name).append(value);
}

std::optional<std::string_view> Fields::find(std::string_view name) const {
  for (const Span& span : spans_) {
    if (equal_ignoring_case(this->name(span), name)) return value(span);
  }
  return std::nullopt;
}

std::size_t Fields::count(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      spans_, [&](const Span& span) { return equal_ignoring_case(this->name(span), name); }));
}

void Fields::clear() {
  bytes_.clear();
  spans_.clear();
}

std::string_view Fields::name(const Span& span) const {
  return std::string_view(bytes_).substr(span.at, span.name_size);
}

std::string_view Fields::value(const Span& span) const {
  return std::string_view(bytes_).substr(span.at + span.name_size, span.value_size);
}

}  // namespace kontor::http
