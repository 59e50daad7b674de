#include "bench/engine/commands.hpp"

namespace kontor::bench {

int run_check(const Options& /*options*/) {
  refuse("check is not built yet");
}

}  // namespace kontor::bench
