#include "main/plan_counts.hpp"

namespace kontor {

plan::Allocate PlanCounts::timed(plan::Allocate allocate) {
  return [this, allocate = std::move(allocate)](const engine::allocate::Instance& instance,
                                                const std::stop_token& stop) {
    const auto begun = stopwatch_.elapsed();
    auto allocated = allocate(instance, stop);
    solving_us_ += (stopwatch_.elapsed() - begun).count();
    return allocated;
  };
}

plan::Methods PlanCounts::timed(plan::Methods methods) {
  return {.fast = timed(std::move(methods.fast)), .second = timed(std::move(methods.second))};
}

void PlanCounts::add_to(http::Metrics& metrics) const {
  const auto number = [](const std::atomic<std::uint64_t>& count) {
    return [&count] { return static_cast<double>(count); };
  };
  metrics.add_counter("kontor_plans_solved_total", "Plans solved.", number(solved_));
  metrics.add_counter("kontor_plans_stopped_total", "Plans stopped by people.", number(stopped_));
  metrics.add_counter("kontor_plans_failed_total", "Plans without a right answer.",
                      number(failed_));
  constexpr double kMicrosecondsPerSecond = 1e6;
  metrics.add_counter("kontor_plan_solving_seconds_total", "Time in the methods of the engine.",
                      [this] { return static_cast<double>(solving_us_) / kMicrosecondsPerSecond; });
}

void PlanCounts::operator()(std::span<const journal::Entry> entries) {
  for (const journal::Entry& entry : entries) {
    if (entry.event == journal::Event::PlanSolved) ++solved_;
    if (entry.event == journal::Event::PlanStopped) ++stopped_;
    if (entry.event == journal::Event::PlanFailed) ++failed_;
  }
}

}  // namespace kontor
