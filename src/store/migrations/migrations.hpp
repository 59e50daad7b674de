#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kontor::store {

/// One step from an older schema to the next. Released steps never change: their checksum
/// stands in every store that they built.
struct Migration {
  int number;  // 1, 2, …
  std::string_view name;
  std::string_view script;
};

/// All steps, by number.
std::span<const Migration> migrations();

/// SHA-256 of the script, in 64 hexadecimal digits.
std::string checksum(const Migration& migration);

}  // namespace kontor::store
