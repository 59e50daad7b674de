#include "http/wire/codec.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace wire = kontor::http::wire;

namespace {

/// What was decoded must survive being sent once more.
template <class T>
void try_message(std::string_view body) {
  const auto message = wire::decode<T>(body);
  if (!message) return;
  const std::string sent = wire::encoded(*message);
  const auto received = wire::decode<T>(sent);
  if (!received || wire::encoded(*received) != sent) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  try_message<wire::NewListing>(body);
  try_message<wire::ListingChange>(body);
  try_message<wire::NewSession>(body);
  try_message<wire::NewEnquiry>(body);
  try_message<wire::EnquiryTransition>(body);
  try_message<wire::NewProposal>(body);
  try_message<wire::NewAgreement>(body);
  return 0;
}
