#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace kontor::http::wire {

/// JSON with two spaces for each step, members in their order, a line feed at the end.
std::string pretty(const boost::json::value& value);

}  // namespace kontor::http::wire
