#pragma once

#include <string>
#include <string_view>

namespace kontor::engine::text {

/// The word for people of any gender, from a folded word: "schweisserin" and "schweisserinnen"
/// are `schweisser`, "pflegekraft" is `pflege`, "kauffrau", "kaufmann" and "kaufleute" are `kauf`.
/// The stem of `pflege` is that of "pfleger". Forces of nature stay
/// ("windkraft"). O(letters).
std::string ungendered(std::string_view word);

/// The part before a mark of gender ("pilot" of "pilot*in"), or the whole.
std::string_view before_gender_mark(std::string_view word);

}  // namespace kontor::engine::text
