#include "bench/engine/commands.hpp"

namespace kontor::bench {

int run_online(const Options& /*options*/) {
  refuse("online is not built yet");
}

}  // namespace kontor::bench
