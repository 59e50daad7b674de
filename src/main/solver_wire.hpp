#pragma once

#include "app/plan/methods.hpp"

#include <optional>
#include <string>

namespace kontor {

/// What goes to a solver's process and back: both ends are this program on this machine, so
/// numbers travel as they lie in memory, each array behind its length.
struct SolverTask {
  plan::Method method = plan::Method::Auction;
  engine::allocate::Instance instance;
};

/// A message begins with the length of what follows, as eight bytes.
inline constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);

std::uint64_t length_from(std::string_view bytes);

/// Both with their length in front.
std::string encoded(plan::Method method, const engine::allocate::Instance& instance);
std::string encoded(const plan::Allocated& allocated);

/// Both without their length. @return nothing if the bytes are no such message.
std::optional<SolverTask> task_from(std::string_view bytes);
std::optional<plan::Allocated> allocated_from(std::string_view bytes);

}  // namespace kontor
