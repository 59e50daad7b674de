// kontor-bench: the engine on seeded markets and listings and on files of other people, next to a
// named peer in the same run. Every command prints one JSON line a run.
#include "bench/engine/commands.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace {

constexpr const char* kUsage =
    "kontor-bench COMMAND [OPTIONS]; each run prints one line of JSON\n"
    "  allocate --needs N --offers N --degree D --supply-ratio R --shape random|geographic\n"
    "           [--unit] [--tiers 3] --seed S --against lemon|none\n"
    "  dimacs FILE --against lemon|none      minimum-cost flow (.min) or assignment (.asn)\n"
    "  online --needs N --events E --seed S\n"
    "  swap --preflib FILE.wmd --max-cycle L [--max-chain K]\n"
    "  swap --companies N --degree D --seed S --limit-s T [--max-cycle L]\n"
    "  swap --pairs N --givers G --seed S [--weight-max W] [--max-cycle L] [--max-chain K]\n"
    "  check --edges M\n"
    "  search --listings N --seed S\n";

}  // namespace

int main(int argc, char** argv) {
  using kontor::bench::Options;
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty() || words.front() == "--help") {
    std::fputs(kUsage, words.empty() ? stderr : stdout);
    return words.empty() ? 2 : 0;
  }
  const std::string command = words.front();
  words.erase(words.begin());
  const std::map<std::string, int (*)(const Options&)> commands = {
      {"allocate", kontor::bench::run_allocate}, {"dimacs", kontor::bench::run_dimacs},
      {"online", kontor::bench::run_online},     {"swap", kontor::bench::run_swap},
      {"check", kontor::bench::run_check},       {"search", kontor::bench::run_search}};
  const auto found = commands.find(command);
  if (found == commands.end()) {
    kontor::bench::refuse(fmt::format("there is no command '{}'; see --help", command));
  }
  return found->second(Options(words, {"unit"}));
}
