#include "app/access/actors.hpp"
#include "app/deal/agree.hpp"
#include "app/deal/enquire.hpp"
#include "app/demo/open_transaction.hpp"
#include "app/demo/talk.hpp"

namespace kontor::demo {

using deal::DeclineReason;
using deal::EnquiryState;
using deal::EnquiryStep;

Command Talks::command_of(const Records& records, PersonId person) const {
  const Day today = std::chrono::floor<std::chrono::days>(timeline_.now());
  return {.actor = access::actor_of(records, person, today), .key = {}, .fingerprint = {}};
}

void Talks::ask(Records& records, Talk& talk, const TalkPtr& shared) {
  const auto about = records.listings().find(talk.theirs.id);
  const auto from = records.listings().find(talk.mine.id);
  const Instant now = timeline_.now();
  if (!about->value.is_live(now) || !from->value.is_live(now)) return;
  talk.headcount = std::min(about->value.ledger().open(), from->value.ledger().open());
  OpenTransaction store(records);
  const auto asked = deal::Enquire(store, ids_, timeline_)(
      command_of(records, talk.asking),
      {.about = talk.theirs.id,
       .from = talk.mine.id,
       .company = talk.mine.firm->company.id,
       .headcount = talk.headcount,
       .period = talk.period,
       .message = text(talk, talk.asks_for_people() ? "ask_offer" : "ask_need")});
  if (!asked) return;
  talk.enquiry = {asked->subject.high, asked->subject.low};
  // Even a small demo shows every state, so who takes back and who waits is counted, not drawn.
  constexpr std::size_t kTakesBack = 7;
  constexpr std::size_t kWaits = 9;
  ++asked_;
  if (asked_ % kTakesBack == 0) return plan(shared, 6, 60, &Talks::withdraw);
  if (asked_ % kWaits != 0) plan(shared, 1, 28, &Talks::answer);
}

Result<void> Talks::ask_once(Records& records, const Firm& asking, const Known& about) {
  const Talk talk{.mine = about,
                  .theirs = about,
                  .period = about.staff.period,
                  .asking = asking.people.front().id,
                  .asked = about.firm->people.front().id,
                  .headcount = about.staff.headcount};
  OpenTransaction store(records);
  const auto asked = deal::Enquire(store, ids_, timeline_)(command_of(records, talk.asking),
                                                           {.about = about.id,
                                                            .from = std::nullopt,
                                                            .company = asking.company.id,
                                                            .headcount = talk.headcount,
                                                            .period = talk.period,
                                                            .message = text(talk, "ask_offer")});
  if (!asked) return fail(asked.error());
  return {};
}

bool Talks::move(Records& records, const Talk& talk, PersonId person, EnquiryStep step,
                 std::optional<DeclineReason> reason) {
  const auto enquiry = records.enquiries().find(talk.enquiry);
  OpenTransaction store(records);
  return deal::AnswerEnquiry(store, timeline_)(command_of(records, person), talk.enquiry,
                                               enquiry->version, step, reason)
      .has_value();
}

void Talks::say(Records& records, const Talk& talk, PersonId person, const char* step) {
  OpenTransaction store(records);
  // Who has nothing to say any more, because it is settled, says nothing.
  (void)deal::WriteMessage(store, ids_, timeline_)(command_of(records, person), talk.enquiry,
                                                   text(talk, step));
}

void Talks::answer(Records& records, Talk& talk, const TalkPtr& shared) {
  constexpr std::array kReasons{DeclineReason::AlreadyFilled, DeclineReason::AlreadyFilled,
                                DeclineReason::SkillsMissing, DeclineReason::TooFar,
                                DeclineReason::TooExpensive,  DeclineReason::Timing,
                                DeclineReason::Timing,        DeclineReason::Other};
  if (chance_.happens(24)) {
    if (chance_.happens(50)) say(records, talk, talk.asked, "declined");
    move(records, talk, talk.asked, EnquiryStep::Decline, chance_.pick(kReasons));
    return;
  }
  if (!move(records, talk, talk.asked, EnquiryStep::Accept)) return;
  if (chance_.happens(70)) say(records, talk, talk.asked, "answer");
  if (chance_.happens(60)) plan(shared, 1, 8, &Talks::reply);
  if (chance_.happens(88)) plan(shared, 9, 30, &Talks::propose);
}

void Talks::withdraw(Records& records, Talk& talk, const TalkPtr& /*shared*/) {
  move(records, talk, talk.asking, EnquiryStep::Withdraw);
}

void Talks::reply(Records& records, Talk& talk, const TalkPtr& /*shared*/) {
  say(records, talk, talk.asking, "back");
}

void Talks::put(Records& records, const Talk& talk, PersonId person, HourlyRate rate) {
  const auto enquiry = records.enquiries().find(talk.enquiry);
  const auto& need = talk.need().staff;
  const auto& offer = talk.offer().staff;
  const bool named = chance_.happens(65);
  const deal::DealFields fields{
      .headcount = talk.headcount,
      .period = talk.period,
      .weekdays = need.weekdays,
      .minutes_a_week = std::min(need.minutes_a_week, offer.minutes_a_week),
      .rate = rate,
      .place = need.place,
      .legal_model = named ? chance_.pick(script_.messages.at("model")) : std::string(),
      .note = {}};
  OpenTransaction store(records);
  const auto put = deal::Propose(store, timeline_, taxonomy_)(
      command_of(records, person), talk.enquiry, enquiry->version, fields);
  if (put && chance_.happens(45)) say(records, talk, person, "propose");
}

void Talks::propose(Records& records, Talk& talk, const TalkPtr& shared) {
  const bool by_asking = chance_.happens(45);
  put(records, talk, by_asking ? talk.asking : talk.asked, fair_rate(talk));
  const auto fate = chance_.below(100);
  if (fate < 14) return plan(shared, 2, 20, &Talks::counter);
  if (fate < 86) return plan(shared, 2, 24, &Talks::agree);
}

/// The other side names its own price once.
void Talks::counter(Records& records, Talk& talk, const TalkPtr& shared) {
  const auto enquiry = records.enquiries().find(talk.enquiry);
  if (enquiry->value.proposals.empty()) return;
  const deal::Proposal& standing = enquiry->value.proposals.back();
  const PersonId other = standing.person == talk.asking ? talk.asked : talk.asking;
  constexpr std::int64_t kStep = 50;  // minor units
  const bool lends = (other == talk.asking) != talk.asks_for_people();
  const std::int64_t minor = standing.fields.rate.per_hour.minor + (lends ? kStep : -kStep);
  put(records, talk, other, {{minor, Currency::Eur}});
  if (chance_.happens(85)) plan(shared, 2, 20, &Talks::agree);
}

void Talks::agree(Records& records, Talk& talk, const TalkPtr& /*shared*/) {
  const auto enquiry = records.enquiries().find(talk.enquiry);
  if (enquiry->value.state != EnquiryState::Accepted || enquiry->value.proposals.empty()) return;
  const deal::Proposal& standing = enquiry->value.proposals.back();
  for (const ListingId id : {talk.mine.id, talk.theirs.id}) {
    if (records.listings().find(id)->value.ledger().open() >= standing.fields.headcount) continue;
    move(records, talk, talk.asked, EnquiryStep::Decline, DeclineReason::AlreadyFilled);
    return;
  }
  const PersonId other = standing.person == talk.asking ? talk.asked : talk.asking;
  OpenTransaction store(records);
  const auto agreed = deal::Agree(store, ids_, timeline_)(command_of(records, other), talk.enquiry,
                                                          standing.number);
  KONTOR_CHECK(agreed.has_value());  // looked at above: a refusal here would leave half of it
  if (chance_.happens(50)) say(records, talk, other, "agreed");
}

}  // namespace kontor::demo
