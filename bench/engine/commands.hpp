#pragma once

#include "bench/engine/options.hpp"

namespace kontor::bench {

// The commands of kontor-bench, one file each. They return the exit status of the program:
// 0 if the run holds what it claims, 1 if a check failed, 2 if the command line is wrong.

int run_allocate(const Options& options);
int run_dimacs(const Options& options);
int run_online(const Options& options);
int run_swap(const Options& options);
int run_check(const Options& options);
int run_search(const Options& options);

}  // namespace kontor::bench
