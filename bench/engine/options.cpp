#include "bench/engine/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace kontor::bench {

void refuse(const std::string& why) {
  fmt::print(stderr, "kontor-bench: {}\n", why);
  std::exit(2);  // NOLINT(concurrency-mt-unsafe): the only thread
}

Options::Options(const std::vector<std::string>& words, const std::vector<std::string>& flags) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!words[at].starts_with("--")) {
      words_.push_back(words[at]);
      continue;
    }
    const std::string name = words[at].substr(2);
    const bool is_flag = std::ranges::count(flags, name) > 0;
    if (!is_flag && at + 1 == words.size()) refuse(fmt::format("--{} needs a value", name));
    named_[name] = is_flag ? "" : words[++at];
  }
}

std::int64_t Options::whole(const std::string& name, std::int64_t otherwise) const {
  const auto found = named_.find(name);
  if (found == named_.end()) return otherwise;
  const std::string& text = found->second;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = error == std::errc{} && end == text.data() + text.size() && value >= 0;
  if (!is_whole) refuse(fmt::format("--{} {} is no whole number from 0", name, text));
  return value;
}

double Options::number(const std::string& name, double otherwise) const {
  const auto found = named_.find(name);
  if (found == named_.end()) return otherwise;
  const std::string& text = found->second;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  if (!is_number) refuse(fmt::format("--{} {} is no number", name, text));
  return value;
}

std::string Options::text(const std::string& name, const std::string& otherwise) const {
  const auto found = named_.find(name);
  return found == named_.end() ? otherwise : found->second;
}

}  // namespace kontor::bench
