#include "http/route/plan_draft.hpp"

#include "http/route/staff_terms.hpp"

#include <fmt/format.h>

namespace kontor::http {
namespace {

using CodeTexts = std::vector<wire::Text<64, 1>>;

/// Translates one order and gathers what is wrong with it.
class DraftReader {
 public:
  DraftReader(const wire::NewPlan& sent, const Taxonomy& taxonomy)
      : sent_(sent), taxonomy_(taxonomy) {}

  Result<plan::PlanDraft> read() {
    draft_.kind = sent_.kind;
    draft_.agency = sent_.agency;
    draft_.follows = sent_.follows;
    if (sent_.clusters) {
      for (const auto& code : sent_.clusters->value) draft_.clusters.push_back({code.value});
    }
    if (sent_.scope) read_scope(*sent_.scope);
    if (sent_.rules) read_rules(*sent_.rules);
    read_pairs();
    if (!issues_.empty()) return invalid(std::move(issues_));
    return std::move(draft_);
  }

 private:
  template <class Tag>
  void read_codes(const CodeTexts& sent, std::vector<Code<Tag>>& codes, std::string_view path,
                  const char* unknown) {
    for (std::size_t at = 0; at < sent.size(); ++at) {
      codes.push_back({sent[at].value});
      if (taxonomy_.find(codes.back()) != nullptr) continue;
      issues_.push_back({fmt::format("{}/{}", path, at), unknown, {{"code", sent[at].value}}});
    }
  }

  void read_scope(const wire::PlanScope& scope) {
    draft_.scope.first = scope.first;
    draft_.scope.last = scope.last;
    draft_.scope.across = scope.across;
    if (!scope.occupations) return;
    read_codes(scope.occupations->value, draft_.scope.occupations, "/scope/occupations",
               "occupation.unknown");
  }

  void read_rules(const wire::PlanRules& rules) {
    draft_.rules.fair = rules.fair;
    draft_.rules.keep = rules.keep;
    read_codes(rules.first_sectors.value, draft_.rules.first_sectors, "/rules/first_sectors",
               "sector.unknown");
  }

  void read_pairs() {
    if (sent_.pins) {
      for (const wire::PlanPin& each : sent_.pins->value) {
        draft_.pins.push_back({each.need, each.offer, count_from(each.headcount)});
      }
    }
    if (!sent_.forbids) return;
    for (const wire::PlanForbid& each : sent_.forbids->value) {
      draft_.forbids.push_back({each.need, each.offer});
    }
  }

  const wire::NewPlan& sent_;
  const Taxonomy& taxonomy_;
  plan::PlanDraft draft_;
  std::vector<Issue> issues_;
};

}  // namespace

Result<plan::PlanDraft> draft_from(const wire::NewPlan& plan, const Taxonomy& taxonomy) {
  return DraftReader(plan, taxonomy).read();
}

}  // namespace kontor::http
