#include "http/server/log.hpp"

#include "base/instant.hpp"
#include "http/problem.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iterator>

namespace kontor::http {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{32} * 1024;

std::string_view to_text(LogLevel level) {
  switch (level) {
    case LogLevel::Error: return "error";
    case LogLevel::Warning: return "warning";
    case LogLevel::Notice: return "notice";
    case LogLevel::Request: return "request";
  }
  std::abort();
}

}  // namespace

void Log::request(const RequestEntry& entry) {
  if (level_ < LogLevel::Request) return;
  const std::lock_guard lock(mutex_);
  fmt::format_to(std::back_inserter(lines_),
                 R"({{"time":"{}","level":"request","event":"http.request","request":"{}",)"
                 R"("method":"{}","route":"{}","status":{},"duration_us":{},"bytes":{}}})"
                 "\n",
                 stamp(), entry.request_id, entry.method, entry.pattern, entry.status,
                 entry.duration_us, entry.bytes);
  if (lines_.size() > kBlockBytes) write_out();
}

void Log::event(LogLevel level, std::string_view event,
                const std::vector<std::pair<std::string_view, std::string>>& fields) {
  if (level > level_) return;
  const std::lock_guard lock(mutex_);
  fmt::format_to(std::back_inserter(lines_), R"({{"time":"{}","level":"{}","event":"{}")", stamp(),
                 to_text(level), event);
  for (const auto& [name, value] : fields) {
    lines_ += ',';
    append_json_string(lines_, name);
    lines_ += ':';
    append_json_string(lines_, value);
  }
  lines_ += "}\n";
  write_out();
}

void Log::flush() {
  const std::lock_guard lock(mutex_);
  write_out();
}

const std::string& Log::stamp() {
  using std::chrono::floor;
  const auto now = floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (now != stamped_at_) {
    stamped_at_ = now;
    stamp_ = kontor::to_text(now);
  }
  return stamp_;
}

void Log::write_out() {
  std::string_view rest = lines_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written <= 0) break;  // nobody reads the log: the server goes on
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  lines_.clear();
}

}  // namespace kontor::http
