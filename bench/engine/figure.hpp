#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kontor::bench {

/// One line of JSON, members in the order in which they were put.
class Figure {
 public:
  Figure& put(const std::string& key, double value);
  Figure& put(const std::string& key, std::int64_t value);
  Figure& put(const std::string& key, const std::string& value);
  /// Prints the line on standard output.
  void print() const;

 private:
  std::vector<std::string> members_;
};

/// What a piece of work took. Times are those of the processor, so other programs do not count.
struct Cost {
  double seconds = 0;
  double peak_mb = 0;  // largest resident memory of the process that did the work
};

/// Processor time of this process so far, in seconds.
double processor_seconds();

/// What a process of its own measured. A solver that ran before leaves no memory behind.
struct Report {
  Cost cost;
  std::vector<std::int64_t> values;
};

/// Runs `work` in a process of its own (fork), which makes its own instance, measures and
/// returns its values. @return the report; `values` is empty if the process died.
Report run_apart(const std::function<Report()>& work);

}  // namespace kontor::bench
