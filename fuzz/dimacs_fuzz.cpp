#include "engine/check/flow.hpp"
#include "engine/flow/dimacs.hpp"
#include "engine/flow/solve.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace check = kontor::engine::check;
namespace flow = kontor::engine::flow;

/// Whatever a file says, it is refused or solved, and what is solved is proved.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::size_t kNodesMax = 10'000;  // larger ones are slow and show no more
  const auto network = flow::read_dimacs({reinterpret_cast<const char*>(bytes), size});
  if (!network || network->nodes() > kNodesMax) return 0;
  const auto answer = flow::solve(*network, {});
  if (!answer) return 0;
  const bool is_proved = answer->status == flow::Status::Optimal
                             ? check::flow(*network, answer->flow).is_optimal()
                             : check::proves_infeasible(*network, answer->cut);
  if (!is_proved) std::abort();
  return 0;
}
