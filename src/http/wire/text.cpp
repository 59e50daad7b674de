#include "http/wire/text.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace kontor::http::wire {
namespace {

using Byte = unsigned char;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the digits at the beginning of `text` away and returns them.
std::string_view take_digits(std::string_view& text) {
  const auto end = std::ranges::find_if_not(text, is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

/// The parts of a JSON number: the digits without the point, and the power of ten
/// by which they count.
struct Decimal {
  bool negative = false;
  std::string digits;  // no zeros at the ends; empty: zero
  std::int64_t exponent = 0;
};

constexpr std::int64_t kExponentMax = 1'000'000'000;  // far beyond any body

std::int64_t exponent_from(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error == std::errc::result_out_of_range) {
    return text.starts_with('-') ? -kExponentMax : kExponentMax;
  }
  return std::clamp(exponent, -kExponentMax, kExponentMax);
}

Decimal decimal_from(std::string_view text) {
  Decimal decimal;
  decimal.negative = text.starts_with('-');
  if (decimal.negative) text.remove_prefix(1);
  decimal.digits = take_digits(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    const std::string_view fraction = take_digits(text);
    decimal.digits += fraction;
    decimal.exponent = -static_cast<std::int64_t>(fraction.size());
  }
  if (!text.empty()) decimal.exponent += exponent_from(text.substr(1));
  const auto last = decimal.digits.find_last_not_of('0');
  decimal.exponent += static_cast<std::int64_t>(decimal.digits.size() - (last + 1));
  decimal.digits.resize(last + 1);
  decimal.digits.erase(0, decimal.digits.find_first_not_of('0'));
  return decimal;
}

}  // namespace

std::size_t code_points(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues_character));
}

bool has_control_character(std::string_view text, bool has_lines) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<Byte>(text[at]);
    if (has_lines && (byte == '\n' || byte == '\t')) continue;
    if (byte < 0x20 || byte == 0x7F) return true;
    const bool is_c1 =
        byte == 0xC2 && at + 1 < text.size() && static_cast<Byte>(text[at + 1]) < 0xA0;
    if (is_c1) return true;
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

WholeNumber whole_number(std::string_view number) {
  constexpr std::size_t kDigitsMax = 19;  // of a 64-bit number
  Decimal decimal = decimal_from(number);
  if (decimal.digits.empty()) return {0};
  if (decimal.exponent < 0) return {0, NumberFault::NotWhole};
  const auto zeros = static_cast<std::size_t>(decimal.exponent);
  if (decimal.digits.size() + zeros > kDigitsMax) return {0, NumberFault::OutOfRange};
  std::string digits = decimal.negative ? "-" : "";
  digits += decimal.digits;
  digits.append(zeros, '0');
  WholeNumber whole;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), whole.value);
  if (error != std::errc{}) whole = {0, NumberFault::OutOfRange};
  return whole;
}

bool is_json_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (take_digits(text).empty()) return false;
  }
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return !take_digits(text).empty() && text.empty();
}

}  // namespace kontor::http::wire
