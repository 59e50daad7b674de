#pragma once

#include "base/result.hpp"

#include <string>

namespace kontor::bench {

/// Why a file was refused, in one sentence that names file and line.
std::string sentence(const std::string& file, const Error& error);

}  // namespace kontor::bench
