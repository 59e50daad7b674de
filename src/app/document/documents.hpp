#pragma once

#include "base/day.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "domain/deal/deal.hpp"
#include "domain/market/listing.hpp"
#include "domain/network/network.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What papers say. Names of concepts and places are already in the language of
/// the paper; every other word comes from the catalogue. An empty text is left out.
namespace kontor::document {

/// A company as a paper names it; before disclosure `name` is "Betrieb in Finkenwerder"
/// and the rest is empty.
struct Party {
  std::string name = {};
  std::string register_number = {};
  std::string site = {};
  std::string address = {};
  std::string person = {};
};

/// People who are lent, or would be.
struct Assignment {
  std::string occupation;
  std::uint32_t headcount = 1;
  DaySpan period;
  Weekdays weekdays;
  std::uint32_t minutes_a_week = 0;  // of each person
  std::optional<HourlyRate> rate;
  std::string place;
  std::string note = {};
};

/// Who said yes for a company, and when.
struct NamedAcceptance {
  std::string company;
  std::string person;
  Instant at;
};

struct AgreementDocument {
  std::string id;
  std::uint64_t number = 0;
  Party lender;
  Party borrower;
  std::vector<Assignment> lines;
  std::string legal_model = {};  // the companies' own words; empty leaves room to write by hand
  NamedAcceptance proposed;
  NamedAcceptance accepted;
  std::string zone = "Europe/Berlin";  // of the borrower's site: its clock is shown
};

/// The listing that an enquiry is about.
struct ListingSummary {
  market::Side side = market::Side::Need;
  Assignment terms;
  std::vector<std::string> skills = {};
  std::vector<std::string> certificates = {};
  std::uint32_t radius_km = 0;
};

/// One side of an enquiry may read its messages as "own".
struct NamedMessage {
  std::string author;
  bool own = false;
  Instant at;
  std::string text;
};

struct NamedProposal {
  std::uint32_t number = 1;
  std::string author;
  Instant at;
  Assignment terms;
};

enum class Step : std::uint8_t { Asked, Accepted, Declined, Withdrawn, Proposed, Agreed };

struct HistoryEntry {
  Instant at;
  Step step = Step::Asked;
  std::string who = {};
};

struct EnquiryDocument {
  std::string id;
  Instant as_of;  // the moment whose state is shown
  ListingSummary about;
  Party asking;
  Party asked;
  bool named = false;  // whether both companies know each other
  deal::EnquiryState state = deal::EnquiryState::Open;
  std::optional<deal::DeclineReason> decline_reason = {};
  std::vector<NamedProposal> proposals = {};
  std::vector<HistoryEntry> history = {};   // oldest first
  std::vector<NamedMessage> messages = {};  // oldest first
  std::string zone = "Europe/Berlin";
};

struct DocumentRequest {
  Language language = Language::De;
  std::variant<AgreementDocument, EnquiryDocument> content;
};

/// Makes papers. Safe to share among threads.
class Documents {
 public:
  virtual ~Documents() = default;

  /// The same request gives the same bytes: a tagged PDF (PDF/UA-1).
  /// @return `document.unavailable` if papers cannot be made for now (kind TooMany: the
  ///         caller may try later, or print the page); `document.too_large` (max: bytes);
  ///         `document.failed` (reason: timeout, died, refused).
  virtual Result<std::string> render(const DocumentRequest& request) = 0;
};

}  // namespace kontor::document
