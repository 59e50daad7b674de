#pragma once

#include <string_view>

namespace kontor::http {

/// Whether `text` is well-formed UTF-8: no overlong form, no surrogate, nothing
/// past U+10FFFF. O(size).
bool is_utf8(std::string_view text);

}  // namespace kontor::http
