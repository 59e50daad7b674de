#include "app/access/permit.hpp"
#include "app/document/print.hpp"
#include "app/document/wording.hpp"

namespace kontor::document {
namespace {

using deal::Enquiry;

/// An enquiry as one of its sides may see it.
struct View {
  const Wording& words;
  const Enquiry& enquiry;
  CompanyId reader;  // the side in whose name the actor reads
  PlaceCode place;   // where the work is

  bool shows(CompanyId company) const {
    return company == reader || enquiry.disclosure != deal::Disclosure::Pseudonymous;
  }
  std::string author(CompanyId company) const {
    return shows(company) ? words.name_of(company) : words.label(place);
  }
};

Party party(const View& view, CompanyId company, std::optional<ListingId> listing,
            std::optional<PersonId> person) {
  if (!view.shows(company)) return view.words.hidden_party(view.place);
  const auto found = listing ? view.words.records.listings().find(*listing) : std::nullopt;
  const auto site = found ? std::optional(found->value.fields().site) : std::nullopt;
  Party named = view.words.party(company, site, person.value_or(PersonId{}));
  return named;
}

std::optional<HistoryEntry> answer_of(const View& view) {
  const Enquiry& enquiry = view.enquiry;
  if (!enquiry.answered_at) return std::nullopt;
  switch (enquiry.state) {
    case deal::EnquiryState::Suggested:
    case deal::EnquiryState::Open: return std::nullopt;
    case deal::EnquiryState::Accepted:
    case deal::EnquiryState::Agreed:
      return HistoryEntry{*enquiry.answered_at, Step::Accepted, view.author(enquiry.asked)};
    case deal::EnquiryState::Declined:
      return HistoryEntry{*enquiry.answered_at, Step::Declined, view.author(enquiry.asked)};
    case deal::EnquiryState::Withdrawn:
      return HistoryEntry{*enquiry.answered_at, Step::Withdrawn, view.author(enquiry.asking)};
  }
  KONTOR_CHECK(false);
}

std::vector<HistoryEntry> history_of(const View& view) {
  const Enquiry& enquiry = view.enquiry;
  std::vector<HistoryEntry> history;
  // Of a suggestion nobody has asked yet.
  if (enquiry.state != deal::EnquiryState::Suggested) {
    history.push_back({enquiry.asked_at, Step::Asked, view.author(enquiry.asking)});
  }
  if (auto answer = answer_of(view)) history.push_back(std::move(*answer));
  for (const deal::Proposal& each : enquiry.proposals) {
    history.push_back({each.at, Step::Proposed, view.author(each.by)});
  }
  if (const auto agreement = view.words.records.agreements().of_enquiry(enquiry.id)) {
    history.push_back(
        {agreement->accepted.at, Step::Agreed, view.author(agreement->accepted.company)});
  }
  std::ranges::stable_sort(history, {}, &HistoryEntry::at);
  return history;
}

EnquiryDocument paper(const View& view, const market::Listing& about, Instant now) {
  const Enquiry& enquiry = view.enquiry;
  const auto& staff = std::get<staff::StaffTerms>(about.fields().terms).fields();
  EnquiryDocument paper{.id = to_text(enquiry.id),
                        .as_of = now,
                        .about = view.words.summary(about),
                        .asking = party(view, enquiry.asking, enquiry.from, enquiry.person),
                        .asked = party(view, enquiry.asked, enquiry.about, std::nullopt),
                        .named = enquiry.disclosure != deal::Disclosure::Pseudonymous,
                        .state = enquiry.state,
                        .decline_reason = enquiry.decline_reason,
                        .proposals = {},
                        .history = history_of(view),
                        .messages = {}};
  for (const deal::Proposal& each : enquiry.proposals) {
    paper.proposals.push_back({each.number, view.author(each.by), each.at,
                               view.words.assignment(staff.occupation, each.fields)});
  }
  for (const deal::Message& each : view.words.records.enquiries().messages(enquiry.id)) {
    paper.messages.push_back(
        {view.author(each.company), each.company == view.reader, each.at, each.text});
  }
  return paper;
}

}  // namespace

Result<std::string> PrintEnquiry::operator()(const access::Actor& actor, EnquiryId id,
                                             Language language) {
  const Instant now = clock_.now();
  const auto request = store_.ask([&](const Records& records) -> Result<DocumentRequest> {
    const auto enquiry = records.enquiries().find(id);
    if (!enquiry) return fail(ErrorKind::NotFound, "not_found");
    const auto permit = access::permit_either(records, actor, access::Operation::SeeEnquiry,
                                              {enquiry->value.asking, enquiry->value.asked},
                                              std::chrono::floor<std::chrono::days>(now));
    if (!permit) return tl::make_unexpected(permit.error());
    const auto about = records.listings().find(enquiry->value.about);
    KONTOR_CHECK(about.has_value());  // listings are never deleted
    const auto& staff = std::get<staff::StaffTerms>(about->value.fields().terms).fields();
    const Wording words{records, taxonomy_, language};
    const View view{words, enquiry->value, permit->company, staff.place};
    return DocumentRequest{language, paper(view, about->value, now)};
  });
  if (!request) return tl::make_unexpected(request.error());
  return documents_.render(*request);
}

}  // namespace kontor::document
