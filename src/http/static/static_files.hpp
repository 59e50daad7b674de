#pragma once

#include "base/embedded.hpp"
#include "http/message.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kontor::http {

/// The files of the web client. A file may have siblings `.br` and `.gz`, of which
/// the client's Accept-Encoding chooses. What lies in assets/ has a hash in its
/// name and is kept for ever; paths of no file are the client's own (history
/// router) and get index.html, if the client wants HTML.
class StaticFiles {
 public:
  /// @pre The files live as long as the program. O(all bytes), once.
  explicit StaticFiles(std::span<const EmbeddedFile> files);

  /// The handler for Router::add_fallback.
  Response operator()(const Request& request) const;

 private:
  struct Variant {
    std::string_view bytes;  // empty: there is none
    std::string etag;
  };
  struct File {
    StaticText content_type = "application/octet-stream";
    bool is_hashed = false;
    Variant plain;
    Variant gzip;
    Variant brotli;
  };
  const File* find(const Request& request) const;
  static Response answer(const File& file, std::string_view accept_encoding);

  std::unordered_map<std::string_view, File> files_;  // by path, without the first '/'
};

}  // namespace kontor::http
