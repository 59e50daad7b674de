#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::http::wire {

/// Gathers what is wrong while a value is read, and knows where the reader stands.
class Issues {
 public:
  /// One step deeper, to be left with `leave`. `name` is escaped as JSON pointers
  /// demand (~0, ~1); one that is longer than any of ours is cut.
  void enter(std::string_view name);
  void leave();

  /// Something is wrong where the reader stands. Those past the hundredth are dropped.
  void add(std::string code, Params params = {});

  /// The failure, if anything was wrong.
  std::optional<Error> take();

 private:
  std::string path_;
  std::vector<std::size_t> steps_;  // where each step begins in path_
  std::vector<Issue> issues_;
};

}  // namespace kontor::http::wire
