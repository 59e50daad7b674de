#pragma once

#include "base/embedded.hpp"
#include "base/result.hpp"
#include "domain/taxonomy/concept_list.hpp"
#include "domain/taxonomy/concepts.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::taxonomy {

/// The files of a taxonomy while they are read. The first fault is kept, and
/// after it nothing more is read.
class Reading {
 public:
  explicit Reading(std::span<const EmbeddedFile> files) : files_(files) {}

  const std::optional<Error>& fault() const { return fault_; }

  /// Keeps the fault unless there is one already.
  void reject(std::string_view file, std::size_t line, std::string_view reason);

  /// Calls `take` with a Row for each line of `file` below its `header`.
  template <class Take>
  void each_row(std::string_view file, std::string_view header, Take take);

 private:
  std::optional<std::string_view> body(std::string_view file, std::string_view header);

  std::span<const EmbeddedFile> files_;
  std::optional<Error> fault_;
};

/// One line of a table; each call takes the next cell. After a fault the values
/// mean nothing.
class Row {
 public:
  Row(Reading& reading, std::string_view file, std::size_t line, std::string_view text)
      : reading_(reading), file_(file), line_(line), rest_(text) {}

  std::string text();                // may be empty
  std::string name();                // never empty
  std::vector<std::string> texts();  // separated by '|'
  std::int32_t number();
  std::string code_text();  // lower-case letters, digits, single hyphens; a letter first

  Label label();
  Synonyms synonyms();

  /// Which of `words` the cell is.
  std::size_t word(std::span<const std::string_view> words);

  template <class Tag>
  Code<Tag> code() {
    return {code_text()};
  }

  template <class Entry>
  Index<Entry> reference(const ConceptList<Entry>& list) {
    return resolve(list, text());
  }

  template <class Entry>
  std::vector<Index<Entry>> references(const ConceptList<Entry>& list) {
    std::vector<Index<Entry>> found;
    for (auto& code : texts()) found.push_back(resolve(list, std::move(code)));
    return found;
  }

  /// Adds `entry` to `list`, whose codes are all different.
  template <class Entry>
  void add(ConceptList<Entry>& list, Entry entry) {
    if (!list.add(std::move(entry))) reject("repeated");
  }

  void reject(std::string_view reason) { reading_.reject(file_, line_, reason); }

  bool at_end() const { return at_end_; }

 private:
  template <class Entry>
  Index<Entry> resolve(const ConceptList<Entry>& list, std::string code) {
    const Entry* found = list.find({std::move(code)});
    if (!found) reject("reference");
    return found ? found->index : Index<Entry>{};
  }

  std::string_view cell();

  Reading& reading_;
  std::string_view file_;
  std::size_t line_;
  std::string_view rest_;
  bool at_end_ = false;
};

template <class Take>
void Reading::each_row(std::string_view file, std::string_view header, Take take) {
  auto rest = body(file, header);
  for (std::size_t line = 2; rest && !rest->empty() && !fault_; ++line) {
    const auto end = rest->find('\n');
    Row row(*this, file, line, rest->substr(0, end));
    take(row);
    if (!row.at_end()) row.reject("columns");
    rest->remove_prefix(end == std::string_view::npos ? rest->size() : end + 1);
  }
}

}  // namespace kontor::taxonomy
