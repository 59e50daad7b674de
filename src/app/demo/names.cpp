#include "app/demo/names.hpp"

#include <fmt/format.h>

#include <array>

namespace kontor::demo {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

// Letters of the names in demo/ that ASCII lacks.
constexpr std::array<Spelling, 30> kSpellings{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"},
     {"ß", "ss"}, {"ş", "s"},  {"Ş", "s"},  {"ı", "i"},  {"İ", "i"},  {"ğ", "g"},
     {"ç", "c"},  {"Ç", "c"},  {"ł", "l"},  {"Ł", "l"},  {"ń", "n"},  {"ś", "s"},
     {"Ś", "s"},  {"ż", "z"},  {"ź", "z"},  {"Ż", "z"},  {"ó", "o"},  {"ã", "a"},
     {"á", "a"},  {"ê", "e"},  {"é", "e"},  {"ô", "o"},  {"í", "i"},  {"ú", "u"}}};

const Spelling* spelling_at(std::string_view text) {
  const auto* const found = std::ranges::find_if(
      kSpellings, [&](const Spelling& each) { return text.starts_with(each.first); });
  return found == kSpellings.end() ? nullptr : found;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string slug(std::string_view text) {
  std::string made;
  while (!text.empty()) {
    if (const Spelling* const spelling = spelling_at(text)) {
      made += spelling->second;
      text.remove_prefix(spelling->first.size());
      continue;
    }
    const char c = lowered(text.front());
    if (is_plain(c)) {
      made += c;
    } else if (!made.empty() && made.back() != '-') {
      made += '-';
    }
    text.remove_prefix(1);
  }
  if (!made.empty() && made.back() == '-') made.pop_back();
  return made;
}

std::string CompanyNames::made_up(const Branch& branch, Chance& chance) const {
  constexpr std::uint32_t kPlaceFirst = 30;  // percent: "Reetwerder Kabinenbau"
  const std::string where =
      chance.pick(script_.name_parts.at("front")) + chance.pick(script_.name_parts.at("tail"));
  const std::string& trade = chance.pick(branch.words);
  return chance.happens(kPlaceFirst) ? where + " " + trade : trade + " " + where;
}

std::string CompanyNames::next(std::size_t branch, Chance& chance) {
  const Branch& of = script_.branches[branch];
  while (used_[branch] < of.names.size()) {
    const std::string& name = of.names[used_[branch]++];
    if (slugs_.insert(slug(name)).second) return name + " " + chance.pick(of.forms);
  }
  constexpr int kTriesMax = 100;
  std::string name = made_up(of, chance);
  for (int tries = 0; !slugs_.insert(slug(name)).second; ++tries) {
    name = made_up(of, chance);
    // Many thousand companies of one branch: a second place tells them apart.
    if (tries > kTriesMax) name += " " + chance.pick(script_.name_parts.at("front")) + "hof";
  }
  return name + " " + chance.pick(of.forms);
}

network::Person make_person(const Script& script, const std::string& domain, Chance& chance) {
  constexpr std::uint32_t kEnglish = 5;  // percent who read English
  const std::string& first = chance.pick(script.name_parts.at("first"));
  const std::string& last = chance.pick(script.name_parts.at("last"));
  return {.id = {},
          .name = first + " " + last,
          .email = fmt::format("{}.{}@{}", slug(first), slug(last), domain),
          .language = chance.happens(kEnglish) ? Language::En : Language::De};
}

std::string make_address(const Script& script, std::string_view place, Chance& chance) {
  constexpr std::int32_t kHouseMax = 120;
  return fmt::format("{} {}, {}", chance.pick(script.name_parts.at("street")),
                     chance.between(1, kHouseMax), place);
}

}  // namespace kontor::demo
