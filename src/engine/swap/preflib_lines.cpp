#include "engine/swap/preflib_lines.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kontor::engine::swap {
namespace {

constexpr std::size_t kDigitsMax = 12;  // before the point
constexpr std::size_t kDecimalsMax = 6;
constexpr std::size_t kQuotedMax = 40;  // of a line in a fault

bool is_blank(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\r';
}

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::string_view> PreflibLines::next() {
  while (!rest_.empty()) {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    const std::string_view line = trimmed(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    if (!line.empty()) return line;
  }
  return std::nullopt;
}

tl::unexpected<Error> PreflibLines::fault(const std::string& problem, Params params) const {
  params["file"] = std::string(file_);
  params["line"] = std::to_string(number_);
  if (const auto found = params.find("found"); found != params.end()) {
    found->second.resize(std::min(found->second.size(), kQuotedMax));
  }
  return fail(ErrorKind::Invalid, "preflib." + problem, std::move(params));
}

std::vector<std::string_view> split_at_commas(std::string_view line) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t comma = line.find(',');
    parts.push_back(trimmed(line.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    line.remove_prefix(comma + 1);
  }
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
  std::uint32_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, value);
  if (text.empty() || problem != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

std::optional<Decimal> decimal_number(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  std::string_view part = point < text.size() ? text.substr(point + 1) : std::string_view{};
  while (!part.empty() && part.back() == '0') part.remove_suffix(1);
  if (whole.empty() || whole.size() > kDigitsMax || part.size() > kDecimalsMax ||
      !are_digits(whole) || !are_digits(part)) {
    return std::nullopt;
  }
  Decimal number{0, static_cast<int>(part.size())};
  for (const std::string_view digits : {whole, part}) {
    for (const char digit : digits) number.digits = number.digits * 10 + (digit - '0');
  }
  return number;  // below 10^18
}

}  // namespace kontor::engine::swap
