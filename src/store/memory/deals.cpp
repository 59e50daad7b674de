#include "store/memory/deals.hpp"

#include "store/memory/paging.hpp"

#include <limits>

namespace kontor::store {
namespace {

using deal::Agreement;
using deal::Enquiry;
using deal::Message;

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

bool contains(const std::vector<CompanyId>& companies, CompanyId company) {
  return std::ranges::count(companies, company) > 0;
}

}  // namespace

std::optional<Versioned<Enquiry>> MemoryEnquiries::find(EnquiryId id) const {
  return found(state_.enquiries, id);
}

std::vector<Versioned<Enquiry>> MemoryEnquiries::of_companies(
    const std::vector<CompanyId>& companies, std::optional<EnquiryId> before,
    std::size_t limit) const {
  return newest(state_.enquiries, before, limit, [&](const Versioned<Enquiry>& each) {
    return contains(companies, each.value.asking) || contains(companies, each.value.asked);
  });
}

std::vector<Versioned<Enquiry>> MemoryEnquiries::of_listing(ListingId listing) const {
  return newest(state_.enquiries, {}, kAll, [&](const Versioned<Enquiry>& each) {
    return each.value.about == listing || each.value.from == listing;
  });
}

std::size_t MemoryEnquiries::count_asked(CompanyId company, Instant since) const {
  return newest(state_.enquiries, {}, kAll,
                [&](const Versioned<Enquiry>& each) {
                  return each.value.asking == company && each.value.asked_at >= since;
                })
      .size();
}

Result<Version> MemoryEnquiries::save(const Enquiry& enquiry, Version expected) {
  return saved(state_.enquiries, enquiry.id, enquiry, expected);
}

std::vector<Message> MemoryEnquiries::messages(EnquiryId enquiry) const {
  std::vector<Message> thread;
  std::ranges::copy_if(state_.messages, std::back_inserter(thread),
                       [&](const Message& each) { return each.enquiry == enquiry; });
  std::ranges::sort(thread, {}, &Message::id);
  return thread;
}

std::optional<Agreement> MemoryAgreements::find(AgreementId id) const {
  return found(state_.agreements, id);
}

std::optional<Agreement> MemoryAgreements::of_enquiry(EnquiryId enquiry) const {
  for (const auto& [id, agreement] : state_.agreements) {
    if (agreement.enquiry == enquiry) return agreement;
  }
  return std::nullopt;
}

std::vector<Agreement> MemoryAgreements::of_companies(const std::vector<CompanyId>& companies,
                                                      std::optional<AgreementId> before,
                                                      std::size_t limit) const {
  return newest(state_.agreements, before, limit, [&](const Agreement& each) {
    return contains(companies, each.lender) || contains(companies, each.borrower);
  });
}

std::uint64_t MemoryAgreements::add(const Agreement& agreement) {
  Agreement numbered = agreement;
  numbered.number = state_.agreements.size() + 1;
  state_.agreements.emplace(agreement.id, numbered);
  return numbered.number;
}

}  // namespace kontor::store
