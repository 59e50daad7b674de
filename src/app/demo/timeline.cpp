#include "app/demo/timeline.hpp"

#include "app/deal/deal_write.hpp"
#include "app/demo/invent_listing.hpp"
#include "app/demo/words.hpp"
#include "app/journal/tell.hpp"
#include "app/listing/listing_write.hpp"

namespace kontor::demo {
namespace {

using deal::Enquiry;
using market::Listing;
using market::Side;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::size_t kOpenMax = 24;           // listings of one occupation that may be asked about
constexpr std::size_t kEnquiriesMax = 20'000;  // however large the demo is
constexpr std::size_t kStory = 5;              // companies whose listings the user meets

access::Permit permit_of(const Member& member) {
  return {member.company.id, access::Relation::Member, std::nullopt};
}

const staff::StaffFields& staff_of(const Listing& listing) {
  return std::get<staff::StaffTerms>(listing.fields().terms).fields();
}

}  // namespace

void Timeline::plan(Instant at, std::function<void(Records&, Instant)> happen) {
  if (at >= options_.now) return;  // has not happened yet
  steps_.push({at, planned_++, std::move(happen)});
}

void Timeline::pass(Records& records, Instant at) {
  while (!steps_.empty() && steps_.top().at <= at) {
    const Step step = steps_.top();
    steps_.pop();
    step.happen(records, step.at);
  }
}

std::pair<std::size_t, market::ListingFields> Timeline::invent(Instant at) {
  const std::size_t others = cast_.members.size() - kStory;
  const std::size_t member = kStory + chance_.below(others);
  return {member, invent_listing(taxonomy_, cast_.members[member], at, chance_)};
}

void Timeline::save(Records& records, std::size_t member, const Listing& listing, Version expected,
                    journal::Event event, Instant at) {
  const Member& author = cast_.members[member];
  const access::Permit permit = permit_of(author);
  const market::ListingWriter write{records, permit, author.person, at};
  const bool saved = write.save(listing, expected, event).has_value();
  KONTOR_CHECK(saved);  // nobody else writes while the demo is written
}

void Timeline::save(Records& records, std::size_t member, const Enquiry& enquiry, Version expected,
                    journal::Event event, Instant at) {
  const Member& author = cast_.members[member];
  const access::Permit permit = permit_of(author);
  const deal::DealWriter write{records, permit, author.person, at};
  const bool saved = write.save(enquiry, expected, event).has_value();
  KONTOR_CHECK(saved);
}

void Timeline::post(Records& records, std::size_t member, const market::ListingFields& fields,
                    Instant at) {
  pass(records, at);
  const market::ListingState state{.moderation = market::Moderation::New,
                                   .availability = market::Availability::Draft,
                                   .created_at = at,
                                   .expires_at = at + Listing::kLifetime};
  const Listing draft = Listing::make(ids_.next<Listing>(at), fields, state).value();
  save(records, member, draft, 0, journal::Event::ListingCreated, at);
  const Listing live = draft.published(at).value();
  save(records, member, live, 1, journal::Event::ListingPublished, at);
  if (chance_.happens(60)) {  // most are reviewed by their agency within a day
    plan(at + minutes{chance_.between(20, 1'400)},
         [this, member, id = live.id()](Records& later, Instant then) {
           const auto found = later.listings().find(id);
           save(later, member, found->value.moderated(market::Moderation::Approved), found->version,
                journal::Event::ListingModerated, then);
         });
  }
  if (member < kStory) return;  // kept free for the user
  const Open mine{live.id(), member, fields.side, staff_of(live).occupation};
  consider_enquiry(mine, at);
  auto& open = open_[mine.occupation];
  open.push_back(mine);
  if (open.size() > kOpenMax) open.pop_front();
}

void Timeline::consider_enquiry(const Open& mine, Instant at) {
  if (enquiries_ >= kEnquiriesMax || !chance_.happens(70)) return;
  const auto& open = open_[mine.occupation];
  const auto fits = [&](const Open& theirs) {
    return theirs.side != mine.side && theirs.member != mine.member;
  };
  const auto theirs = std::ranges::find_if(open.rbegin(), open.rend(), fits);
  if (theirs == open.rend()) return;
  ++enquiries_;
  plan(at + minutes{chance_.between(40, 3'000)},
       [this, mine, theirs = *theirs](Records& records, Instant then) {
         ask(records, mine, theirs, then);
       });
}

void Timeline::ask(Records& records, const Open& mine, const Open& theirs, Instant at) {
  const auto about = records.listings().find(theirs.id);
  const auto from = records.listings().find(mine.id);
  if (!about->value.is_live(at) || !from->value.is_live(at)) return;
  const auto headcount = std::min(about->value.ledger().open(), from->value.ledger().open());
  const Member& asking = cast_.members[mine.member];
  const DaySpan period = staff_of(mine.side == Side::Need ? from->value : about->value).period;
  const Enquiry enquiry{.id = ids_.next<Enquiry>(at),
                        .about = theirs.id,
                        .from = mine.id,
                        .asked_side = theirs.side,
                        .asking = asking.company.id,
                        .asked = cast_.members[theirs.member].company.id,
                        .person = asking.person,
                        .headcount = headcount,
                        .period = period,
                        .state = deal::EnquiryState::Open,
                        .disclosure = deal::Disclosure::Pseudonymous,
                        .asked_at = at,
                        .answered_at = std::nullopt,
                        .decline_reason = std::nullopt,
                        .proposals = {}};
  save(records, mine.member, enquiry, 0, journal::Event::EnquiryAsked, at);
  records.enquiries().add({ids_.next<deal::Message>(at), enquiry.id, asking.company.id,
                           asking.person, at, std::string(chance_.pick(questions()))});
  const Pair pair{enquiry.id, mine.member, theirs.member};
  plan(at + minutes{chance_.between(30, 2'000)},
       [this, pair](Records& later, Instant then) { answer(later, pair, then); });
}

void Timeline::answer(Records& records, const Pair& pair, Instant at) {
  const auto found = records.enquiries().find(pair.enquiry);
  if (!chance_.happens(78)) {
    const auto reason = static_cast<deal::DeclineReason>(chance_.below(6));
    save(records, pair.asked, found->value.declined(reason, at).value(), found->version,
         journal::Event::EnquiryDeclined, at);
    return;
  }
  save(records, pair.asked, found->value.accepted(at).value(), found->version,
       journal::Event::EnquiryAccepted, at);
  const Member& asked = cast_.members[pair.asked];
  records.enquiries().add({ids_.next<deal::Message>(at), pair.enquiry, asked.company.id,
                           asked.person, at, std::string(chance_.pick(answers()))});
  const deal::DealWriter write{records, permit_of(asked), asked.person, at};
  auto entry = write.entry(journal::Event::MessageWritten, journal::subject(pair.enquiry),
                           found->version + 1);
  entry.companies = {found->value.asking, found->value.asked};
  records.journal().append(std::move(entry));
  plan(at + minutes{chance_.between(60, 1'800)},
       [this, pair](Records& later, Instant then) { propose(later, pair, then); });
}

void Timeline::propose(Records& records, const Pair& pair, Instant at) {
  const auto found = records.enquiries().find(pair.enquiry);
  const Enquiry& enquiry = found->value;
  const auto about = records.listings().find(enquiry.about);
  const auto& staff = staff_of(about->value);
  const HourlyRate rate = staff.rate.value_or(HourlyRate{{3'200, Currency::Eur}});
  const deal::DealFields fields{.headcount = enquiry.headcount,
                                .period = enquiry.period,
                                .weekdays = staff.weekdays,
                                .minutes_a_week = staff.minutes_a_week,
                                .rate = rate,
                                .place = staff.place,
                                .legal_model = "",
                                .note = ""};
  const auto next = enquiry.proposed(enquiry.asked, cast_.members[pair.asked].person, fields, at);
  save(records, pair.asked, next.value(), found->version, journal::Event::EnquiryProposed, at);
  if (!chance_.happens(80)) return;
  plan(at + minutes{chance_.between(60, 1'500)},
       [this, pair](Records& later, Instant then) { agree(later, pair, then); });
}

bool Timeline::commit(Records& records, const Enquiry& enquiry, std::uint32_t headcount,
                      Instant at) {
  std::vector<std::pair<Listing, Version>> next;
  for (const ListingId id : {enquiry.about, *enquiry.from}) {
    const auto found = records.listings().find(id);
    const auto taken = found->value.committed(headcount);
    if (!taken) return false;
    next.emplace_back(*taken, found->version);
  }
  for (const auto& [listing, version] : next) {
    save(records, member_of(listing.fields().company), listing, version,
         journal::Event::ListingCommitted, at);
  }
  return true;
}

void Timeline::agree(Records& records, const Pair& pair, Instant at) {
  const auto found = records.enquiries().find(pair.enquiry);
  const Enquiry& enquiry = found->value;
  const deal::Proposal& standing = enquiry.proposals.back();
  if (!commit(records, enquiry, standing.fields.headcount, at)) return;
  save(records, pair.asking, enquiry.agreed().value(), found->version,
       journal::Event::EnquiryAgreed, at);
  const bool need_is_about = enquiry.asked_side == Side::Need;
  const ListingId need = need_is_about ? enquiry.about : *enquiry.from;
  const Member& asking = cast_.members[pair.asking];
  const auto occupation = staff_of(records.listings().find(need)->value).occupation;
  const deal::Agreement agreement{
      .id = ids_.next<deal::Agreement>(at),
      .number = 0,
      .enquiry = enquiry.id,
      .lender = enquiry.lender(),
      .borrower = enquiry.borrower(),
      .need = need,
      .offer = need_is_about ? *enquiry.from : enquiry.about,
      .proposed = {standing.by, standing.person, standing.at},
      .accepted = {asking.company.id, asking.person, at},
      .commitments = {{ids_.next<deal::Commitment>(at), occupation, standing.fields}}};
  records.agreements().add(agreement);
  const deal::DealWriter write{records, permit_of(asking), asking.person, at};
  auto entry = write.entry(journal::Event::AgreementMade, journal::subject(agreement.id), 1);
  entry.companies = {agreement.lender, agreement.borrower};
  entry.facts = journal::agreement_facts(records, agreement);
  records.journal().append(std::move(entry));
}

std::size_t Timeline::member_of(CompanyId company) const {
  // Ids of the cast grow with their place in it.
  const auto found = std::ranges::lower_bound(cast_.members, company, {},
                                              [](const Member& each) { return each.company.id; });
  KONTOR_CHECK(found != cast_.members.end() && found->company.id == company);
  return static_cast<std::size_t>(found - cast_.members.begin());
}

}  // namespace kontor::demo
