#pragma once

#include <span>
#include <string_view>

namespace kontor {

/// A file that was compiled into the program by `kontor_embed` (cmake/embed.cmake).
struct EmbeddedFile {
  std::string_view path;  // relative, with '/', such as "assets/index.js"
  std::string_view bytes;
};

/// The built web client (web/dist); empty if it was not built.
std::span<const EmbeddedFile> embedded_web();

/// The starter taxonomy (taxonomy/).
std::span<const EmbeddedFile> embedded_taxonomy();

/// The words of the demo (demo/).
std::span<const EmbeddedFile> embedded_demo();

}  // namespace kontor
