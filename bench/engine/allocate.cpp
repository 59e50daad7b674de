#include "bench/engine/commands.hpp"

namespace kontor::bench {

int run_allocate(const Options& /*options*/) {
  refuse("allocate is not built yet");
}

}  // namespace kontor::bench
