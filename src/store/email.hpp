#pragma once

#include <string>
#include <string_view>

namespace kontor::store {

/// The form under which two spellings of one address are equal: ASCII letters lowered,
/// everything else as it is (a mail server may tell "ß" from "ss").
inline std::string email_key(std::string_view email) {
  std::string key(email);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

}  // namespace kontor::store
