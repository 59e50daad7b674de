#include "engine/text/stem.hpp"

#include <algorithm>
#include <array>

namespace kontor::engine::text {
namespace {

/// Folded and sorted; a test holds both.
constexpr std::array kStopWords = std::to_array<std::string_view>(
    {"a",    "ab",   "aber",  "all",    "alle",  "als",   "also",  "am",     "an",     "and",
     "are",  "as",   "at",    "auch",   "auf",   "aus",   "be",    "been",   "bei",    "beim",
     "bin",  "bis",  "bitte", "but",    "by",    "can",   "da",    "das",    "dass",   "dem",
     "den",  "denn", "der",   "des",    "die",   "dies",  "diese", "dieser", "dieses", "do",
     "doch", "du",   "durch", "ein",    "eine",  "einem", "einen", "einer",  "eines",  "er",
     "es",   "etwa", "etwas", "euch",   "for",   "from",  "fur",   "gegen",  "has",    "hat",
     "have", "he",   "i",     "ich",    "ihr",   "ihre",  "im",    "in",     "ins",    "is",
     "ist",  "its",  "kann",  "me",     "mehr",  "mein",  "mit",   "my",     "nach",   "nicht",
     "noch", "not",  "nur",   "ob",     "oder",  "of",    "ohne",  "on",     "or",     "our",
     "she",  "sich", "sie",   "sind",   "so",    "sowie", "than",  "that",   "the",    "their",
     "them", "then", "there", "these",  "they",  "this",  "those", "to",     "uber",   "um",
     "und",  "uns",  "unser", "unsere", "unter", "us",    "von",   "vom",    "vor",    "war",
     "was",  "we",   "were",  "which",  "wie",   "wir",   "wird",  "with",   "you",    "your",
     "zu",   "zum",  "zur"});

}  // namespace

bool is_stop_word(std::string_view folded_word) {
  return std::ranges::find(kStopWords, folded_word) != kStopWords.end();
}

}  // namespace kontor::engine::text
