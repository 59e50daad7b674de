#pragma once

#include "app/deal/answer_enquiry.hpp"
#include "app/demo/cast.hpp"
#include "app/demo/chance.hpp"
#include "app/demo/timeline.hpp"

#include <deque>
#include <map>
#include <memory>

namespace kontor::demo {

/// A listing that others may ask about, with its company.
struct Known {
  ListingId id;
  const Firm* firm = nullptr;
  market::Side side = market::Side::Need;
  staff::StaffFields staff;
};

/// Lets companies talk: who posts something looks whom it fits, asks, is answered, proposes and
/// agrees, all through the use cases. What a use case refuses did not happen.
class Talks {
 public:
  Talks(const Script& script, const Taxonomy& taxonomy, Timeline& timeline, IdSource& ids,
        std::uint64_t seed);
  ~Talks();
  Talks(const Talks&) = delete;
  Talks& operator=(const Talks&) = delete;

  /// A listing has appeared: its company may find a partner, later ones may find it.
  void introduce(Known known);

  /// A question that stays open, from a firm without a listing of its own.
  Result<void> ask_once(Records& records, const Firm& asking, const Known& about);

 private:
  struct Talk;
  using TalkPtr = std::shared_ptr<Talk>;
  using Step = void (Talks::*)(Records&, Talk&, const TalkPtr&);

  const Known* partner_of(const Known& known) const;
  void plan(const TalkPtr& talk, std::int64_t least_hours, std::int64_t most_hours, Step step);

  // What may happen in a talk; each plans what follows.
  void ask(Records& records, Talk& talk, const TalkPtr& shared);
  void answer(Records& records, Talk& talk, const TalkPtr& shared);
  void withdraw(Records& records, Talk& talk, const TalkPtr& shared);
  void reply(Records& records, Talk& talk, const TalkPtr& shared);
  void propose(Records& records, Talk& talk, const TalkPtr& shared);
  void counter(Records& records, Talk& talk, const TalkPtr& shared);
  void agree(Records& records, Talk& talk, const TalkPtr& shared);

  bool move(Records& records, const Talk& talk, PersonId person, deal::EnquiryStep step,
            std::optional<deal::DeclineReason> reason = std::nullopt);
  void put(Records& records, const Talk& talk, PersonId person, HourlyRate rate);
  void say(Records& records, const Talk& talk, PersonId person, const char* step);
  Command command_of(const Records& records, PersonId person) const;
  HourlyRate fair_rate(const Talk& talk) const;
  std::string text(const Talk& talk, const char* step);
  std::string date_text(Day day) const;

  const Script& script_;
  const Taxonomy& taxonomy_;
  Timeline& timeline_;
  IdSource& ids_;
  Chance chance_;
  std::size_t started_ = 0;
  std::size_t asked_ = 0;
  std::map<OccupationCode, std::vector<SkillCode>> essential_;
  std::map<std::pair<OccupationCode, market::Side>, std::deque<Known>> known_;
};

}  // namespace kontor::demo
