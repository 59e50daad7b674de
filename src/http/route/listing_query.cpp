#include "http/route/exchange.hpp"
#include "http/route/listing_draft.hpp"

#include <algorithm>

namespace kontor::http {
namespace {

// The bounds that DaySpan knows.
constexpr Day kEarliest = std::chrono::year{2000} / 1 / 1;
constexpr Day kLatest = std::chrono::year{2100} / 12 / 31;
constexpr std::chrono::days kLongest{3'652};

/// Translates one query and gathers what is wrong with it.
class QueryReader {
 public:
  QueryReader(const wire::ListingQuery& sent, const Taxonomy& taxonomy, const access::Actor& actor)
      : sent_(sent), taxonomy_(taxonomy), actor_(actor) {}

  Result<market::ListingQuery> read() {
    query_.kind = sent_.kind;
    query_.side = sent_.side;
    query_.availability = sent_.availability;
    query_.desk = sent_.queue;
    read_code(sent_.occupation, query_.occupation, "occupation");
    read_code(sent_.sector, query_.sector, "sector");
    read_code(sent_.cluster, query_.cluster, "cluster");
    read_place();
    read_window();
    read_company();
    read_cursor();
    if (sent_.limit) query_.limit = static_cast<std::size_t>(sent_.limit->value);
    if (!issues_.empty()) return invalid(std::move(issues_));
    return std::move(query_);
  }

 private:
  void refuse(std::string name, std::string code, Params params = {}) {
    issues_.push_back({"/query/" + std::move(name), std::move(code), std::move(params)});
  }

  template <class Tag>
  void read_code(const std::optional<wire::Text<64, 1>>& sent, std::optional<Code<Tag>>& code,
                 const std::string& name) {
    if (!sent) return;
    code = Code<Tag>{sent->value};
    if (taxonomy_.find(*code) == nullptr) refuse(name, name + ".unknown", {{"code", sent->value}});
  }

  void read_place() {
    if (sent_.radius_km && !sent_.place) refuse("radius_km", "query.place.missing");
    if (!sent_.place) return;
    const auto* const place = taxonomy_.find(PlaceCode{sent_.place->value});
    if (place == nullptr) return refuse("place", "place.unknown", {{"code", sent_.place->value}});
    const std::int64_t radius_km = sent_.radius_km ? sent_.radius_km->value : 0;
    query_.near = market::Near{place->point, static_cast<std::uint32_t>(radius_km)};
  }

  /// An end that is left open lies as far away as a span allows.
  void read_window() {
    if (!sent_.from && !sent_.until) return;
    const Day first =
        sent_.from.value_or(std::max(kEarliest, sent_.until.value_or(kLatest) - kLongest));
    const Day last = sent_.until.value_or(std::min(kLatest, first + kLongest));
    const auto window = DaySpan::make(first, last);
    if (!window) return refuse(sent_.until ? "until" : "from", window.error().code);
    query_.window = *window;
  }

  void read_company() {
    if (!sent_.company) return;
    if (sent_.company->value == "mine") {
      // Nobody's id for whoever has no company: the list is empty.
      query_.company = actor_.companies.empty() ? CompanyId{} : actor_.companies.front();
      return;
    }
    const auto id = id_from_text<network::Company>(sent_.company->value);
    if (!id) return refuse("company", id.error().code);
    query_.company = *id;
  }

  void read_cursor() {
    if (!sent_.cursor) return;
    const auto cursor = market::cursor_from_text(sent_.cursor->value);
    if (!cursor) return refuse("cursor", cursor.error().code);
    query_.after = *cursor;
  }

  const wire::ListingQuery& sent_;
  const Taxonomy& taxonomy_;
  const access::Actor& actor_;
  market::ListingQuery query_;
  std::vector<Issue> issues_;
};

}  // namespace

Result<market::ListingQuery> query_from(const wire::ListingQuery& query, const Taxonomy& taxonomy,
                                        const access::Actor& actor) {
  return QueryReader(query, taxonomy, actor).read();
}

}  // namespace kontor::http
