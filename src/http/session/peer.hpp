#pragma once

#include "http/message.hpp"

#include <string_view>

namespace kontor::http {

/// The network of an address in text form, IPv4 or IPv6; key 0 if it is none.
PeerNetwork network_of_address(std::string_view address);

/// Behind a trusted proxy: the network of the address that the proxy itself saw,
/// the last one of X-Forwarded-For. Earlier ones are anybody's claim.
PeerNetwork network_of_forwarded(std::string_view forwarded_for);

}  // namespace kontor::http
