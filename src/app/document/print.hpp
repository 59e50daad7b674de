#pragma once

#include "app/access/actor.hpp"
#include "app/document/documents.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"
#include "domain/taxonomy/taxonomy.hpp"

namespace kontor::document {

/// Use case: one side of an agreement takes it home on paper. The access is told to the journal.
class PrintAgreement {
 public:
  PrintAgreement(Store& store, Documents& documents, const Taxonomy& taxonomy, const Clock& clock)
      : store_(store), documents_(documents), taxonomy_(taxonomy), clock_(clock) {}

  /// @return a PDF; `not_found`, or what Documents::render refuses.
  Result<std::string> operator()(const access::Actor& actor, AgreementId id, Language language);

 private:
  Store& store_;
  Documents& documents_;
  const Taxonomy& taxonomy_;
  const Clock& clock_;
};

/// Use case: one side of an enquiry takes its state home on paper; what is not disclosed to it
/// does not stand there.
class PrintEnquiry {
 public:
  PrintEnquiry(const Store& store, Documents& documents, const Taxonomy& taxonomy,
               const Clock& clock)
      : store_(store), documents_(documents), taxonomy_(taxonomy), clock_(clock) {}

  /// @return a PDF; `not_found`, or what Documents::render refuses.
  Result<std::string> operator()(const access::Actor& actor, EnquiryId id, Language language);

 private:
  const Store& store_;
  Documents& documents_;
  const Taxonomy& taxonomy_;
  const Clock& clock_;
};

}  // namespace kontor::document
