#include "engine/text/letters.hpp"

#include "base/check.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace kontor::engine::text {
namespace {

constexpr unsigned char kAsciiEnd = 0x80;
constexpr unsigned char kLatinLead = 0xC3;  // first byte of U+00C0 to U+00FF

/// Whether the second byte after kLatinLead stands for a letter, not for × or ÷.
bool is_latin_letter(unsigned char second) {
  return second != 0x97 && second != 0xB7;
}

/// Whether `text` has nothing but ASCII and letters of Latin-1, complete: then bytes suffice.
bool is_western(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < kAsciiEnd) continue;
    if (byte != kLatinLead || at + 1 == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[++at]);
    if (second < 0x80 || second > 0xBF || !is_latin_letter(second)) return false;
  }
  return true;
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string western_lowered(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (static_cast<unsigned char>(out[at]) < kAsciiEnd) {
      out[at] = lower(out[at]);
      continue;
    }
    const auto second = static_cast<unsigned char>(out[++at]);
    constexpr unsigned char kLastUpper = 0x9E;
    constexpr unsigned char kToLower = 0x20;
    if (second <= kLastUpper) out[at] = static_cast<char>(second + kToLower);
  }
  return out;
}

/// The plain letters for U+00E0 to U+00FF, in their order.
constexpr std::string_view kPlain[] = {"a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e",
                                       "e", "i", "i", "i", "i", "d", "n",  "o", "o",  "o", "o",
                                       "o", "",  "o", "u", "u", "u", "u",  "y", "th", "y"};
constexpr unsigned char kFirstPlain = 0xA0;  // second byte of U+00E0
constexpr unsigned char kSharpS = 0x9F;

std::string western_plain(std::string_view text) {
  const std::string small = western_lowered(text);
  std::string out;
  for (std::size_t at = 0; at < small.size(); ++at) {
    if (static_cast<unsigned char>(small[at]) < kAsciiEnd) {
      out += small[at];
      continue;
    }
    const auto second = static_cast<unsigned char>(small[++at]);
    out += second == kSharpS ? "ss" : kPlain[second - kFirstPlain];
  }
  return out;
}

icu::UnicodeString normal(const icu::Normalizer2* form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = form->normalize(text, status);
  KONTOR_CHECK(U_SUCCESS(status));
  return out;
}

const icu::Normalizer2* form(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  KONTOR_CHECK(U_SUCCESS(status));
  return found;
}

icu::UnicodeString decoded(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

/// Letters that have no decomposition, although people leave their stroke out.
void append_plain(UChar32 letter, icu::UnicodeString& out) {
  switch (letter) {
    case 0xE6: out += u"ae"; break;
    case 0xF0:
    case 0x111: out += u'd'; break;
    case 0xF8: out += u'o'; break;
    case 0xFE: out += u"th"; break;
    case 0x131: out += u'i'; break;
    case 0x142: out += u'l'; break;
    case 0x153: out += u"oe"; break;
    default:
      if (u_charType(letter) != U_NON_SPACING_MARK) out += letter;
  }
}

std::string any_plain(std::string_view text) {
  const icu::UnicodeString apart =
      normal(form(icu::Normalizer2::getNFDInstance),
             normal(form(icu::Normalizer2::getNFKCCasefoldInstance), decoded(text)));
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    append_plain(apart.char32At(at), plain);
  }
  std::string out;
  normal(form(icu::Normalizer2::getNFKCCasefoldInstance), plain).toUTF8String(out);
  return out;
}

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

/// Whether an e after the last letter of `out` is half of an umlaut.
bool takes_e(const std::string& out) {
  if (out.empty()) return false;
  if (out.back() == 'a' || out.back() == 'o') return true;
  if (out.back() != 'u') return false;
  const char before = out.size() > 1 ? out[out.size() - 2] : ' ';
  return before != 'q' && !is_vowel(before);
}

}  // namespace

std::string lowered(std::string_view text) {
  if (is_western(text)) return western_lowered(text);
  icu::UnicodeString small = normal(form(icu::Normalizer2::getNFKCInstance), decoded(text));
  small.toLower(icu::Locale::getRoot());
  std::string out;
  normal(form(icu::Normalizer2::getNFKCInstance), small).toUTF8String(out);
  return out;
}

std::string folded(std::string_view text) {
  const std::string plain = is_western(text) ? western_plain(text) : any_plain(text);
  std::string out;
  out.reserve(plain.size());
  for (const char letter : plain) {
    if (letter != 'e' || !takes_e(out)) out += letter;
  }
  return out;
}

}  // namespace kontor::engine::text
