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
  std::optional<market::ClearingPrices> prices;        // if there is an answer
  bool is_exact = false;  // `answer` carries prices that prove it alone
  Proof proof;
  std::optional<std::uint32_t> fairness_cost_permille;
};

/// Solves a problem. Without ranks to closure: over the candidates first, then with every pair
/// that the prices would let in, until there is none. With ranks, or if it is to be fair, over all
/// pairs at once. Every answer is judged before anything is built on it; a wrong one is reported,
/// and where there is a second method that takes over for good.
class Clearing {
 public:
  struct Parts {
    const Methods& methods;
    const Stopwatch& stopwatch;
    std::function<void(const WrongAnswer&)> report;
    std::function<void(const Progress&)> tell;
    PlanId plan;
  };

  Clearing(Parts parts, market::ClearingProblem& problem, const std::stop_token& stop)
      : parts_(std::move(parts)), problem_(problem), stop_(stop) {}

  /// The problem gets the edges over which was solved in the end.
  Cleared run(const Rules& rules) &&;

 private:
  using Instance = engine::allocate::Instance;
  using Allocation = engine::allocate::Allocation;
  using Verdict = engine::check::Verdict;

  void clear_to_closure();
  void clear_ranks();
  void deal_out_fairly();
  Ending solve();
  bool ask();
  void ask_twice();
  bool holds(const Allocation& answer, Method method, const std::function<Verdict()>& judge,
             bool (Verdict::*wanted)() const);
  void take(Allocation answer, std::vector<std::vector<std::int64_t>> price_of_tier);
  void prove(std::int64_t bound);
  void tell(Stage stage);

  Parts parts_;
  market::ClearingProblem& problem_;
  const std::stop_token& stop_;
  Method method_ = Method::Auction;
  Cleared cleared_;
};

}  // namespace kontor::plan
