#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::swap {

/// The lines of a file, counted from 1; blank ones are passed over.
class PreflibLines {
 public:
  PreflibLines(std::string_view file, std::string_view text) : file_(file), rest_(text) {}

  /// The next line without the blanks around it, nothing at the end.
  std::optional<std::string_view> next();
  /// A fault of the line that was read last.
  tl::unexpected<Error> fault(const std::string& problem, Params params = {}) const;

 private:
  std::string_view file_;
  std::string_view rest_;
  std::uint64_t number_ = 0;
};

std::string_view trimmed(std::string_view text);
/// The parts between commas, without the blanks around them.
std::vector<std::string_view> split_at_commas(std::string_view line);
/// A whole number from 0 to 2^32 − 1, all of `text`.
std::optional<std::uint32_t> whole_number(std::string_view text);

/// A number of at most six decimals: value = digits / 10^decimals.
struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;  // without zeros at the end
};
std::optional<Decimal> decimal_number(std::string_view text);

}  // namespace kontor::engine::swap
