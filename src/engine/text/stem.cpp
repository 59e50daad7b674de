#include "engine/text/stem.hpp"

#include "base/check.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <memory>

namespace kontor::engine::text {
namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// A stemmer of its own for each call: they are not to be shared between threads.
std::string stem_by(const char* language, std::string_view word) {
  const std::unique_ptr<sb_stemmer, Delete> stemmer(sb_stemmer_new(language, "UTF_8"));
  KONTOR_CHECK(stemmer != nullptr);
  const auto* letters = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer.get(), letters, static_cast<int>(word.size()));
  KONTOR_CHECK(stemmed != nullptr);
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
  return {reinterpret_cast<const char*>(stemmed), length};
}

}  // namespace

std::string stem(std::string_view folded_word) {
  const bool is_plain =
      std::ranges::all_of(folded_word, [](char each) { return each >= 'a' && each <= 'z'; });
  if (!is_plain || folded_word.empty()) return std::string(folded_word);
  return stem_by("english", stem_by("german", folded_word));
}

}  // namespace kontor::engine::text
