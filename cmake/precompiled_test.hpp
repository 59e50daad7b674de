// For the test programs: the words of all, and GoogleTest.
#include "precompiled_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
