#include "engine/text/tokens.hpp"

#include "engine/text/scan.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace kontor::engine::text {
namespace {

constexpr std::size_t kWordBytesMax = 96;

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::size_t skip_spaces(const Scan& scan, std::size_t at) {
  while (scan.at(at) == ' ') ++at;
  return at;
}

/// The end of a list such as "m/w/d" from `place`, or `place` if there is none. It must name
/// m and one of w and f, so that "A/D" (a converter) stays.
std::size_t gender_list_end(const Scan& scan, std::size_t place) {
  constexpr std::string_view kGenders = "mwfdxia";
  constexpr std::string_view kBetween = "/|,";
  std::string named;
  std::size_t end = place;
  for (std::size_t at = place;; at = skip_spaces(scan, at + 1)) {
    const char letter = small(scan.at(at));
    if (kGenders.find(letter) == std::string_view::npos) return place;
    named += letter;
    end = at + 1;
    at = skip_spaces(scan, end);
    if (kBetween.find(scan.at(at)) == std::string_view::npos) break;
  }
  const bool has_both =
      named.find('m') != std::string::npos && named.find_first_of("wf") != std::string::npos;
  return has_both && !scan.is_word(end) ? end : place;
}

/// Where "in", "innen" or the r of "Angestellte/r" ends that stands alone at `at`, or `at`.
std::size_t gender_ending_end(const Scan& scan, std::size_t at, bool after_e) {
  for (const std::string_view ending : {"innen", "in", "Innen", "In", "r"}) {
    const std::size_t end = at + ending.size();
    const bool is_it = scan.starts(at, ending) && !scan.is_word(end) && (after_e || ending != "r");
    if (is_it) return end;
  }
  return at;
}

/// The end of a mark of gender at `end` of a word that begins at `begin`, or `end`.
std::size_t gender_mark_end(const Scan& scan, std::size_t begin, std::size_t end) {
  constexpr std::size_t kShortest = 3;
  if (end - begin < kShortest) return end;
  for (const std::string_view mark : {"*", ":", "_", "/-", "/", "(-", "(", "·"}) {
    if (!scan.starts(end, mark)) continue;
    const std::size_t from = end + mark.size();
    const std::size_t after = gender_ending_end(scan, from, scan.at(end - 1) == 'e');
    if (after == from) continue;
    return mark.front() == '(' && scan.at(after) == ')' ? after + 1 : after;
  }
  return end;
}

/// The end of "5-Achs", "9606-1", "1.4301" when `end` is that of the digits, or `end`.
std::size_t number_end(const Scan& scan, std::size_t begin, std::size_t end) {
  if (scan.digits_end(begin) != end) return end;
  if (scan.at(end) == '-' && scan.is_word(end + 1)) {
    return scan.run_end(end + 1, kWordBytesMax - std::min(kWordBytesMax, end + 1 - begin));
  }
  constexpr std::size_t kSteelDigits = 4;  // EN 10027-2: one digit, a dot, four digits
  const std::size_t steel_end = scan.digits_end(end + 1);
  const bool is_steel = end - begin == 1 && scan.at(end) == '.' &&
                        steel_end - end - 1 == kSteelDigits && !scan.is_word(steel_end);
  return is_steel ? steel_end : end;
}

/// The end of "C++" or "C#" when `end` is that of the letters, or `end`.
std::size_t sign_end(const Scan& scan, std::size_t begin, std::size_t end) {
  if (scan.starts(end, "++") && !scan.is_word(end + 2)) return end + 2;
  const bool is_sharp = end - begin == 1 && scan.at(end) == '#' && !scan.is_word(end + 1);
  return is_sharp ? end + 1 : end;
}

std::size_t word_end(const Scan& scan, std::size_t begin) {
  const std::size_t run = scan.run_end(begin, kWordBytesMax);
  if (const std::size_t end = number_end(scan, begin, run); end > run) return end;
  if (const std::size_t end = sign_end(scan, begin, run); end > run) return end;
  return gender_mark_end(scan, begin, run);
}

}  // namespace

void tokenize(std::string_view text, std::vector<Token>& out) {
  KONTOR_CHECK(text.size() < static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()));
  out.clear();
  const Scan scan(text);
  std::size_t at = 0;
  while (!scan.done(at)) {
    if (!scan.is_word(at)) {
      at = scan.next(at);
    } else if (const std::size_t skipped = gender_list_end(scan, at); skipped > at) {
      at = skipped;
    } else {
      const std::size_t end = word_end(scan, at);
      out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end;
    }
  }
}

}  // namespace kontor::engine::text
