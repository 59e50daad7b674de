#include "engine/text/search.hpp"

#include "engine/text/group_walk.hpp"
#include "engine/text/plan.hpp"
#include "engine/text/relevance.hpp"
#include "engine/text/tally.hpp"
#include "engine/text/visible.hpp"
#include "engine/text/window.hpp"

#include <algorithm>
#include <memory>

namespace kontor::engine::text {
namespace {

class Search {
 public:
  Search(const Index& index, const Question& question, const Plan& plan)
      : index_(index),
        question_(question),
        needed_(plan.groups_needed),
        may_skip_(!question.wants_total && !question.wants_facets),
        relevance_(index),
        tally_(index, question) {
    for (const Group& group : plan.groups) {
      Walked each{GroupWalk(index, group), relevance_.rarity(group.frequency), 0, 0};
      const std::uint32_t most = std::min(each.walk.count_max(), Relevance::kCountMax);
      each.score_max = each.rarity * relevance_.saturation(most, 0);
      groups_.push_back(std::move(each));
    }
  }

  void run(const std::stop_token& stop, Answer& answer) {
    std::uint32_t at = 0;
    while ((at = next_document(at)) < index_.documents()) {
      if (stop.stop_requested()) {
        answer.is_complete = false;
        break;
      }
      const std::uint32_t begin = at / 64 * 64;
      const std::uint32_t end = std::min(begin + Window::kDocuments, index_.documents());
      fill(begin, end);
      sweep(begin, end);
      at = end;
    }
    std::move(tally_).put_into(answer);
  }

 private:
  struct Walked {
    GroupWalk walk;
    std::uint32_t rarity;
    std::uint32_t score_max;  // no document gets more from this group
    std::uint32_t first;      // the next document that has it
  };

  bool all_needed() const { return needed_ == groups_.size(); }

  /// No document before it, from `from` on, can be a new hit.
  std::uint32_t next_document(std::uint32_t from) {
    if (from >= index_.documents()) return from;
    firsts_.clear();
    for (Walked& group : groups_) {
      // If all are needed, the place of the rarest is as far as the others need to look.
      group.first = group.walk.seek(from);
      if (all_needed()) from = group.first;
      if (from == Postings::kEnd) return from;
      firsts_.push_back(group.first);
    }
    const auto nth = firsts_.begin() + static_cast<std::ptrdiff_t>(needed_) - 1;
    std::ranges::nth_element(firsts_, nth);
    return std::max(*nth, first_that_can_win());
  }

  /// The first document with a group without which the hits so far cannot be reached.
  std::uint32_t first_that_can_win() const {
    if (!may_skip_ || tally_.threshold() == 0) return 0;
    std::vector<const Walked*> groups;
    for (const Walked& group : groups_) groups.push_back(&group);
    std::ranges::sort(groups, {}, &Walked::score_max);
    std::uint32_t reached = 0;
    std::uint32_t first = Postings::kEnd;
    for (const Walked* group : groups) {
      reached += group->score_max;
      if (reached >= tally_.threshold()) first = std::min(first, group->first);
    }
    return first;
  }

  void fill(std::uint32_t begin, std::uint32_t end) {
    bool is_first = true;
    for (Walked& group : groups_) {
      group.walk.walk(begin, end, [&](std::uint32_t document, std::uint32_t quarters) {
        window_.count(document - begin, quarters);
      });
      const auto score_of = [&](std::uint32_t place, std::uint32_t quarters) {
        const std::uint8_t length = index_.length_class(begin + place);
        return group.rarity * relevance_.saturation(quarters, length);
      };
      window_.close_group(all_needed() && !is_first, score_of);
      if (all_needed() && !window_.any()) break;
      is_first = false;
    }
  }

  void sweep(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t block = begin / 64; block * 64 < end; ++block) {
      std::uint64_t left = window_.scored(block - begin / 64);
      if (left == 0) continue;
      left &= visible_in(index_, question_.filter, block);
      for (; left != 0; left &= left - 1) {
        const auto bit = static_cast<std::uint32_t>(std::countr_zero(left));
        const std::uint32_t place = block * 64 + bit - begin;
        if (window_.groups(place) < needed_) continue;
        const std::uint32_t score = window_.score(place);
        if (!may_skip_ || score >= tally_.threshold()) tally_.take(begin + place, score);
      }
    }
    window_.clear();
  }

  const Index& index_;
  const Question& question_;
  std::uint32_t needed_;
  bool may_skip_;
  Relevance relevance_;
  Tally tally_;
  std::vector<Walked> groups_;
  std::vector<std::uint32_t> firsts_;
  Window window_;
};

/// Nothing was asked for but what the filter and the conditions say: all of it, newest first.
void take_everything(const Index& index, const Question& question, const std::stop_token& stop,
                     Answer& answer) {
  Tally tally(index, question);
  for (std::uint32_t block = 0; block * 64 < index.documents(); ++block) {
    if (block % Window::kBlocks == 0 && stop.stop_requested()) {
      answer.is_complete = false;
      break;
    }
    std::uint64_t left = visible_in(index, question.filter, block);
    for (; left != 0; left &= left - 1) {
      tally.take(block * 64 + static_cast<std::uint32_t>(std::countr_zero(left)), 0);
    }
  }
  std::move(tally).put_into(answer);
}

}  // namespace

Answer search(const Index& index, const Question& question, const std::stop_token& stop) {
  Plan found = plan(index, question);
  Answer answer;
  answer.words = std::move(found.words);
  if (found.takes_everything) {
    take_everything(index, question, stop, answer);
  } else if (found.groups.empty()) {
    Tally(index, question).put_into(answer);
  } else {
    std::make_unique<Search>(index, question, found)->run(stop, answer);
  }
  return answer;
}

}  // namespace kontor::engine::text
