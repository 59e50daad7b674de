#include "bench/engine/commands.hpp"

namespace kontor::bench {

int run_dimacs(const Options& /*options*/) {
  refuse("dimacs is not built yet");
}

}  // namespace kontor::bench
