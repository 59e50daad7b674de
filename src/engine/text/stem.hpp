#pragma once

#include <string>
#include <string_view>

namespace kontor::engine::text {

/// The stem of a folded word: German Snowball, then English Snowball (M. F. Porter 2001) on what
/// it leaves. One function for both languages, because neither a listing nor a query says which
/// one a word is of. Words with anything but a to z stay as they are.
std::string stem(std::string_view folded_word);

/// Whether a folded word is one of the function words of German or English that a query ignores
/// if it has others. Words that also name something stay out: "it", "mag", "will".
bool is_stop_word(std::string_view folded_word);

}  // namespace kontor::engine::text
