#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kontor::bench {

/// A command line: `--name value`, `--name` alone, and words without a name.
/// A fault ends the program with status 2 and a sentence.
class Options {
 public:
  /// @param flags  names that take no value, without dashes.
  Options(const std::vector<std::string>& words, const std::vector<std::string>& flags);

  std::int64_t whole(const std::string& name, std::int64_t otherwise) const;
  double number(const std::string& name, double otherwise) const;
  std::string text(const std::string& name, const std::string& otherwise) const;
  bool has(const std::string& name) const { return named_.contains(name); }
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::map<std::string, std::string> named_;
  std::vector<std::string> words_;
};

/// Says why on standard error and ends the program with status 2.
[[noreturn]] void refuse(const std::string& why);

}  // namespace kontor::bench
