#pragma once

#include "app/command.hpp"
#include "app/ports.hpp"
#include "domain/deal/deal.hpp"
#include "domain/taxonomy/taxonomy.hpp"

namespace kontor::deal {

enum class EnquiryStep : std::uint8_t { Accept, Decline, Withdraw };

/// Use case: the asked side accepts or declines, or the asking side withdraws. To accept names
/// both companies to each other. A suggestion is accepted or declined by either side: who accepts
/// it first asks the other.
class AnswerEnquiry {
 public:
  AnswerEnquiry(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// @param expected  the version that the person has seen.
  /// @param reason    for Decline; nothing: DeclineReason::Other.
  /// @return `not_found`, `version.stale`, `enquiry.transition.impossible`.
  Result<Done> operator()(const Command& command, EnquiryId id, Version expected, EnquiryStep step,
                          std::optional<DeclineReason> reason);

 private:
  Store& store_;
  const Clock& clock_;
};

/// Use case: one side writes to the other.
class WriteMessage {
 public:
  WriteMessage(Store& store, IdSource& ids, const Clock& clock)
      : store_(store), ids_(ids), clock_(clock) {}

  /// @return the message; or `not_found`, `enquiry.settled` after a refusal.
  Result<Done> operator()(const Command& command, EnquiryId id, const std::string& text);

 private:
  Store& store_;
  IdSource& ids_;
  const Clock& clock_;
};

/// Use case: one side puts terms before the other; they replace those that stood.
class Propose {
 public:
  Propose(Store& store, const Clock& clock, const taxonomy::Taxonomy& taxonomy)
      : store_(store), clock_(clock), taxonomy_(taxonomy) {}

  /// @return `not_found`, `version.stale`, `enquiry.not_accepted`, or `input.invalid`.
  Result<Done> operator()(const Command& command, EnquiryId id, Version expected,
                          const DealFields& fields);

 private:
  Store& store_;
  const Clock& clock_;
  const taxonomy::Taxonomy& taxonomy_;
};

}  // namespace kontor::deal
