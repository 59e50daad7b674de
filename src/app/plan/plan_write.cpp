#include "app/plan/plan_write.hpp"

#include "app/journal/facts.hpp"

namespace kontor::plan {

Result<Done> PlanWriter::save(const Plan& plan, Version expected, journal::Event event) const {
  namespace facts = journal::facts;
  const auto version = records.plans().save(plan, expected);
  if (!version) return tl::make_unexpected(version.error());
  const AgencyId agency = plan.fields().agency;
  journal::Entry entry{
      .at = now,
      .person = person,
      .acting_as = agency,
      .event = event,
      .subject = journal::subject(plan.id()),
      .version = *version,
      .companies = {},
      .facts = {{facts::kAgency, to_text(agency)},
                {facts::kStatus, std::string(name_of(plan.status()))},
                {facts::kStage, std::string(name_of(plan.state().progress.stage))}}};
  const auto sequence = records.journal().append(std::move(entry));
  return Done{journal::subject(plan.id()), *version, sequence};
}

}  // namespace kontor::plan
