#pragma once

// Values that are valid, so that a test shows only what it is about.
#include "tests/support/deal.hpp"
#include "tests/support/journal.hpp"
#include "tests/support/market.hpp"
#include "tests/support/network.hpp"
#include "tests/support/plan.hpp"
#include "tests/support/ports.hpp"
