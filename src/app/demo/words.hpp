#pragma once

#include <span>
#include <string_view>

/// Words from which the demo is made. All companies and people are invented.
namespace kontor::demo {

/// What companies of a sector are called: "Werft" + " " + "Süderelbe".
struct CompanyWords {
  std::string_view sector;
  std::span<const std::string_view> trades;
};
std::span<const CompanyWords> company_words();

/// Second halves of company names: waters and corners of the region, and family names.
std::span<const std::string_view> company_tails();
std::span<const std::string_view> legal_forms();

std::span<const std::string_view> first_names();
std::span<const std::string_view> last_names();
std::span<const std::string_view> streets();

/// What people write in a note; they fit needs or offers of every occupation.
std::span<const std::string_view> need_notes();
std::span<const std::string_view> offer_notes();

/// What people write to each other: the first message, the answer, a refusal.
std::span<const std::string_view> questions();
std::span<const std::string_view> answers();

/// Places where companies are, the likelier the more often.
std::span<const std::string_view> company_places();

}  // namespace kontor::demo
