#include "main/commands.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

namespace kontor {
namespace {

/// The terminal speaks English; the screen has its catalogues (web/src/i18n).
const std::map<std::string_view, std::string_view>& sentences() {
  static const std::map<std::string_view, std::string_view> all{
      {"store.locked",
       "Another kontor process uses this store. Stop it, or choose another --data folder."},
      {"store.unwritable",
       "The data folder cannot be written. Check that it exists, who owns it "
       "and whether the disk is full."},
      {"store.corrupt", "The store is damaged; nothing was changed. Restore it from a backup."},
      {"store.newer",
       "The store was written by a newer Kontor; nothing was changed. Update this "
       "program."},
      {"store.migration.changed",
       "The store was made by a Kontor with other migrations; nothing was changed."},
      {"store.missing",
       "There is no store in this folder. Make one with `kontor demo --data DIR`, "
       "or check the path."},
      {"demo.not_empty", "The folder already holds a store. Choose an empty one for the demo."},
      {"server.listen.malformed", "--listen wants an address and a port, such as 127.0.0.1:8080."},
      {"server.listen.not_loopback",
       "Without TLS Kontor listens on this machine only. Put a proxy with TLS in front and say "
       "--behind-trusted-proxy."},
      {"server.listen.failed", "The address cannot be listened on. Is another program using it?"},
      {"taxonomy.malformed", "A table of the built-in taxonomy is malformed."},
      {"clear.cluster.unknown", "No agency runs this cluster. Check the code."},
      {"clear.broker.missing", "The agency has nobody in whose name its market could be cleared."},
      {"plan.unfinished.too_many",
       "The agency has plans that are not finished. Start `kontor serve` to finish them."},
      {"plan.outdated", "Nothing of the plan holds any more. Clear the market again."},
      {"day.malformed", "--today wants a day such as 2026-11-23."},
  };
  return all;
}

}  // namespace

int refuse(const Error& error) {
  const auto sentence = sentences().find(error.code);
  fmt::print(stderr, "kontor: {}\n",
             sentence == sentences().end() ? std::string_view(error.code) : sentence->second);
  for (const auto& [name, value] : error.params) fmt::print(stderr, "  {}: {}\n", name, value);
  for (const Issue& issue : error.issues) {
    fmt::print(stderr, "  {} {}\n", issue.path, issue.code);
  }
  return 1;
}

}  // namespace kontor
