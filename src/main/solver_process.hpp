#pragma once

#include "app/plan/methods.hpp"

namespace kontor {

/// The methods of the engine, each in a process of its own that lives for one problem: without a
/// network, without files, with as much memory as a problem of its size needs. If it fails, one
/// answer is missing and the server lives on; a stop ends it within 50 ms.
plan::Methods methods_apart();

/// What such a process does: reads one problem from standard input, writes the answer to standard
/// output. @return its exit status, 1 if the input is no problem.
int solve();

}  // namespace kontor
