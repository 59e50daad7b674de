#pragma once

#include "base/embedded.hpp"

#include <span>

namespace kontor {

/// The catalogue's parts (web/src/i18n/parts/<noun>.<language>.json), the same that the screen
/// uses.
std::span<const EmbeddedFile> embedded_texts();

}  // namespace kontor
