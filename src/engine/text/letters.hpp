#pragma once

#include <string>
#include <string_view>

namespace kontor::engine::text {

/// A word as people recognise it: NFKC and lower case, umlauts and ß as they were typed.
/// Ill-formed UTF-8 becomes U+FFFD. O(bytes); without ICU for letters of Western Europe.
std::string lowered(std::string_view text);

/// A word as it is compared: NFKC, case folded, without marks on letters, and the three spellings
/// of an umlaut the same: "Schweißer" and "SCHWEISSER" are `schweisser`; "Fräser", "Fraeser" and
/// "fraser" are `fraser`. An e after a, o or u counts as half of an umlaut, but not after a u that
/// follows a vowel or q ("neue", "Quelle"). Idempotent. Ill-formed UTF-8 becomes U+FFFD. O(bytes).
std::string folded(std::string_view text);

}  // namespace kontor::engine::text
