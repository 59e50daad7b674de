#pragma once

#include "app/journal/follower.hpp"
#include "app/plan/make_plan.hpp"
#include "app/plan/publish_plan.hpp"
#include "app/plan/read_plans.hpp"
#include "app/plan/solve_plan.hpp"
#include "app/plan/stop_plan.hpp"
#include "tests/scenario/world.hpp"

namespace kontor::test {

/// Remembers what it was told.
class SilentQueue final : public plan::PlanQueue {
 public:
  void wake() override { ++woken; }
  void stop(PlanId id) override { stopped.push_back(id); }

  int woken = 0;
  std::vector<PlanId> stopped;
};

class KeptWrongAnswers final : public plan::WrongAnswers {
 public:
  void report(const plan::WrongAnswer& wrong) override { methods.push_back(wrong.method); }

  std::vector<plan::Method> methods;
};

/// The agency of the maritime cluster clears its market. Firms are added as a test needs them.
class PlanWorld : public World {
 protected:
  struct Firm {
    CompanyId company;
    PersonId person;
  };

  /// A company with a site and a person, in `cluster`.
  Firm firm(const ClusterCode& cluster = kMaritime, const char* sector = "shipbuilding") {
    ++firms_;
    const Firm made{{20, firms_}, {40, firms_}};
    const std::string name = "firm" + std::to_string(firms_);
    const auto written = store.write([&](Records& records) -> Result<void> {
      auto company = some_company(made.company, name);
      company.sector = SectorCode{sector};
      records.networks().add(company);
      records.networks().add(some_site({30, firms_}, made.company));
      records.networks().add(some_membership(made.company, cluster));
      add_person(records, made.person, name,
                 {.kind = network::Role::Kind::Member, .company = made.company});
      return {};
    });
    KONTOR_CHECK(written.has_value());
    return made;
  }

  /// One welder, at most or at least for so many euros an hour.
  ListingId post_one(const Firm& firm, market::Side side, std::int64_t per_hour,
                     std::uint32_t headcount = 1) {
    auto listing = draft(side);
    listing.staff.headcount = headcount;
    listing.staff.rate = euros(per_hour);
    clock.advance(1s);  // so that the order of publication is clear
    return id<market::Listing>(post(by(firm.person), listing));
  }
  ListingId need(const Firm& firm, std::int64_t per_hour, std::uint32_t headcount = 1) {
    return post_one(firm, market::Side::Need, per_hour, headcount);
  }
  ListingId offer(const Firm& firm, std::int64_t per_hour, std::uint32_t headcount = 1) {
    return post_one(firm, market::Side::Offer, per_hour, headcount);
  }

  PlanId made(const plan::PlanDraft& draft = {}) {
    return id<plan::Plan>(make(by(kMaritimeBroker), draft));
  }
  void solve(PlanId id, const std::stop_token& token = {}) {
    follower.catch_up();
    plan::SolvePlan({.store = store,
                     .market = live,
                     .essential = [](const OccupationCode&) { return std::vector<SkillCode>(); },
                     .clock = clock,
                     .stopwatch = stopwatch,
                     .wrong_answers = wrong_answers,
                     .methods = methods})(id, token);
  }
  PlanId solved(const plan::PlanDraft& draft = {}) {
    const PlanId id = made(draft);
    solve(id);
    return id;
  }

  Versioned<plan::Plan> plan(PlanId id) {
    return *store.ask([&](const Records& records) { return records.plans().find(id); });
  }
  plan::PlanResult result(PlanId id) { return plan(id).value.state().result.value(); }

  /// Who gets whom, and how many.
  std::vector<std::tuple<ListingId, ListingId, std::uint32_t>> matches(PlanId id) {
    std::vector<std::tuple<ListingId, ListingId, std::uint32_t>> found;
    for (const plan::Match& each : result(id).matches) {
      found.emplace_back(each.need, each.offer, each.headcount);
    }
    return found;
  }

  Result<Done> publish_by(PersonId person, PlanId id) {
    return publish(by(person), id, plan(id).version);
  }
  /// The enquiries that a published plan has led to, in the order of its matches.
  std::vector<EnquiryId> published(PlanId id) {
    const auto done = publish_by(kMaritimeBroker, id);
    KONTOR_CHECK(done.has_value());
    std::vector<EnquiryId> enquiries;
    for (const plan::Match& each : result(id).matches) {
      if (each.enquiry) enquiries.push_back(*each.enquiry);
    }
    return enquiries;
  }

  market::Market live{[](const OccupationCode&) { return std::vector<SkillCode>(); }};
  journal::Follower follower{store, {&live}};
  SilentQueue queue;
  KeptWrongAnswers wrong_answers;
  CountingStopwatch stopwatch;
  plan::Methods methods = plan::engine_methods();
  plan::MakePlan make{store, ids, clock, queue};
  plan::StopPlan stop_plan{store, clock, queue};
  plan::PublishPlan publish{store, ids, clock};
  plan::ReadPlans read{store, clock};

 private:
  std::uint64_t firms_ = 0;
};

}  // namespace kontor::test
