// The reader of PrefLib files: whatever it accepts must be a market that can be cleared. The
// input is a .wmd file, a zero byte, and perhaps a .dat file.
#include "engine/swap/preflib.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t end = input.find('\0');
  const std::string_view wmd = input.substr(0, end);
  const std::string_view dat =
      end == std::string_view::npos ? std::string_view{} : input.substr(end + 1);
  const auto market = kontor::engine::swap::read_preflib(wmd, dat);
  if (market && !kontor::engine::swap::is_well_formed(market->instance)) std::abort();
  return 0;
}
