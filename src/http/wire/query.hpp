#pragma once

#include "base/result.hpp"
#include "http/wire/shape.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kontor::http::wire {

/// The decoded parameters of a query, in their order.
using QueryPairs = std::vector<std::pair<std::string, std::string>>;

/// Fills a message without lists and inner messages from a query.
/// @return everything that is wrong (codec.hpp names the codes); nothing if all is well.
std::optional<Error> read_query(const QueryPairs& query, const Shape& shape, void* target);

}  // namespace kontor::http::wire
