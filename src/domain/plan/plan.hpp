#pragma once

#include "domain/plan/plan_id.hpp"
#include "domain/plan/plan_result.hpp"

#include <string>

namespace kontor::plan {

/// Created → queued → solving → solved, stopped or failed; solved or stopped → published →
/// superseded.
enum class PlanStatus : std::uint8_t {
  Created,
  Queued,
  Solving,
  Solved,
  Stopped,
  Failed,
  Published,
  Superseded
};

/// The dotted names of codes and the journal: "solving".
std::string_view name_of(PlanStatus status);

/// Which part of the market is cleared. What is empty does not narrow.
struct Scope {
  std::vector<OccupationCode> occupations = {};  // of needs
  std::optional<Day> first = {};                 // periods that reach this day …
  std::optional<Day> last = {};                  // … and begin by this one
  bool across = true;                            // members of other clusters may help and be helped

  friend bool operator==(const Scope&, const Scope&) = default;
};

/// By what is decided beside the score.
struct Rules {
  std::vector<SectorCode> first_sectors = {};  // needs of these are served before all others
  bool fair = false;                           // equal shares among the needs of one rank
  bool keep = true;                            // pairs that were suggested before weigh more

  friend bool operator==(const Rules&, const Rules&) = default;
};

/// A pair that must be in the plan, with so many people.
struct Pin {
  ListingId need;
  ListingId offer;
  std::uint32_t headcount = 1;

  friend bool operator==(const Pin&, const Pin&) = default;
};

/// A pair that must not be in the plan.
struct Forbid {
  ListingId need;
  ListingId offer;

  friend bool operator==(const Forbid&, const Forbid&) = default;
};

/// What somebody orders.
struct PlanFields {
  static constexpr std::size_t kOccupationsMax = 100;
  static constexpr std::size_t kSectorsMax = 50;
  static constexpr std::size_t kPinsMax = 1'000;
  static constexpr std::size_t kForbidsMax = 1'000;

  market::Kind kind = market::Kind::Staff;
  AgencyId agency;
  PersonId person;  // who ordered it
  std::vector<ClusterCode> clusters;
  Scope scope;
  Rules rules;
  std::vector<Pin> pins;
  std::vector<Forbid> forbids;
  std::optional<PlanId> follows = {};  // which it mends

  friend bool operator==(const PlanFields&, const PlanFields&) = default;
};

enum class Stage : std::uint8_t { Waiting, Candidates, Solving, Checking, Closing, Rings, Done };

std::string_view name_of(Stage stage);

/// How far it is. Cost, bound and gap are those of Proof, as soon as they are known.
struct Progress {
  Stage stage = Stage::Waiting;
  std::uint64_t pairs = 0;  // looked at so far
  std::optional<std::int64_t> cost = {};
  std::optional<std::int64_t> bound = {};
  std::optional<std::uint32_t> gap_permille = {};

  friend bool operator==(const Progress&, const Progress&) = default;
};

struct PlanState {
  PlanStatus status = PlanStatus::Created;
  Instant created_at;
  std::optional<Instant> started_at = {};
  std::optional<Instant> finished_at = {};
  std::optional<Instant> published_at = {};
  bool stop_asked = false;
  Progress progress = {};
  std::string failure = {};  // a code; empty: none
  std::optional<PlanResult> result = {};

  friend bool operator==(const PlanState&, const PlanState&) = default;
};

/// One clearing of the market by an agency: what was ordered, how far it is, what it found.
/// Immutable: a change makes a new value, stored as the next version.
class Plan {
 public:
  /// @return `input.invalid` with issues `plan.kind.unknown` (/kind), `plan.clusters.empty`
  ///         (/clusters), `plan.scope.too_long` (/scope/occupations), `plan.scope.empty`
  ///         (/scope/last), `plan.rules.too_long` (/rules/first_sectors), `plan.pins.too_many`,
  ///         `plan.pin.headcount` (/pins/0/headcount), `plan.pin.repeated`,
  ///         `plan.pin.forbidden` (/pins/0), `plan.forbids.too_many`.
  static Result<Plan> make(PlanId id, PlanFields fields, PlanState state);

  PlanId id() const { return id_; }
  const PlanFields& fields() const { return fields_; }
  const PlanState& state() const { return state_; }
  PlanStatus status() const { return state_.status; }
  bool is_unfinished() const;  // created, queued or solving

  /// Each @return `plan.transition.impossible` with params from and to.
  Result<Plan> queued() const;                     // created; or solving, when the process died
  Result<Plan> started(Instant now) const;         // queued
  Result<Plan> advanced(Progress progress) const;  // solving stays solving
  Result<Plan> stop_asked() const;                 // solving stays solving
  Result<Plan> solved(PlanResult result, Instant now) const;  // solving
  /// Queued or solving; `result` is the best so far, if there is one.
  Result<Plan> stopped(std::optional<PlanResult> result, Instant now) const;
  Result<Plan> failed(std::string code, Instant now) const;  // queued or solving
  /// Solved, or stopped with a result; `enquiries` are those of the matches, in their order;
  /// nothing for a match that does not hold any more.
  /// @return also `plan.result.missing`. @pre as many enquiries as matches
  Result<Plan> published(const std::vector<std::optional<EnquiryId>>& enquiries, Instant now) const;
  Result<Plan> superseded() const;  // published

  friend bool operator==(const Plan&, const Plan&) = default;

 private:
  Plan(PlanId id, PlanFields fields, PlanState state)
      : id_(id), fields_(std::move(fields)), state_(std::move(state)) {}
  Result<Plan> finished(PlanStatus status, Instant now) const;

  PlanId id_;
  PlanFields fields_;
  PlanState state_;
};

}  // namespace kontor::plan
