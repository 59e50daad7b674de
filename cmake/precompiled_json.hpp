// For the layers that speak JSON: the words of all, and Boost.JSON.
#include "precompiled_words.hpp"

#include <boost/json.hpp>
