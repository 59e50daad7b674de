#include "domain/taxonomy/table.hpp"

#include <algorithm>
#include <charconv>

namespace kontor::taxonomy {
namespace {

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_code(std::string_view text) {
  if (text.empty() || !is_letter(text.front()) || text.back() == '-') return false;
  char before = '-';
  for (const char c : text) {
    if (!is_letter(c) && !(c >= '0' && c <= '9') && !(c == '-' && before != '-')) return false;
    before = c;
  }
  return true;
}

}  // namespace

void Reading::reject(std::string_view file, std::size_t line, std::string_view reason) {
  if (fault_) return;
  fault_ = Error{ErrorKind::Invalid,
                 "taxonomy.malformed",
                 {{"file", std::string(file)},
                  {"line", std::to_string(line)},
                  {"reason", std::string(reason)}}};
}

std::optional<std::string_view> Reading::body(std::string_view file, std::string_view header) {
  if (fault_) return std::nullopt;
  const auto found = std::find_if(files_.begin(), files_.end(),
                                  [file](const EmbeddedFile& each) { return each.path == file; });
  if (found == files_.end()) {
    reject(file, 0, "missing");
    return std::nullopt;
  }
  const auto end = std::min(found->bytes.find('\n'), found->bytes.size());
  if (found->bytes.substr(0, end) != header) {
    reject(file, 1, "header");
    return std::nullopt;
  }
  return found->bytes.substr(std::min(end + 1, found->bytes.size()));
}

std::string_view Row::cell() {
  if (at_end_) {
    reject("columns");
    return {};
  }
  const auto end = rest_.find('\t');
  const auto taken = rest_.substr(0, end);
  at_end_ = end == std::string_view::npos;
  rest_.remove_prefix(at_end_ ? rest_.size() : end + 1);
  return taken;
}

std::string Row::text() {
  return std::string(cell());
}

std::string Row::name() {
  auto taken = text();
  if (taken.empty()) reject("empty");
  return taken;
}

std::vector<std::string> Row::texts() {
  std::vector<std::string> parts;
  auto rest = cell();
  while (!rest.empty()) {
    const auto end = std::min(rest.find('|'), rest.size());
    if (end == 0 || end + 1 == rest.size()) reject("empty");
    parts.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return parts;
}

std::int32_t Row::number() {
  const auto taken = cell();
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(taken.data(), taken.data() + taken.size(), value);
  if (error != std::errc() || end != taken.data() + taken.size()) reject("number");
  return value;
}

std::string Row::code_text() {
  auto taken = text();
  if (!is_code(taken)) reject("code");
  return taken;
}

Label Row::label() {
  auto de = name();
  return {std::move(de), name()};
}

Synonyms Row::synonyms() {
  auto de = texts();
  return {std::move(de), texts()};
}

std::size_t Row::word(std::span<const std::string_view> words) {
  const auto found = std::find(words.begin(), words.end(), cell());
  if (found == words.end()) {
    reject("word");
    return 0;
  }
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace kontor::taxonomy
