#pragma once

#include "app/market/clearing_problem.hpp"
#include "app/plan/methods.hpp"
#include "app/ports.hpp"

#include <optional>

namespace kontor::plan {

/// How a clearing ended.
enum class Ending : std::uint8_t { Solved, Stopped, Wrong };

struct Cleared {
  Ending ending = Ending::Stopped;
  std::optional<engine::allocate::Allocation> answer;  // of the problem's instance
  Proof proof;
};

/// Solves a problem to closure: over the candidates first, then with every pair that the prices
/// would let in, until there is none. Each answer is judged before anything is built on it; a
/// wrong one is reported and the second method takes over for good.
class Clearing {
 public:
  struct Parts {
    const Methods& methods;
    const Stopwatch& stopwatch;
    std::function<void(const WrongAnswer&)> report;
    std::function<void(const Progress&)> tell;
    PlanId plan;
  };

  explicit Clearing(Parts parts) : parts_(std::move(parts)) {}

  /// `problem` gets the edges over which was solved in the end.
  Cleared operator()(market::ClearingProblem& problem, const std::stop_token& stop);

 private:
  using Instance = engine::allocate::Instance;
  using Allocation = engine::allocate::Allocation;

  Ending solve(const Instance& instance, const std::stop_token& stop);
  bool is_proved(const Instance& instance, const Allocation& answer, Method method);
  bool ask(const Instance& instance, const std::stop_token& stop);
  void ask_twice(const Instance& instance, const std::stop_token& stop);
  void finish(const market::ClearingProblem& problem);
  void tell(Stage stage, const market::ClearingProblem& problem);

  Parts parts_;
  Method method_ = Method::Auction;
  Cleared cleared_;
};

}  // namespace kontor::plan
