#include "http/static/static_files.hpp"

#include "http/problem.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kontor::http {
namespace {

constexpr std::string_view kIndex = "index.html";
constexpr std::string_view kHashedFolder = "assets/";

struct FileType {
  std::string_view ending;
  StaticText content_type;
};

constexpr std::array<FileType, 14> kContentTypes{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
    {".map", "application/json"},
}};

StaticText content_type_of(std::string_view path) {
  const auto found = std::ranges::find_if(
      kContentTypes, [&](const auto& type) { return path.ends_with(type.ending); });
  return found == kContentTypes.end() ? StaticText("application/octet-stream")
                                      : found->content_type;
}

/// Whether Accept-Encoding lists `coding` and does not rule it out with q=0.
bool accepts(std::string_view header, std::string_view coding) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(','), header.size());
    std::string_view item = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
    const std::string_view name = item.substr(0, item.find_first_of("; "));
    if (!equal_ignoring_case(name, coding)) continue;
    const auto weight = item.find("q=");
    return weight == std::string_view::npos ||
           item.find_first_of("123456789", weight) != std::string_view::npos;
  }
  return false;
}

bool wants_html(const Request& request) {
  return request.header("Accept").value_or("").find("text/html") != std::string_view::npos;
}

}  // namespace

StaticFiles::StaticFiles(std::span<const EmbeddedFile> files) {
  for (const EmbeddedFile& file : files) {
    const bool is_brotli = file.path.ends_with(".br");
    const bool is_gzip = file.path.ends_with(".gz");
    const std::string_view path =
        file.path.substr(0, file.path.size() - (is_brotli || is_gzip ? 3 : 0));
    File& entry = files_[path];
    entry.content_type = content_type_of(path);
    entry.is_hashed = path.starts_with(kHashedFolder);
    Variant& variant = is_brotli ? entry.brotli : is_gzip ? entry.gzip : entry.plain;
    variant = {file.bytes, etag_of(file.bytes)};
  }
}

Response StaticFiles::operator()(const Request& request) const {
  const File* const file = find(request);
  if (file == nullptr) return problem(404, "request.path.unknown");
  return answer(*file, request.header("Accept-Encoding").value_or(""));
}

const StaticFiles::File* StaticFiles::find(const Request& request) const {
  const std::string_view path = std::string_view(request.path).substr(1);
  auto found = files_.find(path.empty() ? kIndex : path);
  if (found == files_.end() && !path.starts_with(kHashedFolder) && wants_html(request)) {
    found = files_.find(kIndex);
  }
  return found == files_.end() ? nullptr : &found->second;
}

Response StaticFiles::answer(const File& file, std::string_view accept_encoding) {
  const bool brotli = !file.brotli.bytes.empty() && accepts(accept_encoding, "br");
  const bool gzip = !brotli && !file.gzip.bytes.empty() && accepts(accept_encoding, "gzip");
  const Variant& variant = brotli ? file.brotli : gzip ? file.gzip : file.plain;
  Response response = document(file.content_type, Body::fixed(variant.bytes));
  response.etag = variant.etag;
  response.cache_control =
      file.is_hashed ? StaticText("public, max-age=31536000, immutable") : StaticText("no-cache");
  response.headers.push_back({"Vary", "Accept-Encoding"});
  if (brotli || gzip) response.headers.push_back({"Content-Encoding", brotli ? "br" : "gzip"});
  return response;
}

}  // namespace kontor::http
