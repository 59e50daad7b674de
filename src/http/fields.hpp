#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::http {

/// Names compare without regard to case, in the order in which they came.
/// All texts lie in one string, so a request costs no allocation per header.
class Fields {
 public:
  /// @pre Name and value are at most 65,535 bytes each.
  void add(std::string_view name, std::string_view value);

  /// The first value of `name`. O(number of fields).
  std::optional<std::string_view> find(std::string_view name) const;

  /// How often `name` occurs.
  std::size_t count(std::string_view name) const;

  /// Forgets the fields and keeps the memory.
  void clear();

 private:
  struct Span {
    std::uint32_t at;
    std::uint16_t name_size;
    std::uint16_t value_size;
  };
  std::string_view name(const Span& span) const;
  std::string_view value(const Span& span) const;

  std::string bytes_;
  std::vector<Span> spans_;
};

/// Whether two ASCII texts are equal but for case.
bool equal_ignoring_case(std::string_view left, std::string_view right);

}  // namespace kontor::http
