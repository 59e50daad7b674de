#include "domain/plan/plan.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kontor::plan {
namespace {

tl::unexpected<Error> impossible(PlanStatus from, PlanStatus to) {
  return fail(ErrorKind::Conflict, "plan.transition.impossible",
              {{"from", std::string(name_of(from))}, {"to", std::string(name_of(to))}});
}

/// Collects what is wrong with an order.
class Review {
 public:
  explicit Review(const PlanFields& fields) : fields_(fields) {}

  std::vector<Issue> issues() && {
    check_scope();
    check_pins();
    if (fields_.forbids.size() > PlanFields::kForbidsMax) {
      refuse("/forbids", "plan.forbids.too_many", limit(PlanFields::kForbidsMax));
    }
    return std::move(issues_);
  }

 private:
  static Params limit(std::size_t max) { return {{"max", fmt::to_string(max)}}; }

  void refuse(std::string path, const char* code, Params params = {}) {
    issues_.push_back({std::move(path), code, std::move(params)});
  }

  void check_scope() {
    const Scope& scope = fields_.scope;
    if (fields_.kind != market::Kind::Staff) refuse("/kind", "plan.kind.unknown");
    if (fields_.clusters.empty()) refuse("/clusters", "plan.clusters.empty");
    if (scope.occupations.size() > PlanFields::kOccupationsMax) {
      refuse("/scope/occupations", "plan.scope.too_long", limit(PlanFields::kOccupationsMax));
    }
    if (scope.first && scope.last && *scope.last < *scope.first) {
      refuse("/scope/last", "plan.scope.empty");
    }
    if (fields_.rules.first_sectors.size() > PlanFields::kSectorsMax) {
      refuse("/rules/first_sectors", "plan.rules.too_long", limit(PlanFields::kSectorsMax));
    }
  }

  void check_pins() {
    if (fields_.pins.size() > PlanFields::kPinsMax) {
      return refuse("/pins", "plan.pins.too_many", limit(PlanFields::kPinsMax));
    }
    for (std::size_t at = 0; at < fields_.pins.size(); ++at) check_pin(at);
  }

  void check_pin(std::size_t at) {
    const Pin& pin = fields_.pins[at];
    const auto same = [&](const auto& other) {
      return other.need == pin.need && other.offer == pin.offer;
    };
    const std::string path = fmt::format("/pins/{}", at);
    if (pin.headcount == 0 || pin.headcount > staff::StaffTerms::kHeadcountMax) {
      refuse(path + "/headcount", "plan.pin.headcount", limit(staff::StaffTerms::kHeadcountMax));
    }
    const auto before = fields_.pins.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::any_of(fields_.pins.begin(), before, same)) refuse(path, "plan.pin.repeated");
    if (std::ranges::any_of(fields_.forbids, same)) refuse(path, "plan.pin.forbidden");
  }

  const PlanFields& fields_;
  std::vector<Issue> issues_;
};

}  // namespace

std::string_view name_of(PlanStatus status) {
  switch (status) {
    case PlanStatus::Created: return "created";
    case PlanStatus::Queued: return "queued";
    case PlanStatus::Solving: return "solving";
    case PlanStatus::Solved: return "solved";
    case PlanStatus::Stopped: return "stopped";
    case PlanStatus::Failed: return "failed";
    case PlanStatus::Published: return "published";
    case PlanStatus::Superseded: return "superseded";
  }
  return {};
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::Waiting: return "waiting";
    case Stage::Candidates: return "candidates";
    case Stage::Solving: return "solving";
    case Stage::Checking: return "checking";
    case Stage::Closing: return "closing";
    case Stage::Rings: return "rings";
    case Stage::Done: return "done";
  }
  return {};
}

Result<Plan> Plan::make(PlanId id, PlanFields fields, PlanState state) {
  if (auto issues = Review(fields).issues(); !issues.empty()) return invalid(std::move(issues));
  return Plan(id, std::move(fields), std::move(state));
}

bool Plan::is_unfinished() const {
  return status() == PlanStatus::Created || status() == PlanStatus::Queued ||
         status() == PlanStatus::Solving;
}

Result<Plan> Plan::queued() const {
  if (status() != PlanStatus::Created && status() != PlanStatus::Solving) {
    return impossible(status(), PlanStatus::Queued);
  }
  Plan next = *this;
  next.state_.status = PlanStatus::Queued;
  next.state_.progress = {};
  return next;
}

Result<Plan> Plan::started(Instant now) const {
  if (status() != PlanStatus::Queued) return impossible(status(), PlanStatus::Solving);
  Plan next = *this;
  next.state_.status = PlanStatus::Solving;
  next.state_.started_at = now;
  return next;
}

Result<Plan> Plan::advanced(Progress progress) const {
  if (status() != PlanStatus::Solving) return impossible(status(), PlanStatus::Solving);
  Plan next = *this;
  next.state_.progress = progress;
  return next;
}

Result<Plan> Plan::stop_asked() const {
  if (status() != PlanStatus::Solving) return impossible(status(), PlanStatus::Stopped);
  Plan next = *this;
  next.state_.stop_asked = true;
  return next;
}

Result<Plan> Plan::finished(PlanStatus to, Instant now) const {
  const bool in_time = status() == PlanStatus::Solving ||
                       (status() == PlanStatus::Queued && to != PlanStatus::Solved);
  if (!in_time) return impossible(status(), to);
  Plan next = *this;
  next.state_.status = to;
  next.state_.finished_at = now;
  next.state_.progress.stage = Stage::Done;
  return next;
}

Result<Plan> Plan::solved(PlanResult result, Instant now) const {
  return finished(PlanStatus::Solved, now).map([&](Plan next) {
    next.state_.result = std::move(result);
    return next;
  });
}

Result<Plan> Plan::stopped(std::optional<PlanResult> result, Instant now) const {
  return finished(PlanStatus::Stopped, now).map([&](Plan next) {
    next.state_.result = std::move(result);
    return next;
  });
}

Result<Plan> Plan::failed(std::string code, Instant now) const {
  return finished(PlanStatus::Failed, now).map([&](Plan next) {
    next.state_.failure = std::move(code);
    return next;
  });
}

Result<Plan> Plan::published(const std::vector<std::optional<EnquiryId>>& enquiries,
                             Instant now) const {
  if (status() != PlanStatus::Solved && status() != PlanStatus::Stopped) {
    return impossible(status(), PlanStatus::Published);
  }
  if (!state_.result) return fail(ErrorKind::Conflict, "plan.result.missing");
  KONTOR_CHECK(enquiries.size() == state_.result->matches.size());
  Plan next = *this;
  next.state_.status = PlanStatus::Published;
  next.state_.published_at = now;
  for (std::size_t at = 0; at < enquiries.size(); ++at) {
    next.state_.result->matches[at].enquiry = enquiries[at];
  }
  return next;
}

Result<Plan> Plan::superseded() const {
  if (status() != PlanStatus::Published) return impossible(status(), PlanStatus::Superseded);
  Plan next = *this;
  next.state_.status = PlanStatus::Superseded;
  return next;
}

}  // namespace kontor::plan
