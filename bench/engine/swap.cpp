#include "bench/engine/commands.hpp"

namespace kontor::bench {

int run_swap(const Options& /*options*/) {
  refuse("swap is not built yet");
}

}  // namespace kontor::bench
