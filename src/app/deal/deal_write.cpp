#include "app/deal/deal_write.hpp"

#include "app/journal/tell.hpp"

namespace kontor::deal {

journal::Entry DealWriter::entry(journal::Event event, journal::SubjectId subject,
                                 Version version) const {
  return {.at = now,
          .person = person,
          .acting_as = permit.acting_as,
          .event = event,
          .subject = subject,
          .version = version};
}

Result<Done> DealWriter::save(const Enquiry& enquiry, Version expected,
                              journal::Event event) const {
  const auto version = records.enquiries().save(enquiry, expected);
  if (!version) return tl::make_unexpected(version.error());
  auto told = entry(event, journal::subject(enquiry.id), *version);
  told.companies = {enquiry.asking, enquiry.asked};
  told.facts = journal::enquiry_facts(records, enquiry);
  const auto sequence = records.journal().append(std::move(told));
  return Done{journal::subject(enquiry.id), *version, sequence};
}

}  // namespace kontor::deal
