#include "document/encode.hpp"

#include "base/check.hpp"
#include "document/texts.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace kontor::document {
namespace {

namespace json = boost::json;

std::string_view word(market::Side side) {
  switch (side) {
    case market::Side::Need: return "need";
    case market::Side::Offer: return "offer";
  }
  std::abort();
}

std::string_view word(deal::EnquiryState state) {
  using deal::EnquiryState;
  switch (state) {
    case EnquiryState::Suggested: return "suggested";
    case EnquiryState::Open: return "open";
    case EnquiryState::Accepted: return "accepted";
    case EnquiryState::Agreed: return "agreed";
    case EnquiryState::Declined: return "declined";
    case EnquiryState::Withdrawn: return "withdrawn";
  }
  std::abort();
}

std::string_view word(deal::DeclineReason reason) {
  using deal::DeclineReason;
  switch (reason) {
    case DeclineReason::AlreadyFilled: return "already_filled";
    case DeclineReason::SkillsMissing: return "skills_missing";
    case DeclineReason::TooFar: return "too_far";
    case DeclineReason::TooExpensive: return "too_expensive";
    case DeclineReason::Timing: return "timing";
    case DeclineReason::Other: return "other";
  }
  std::abort();
}

std::string_view word(Step step) {
  switch (step) {
    case Step::Asked: return "asked";
    case Step::Accepted: return "accepted";
    case Step::Declined: return "declined";
    case Step::Withdrawn: return "withdrawn";
    case Step::Proposed: return "proposed";
    case Step::Agreed: return "agreed";
  }
  std::abort();
}

std::string_view word(Language language) {
  return language == Language::De ? "de" : "en";
}

std::string_view word(Currency currency) {
  switch (currency) {
    case Currency::Eur: return "EUR";
  }
  std::abort();
}

json::value encode(const Party& party) {
  return {{"name", party.name},
          {"register_number", party.register_number},
          {"site", party.site},
          {"address", party.address},
          {"person", party.person}};
}

json::value encode(const std::optional<HourlyRate>& rate) {
  if (!rate) return nullptr;
  return {{"minor", rate->per_hour.minor}, {"currency", word(rate->per_hour.currency)}};
}

json::value encode(const Assignment& line) {
  return {
      {"occupation", line.occupation},
      {"headcount", line.headcount},
      {"period", {{"first", to_text(line.period.first())}, {"last", to_text(line.period.last())}}},
      {"weekdays", line.weekdays.bits()},
      {"minutes_a_week", line.minutes_a_week},
      {"rate", encode(line.rate)},
      {"place", line.place},
      {"note", line.note}};
}

json::value encode(const NamedAcceptance& yes) {
  return {{"company", yes.company}, {"person", yes.person}, {"at", to_text(yes.at)}};
}

json::value encode(const ListingSummary& listing) {
  return {{"side", word(listing.side)},
          {"terms", encode(listing.terms)},
          {"skills", json::array(listing.skills.begin(), listing.skills.end())},
          {"certificates", json::array(listing.certificates.begin(), listing.certificates.end())},
          {"radius_km", listing.radius_km}};
}

json::value encode(const NamedMessage& message) {
  return {{"author", message.author},
          {"own", message.own},
          {"at", to_text(message.at)},
          {"text", message.text}};
}

json::value encode(const NamedProposal& proposal) {
  return {{"number", proposal.number},
          {"author", proposal.author},
          {"at", to_text(proposal.at)},
          {"terms", encode(proposal.terms)}};
}

json::value encode(const HistoryEntry& entry) {
  return {{"at", to_text(entry.at)}, {"step", word(entry.step)}, {"who", entry.who}};
}

template <class Each>
json::array encode(const std::vector<Each>& all) {
  json::array encoded;
  encoded.reserve(all.size());
  for (const auto& each : all) encoded.push_back(encode(each));
  return encoded;
}

json::value encode(const AgreementDocument& agreement) {
  return {{"id", agreement.id},
          {"number", agreement.number},
          {"lender", encode(agreement.lender)},
          {"borrower", encode(agreement.borrower)},
          {"lines", encode(agreement.lines)},
          {"legal_model", agreement.legal_model},
          {"proposed", encode(agreement.proposed)},
          {"accepted", encode(agreement.accepted)}};
}

json::value encode(const EnquiryDocument& enquiry) {
  json::value reason = nullptr;
  if (enquiry.decline_reason) reason = json::string(word(*enquiry.decline_reason));
  return {{"id", enquiry.id},
          {"as_of", to_text(enquiry.as_of)},
          {"about", encode(enquiry.about)},
          {"asking", encode(enquiry.asking)},
          {"asked", encode(enquiry.asked)},
          {"named", enquiry.named},
          {"state", word(enquiry.state)},
          {"decline_reason", std::move(reason)},
          {"proposals", encode(enquiry.proposals)},
          {"history", encode(enquiry.history)},
          {"messages", encode(enquiry.messages)}};
}

std::string_view kind_word(const AgreementDocument& /*agreement*/) {
  return "agreement";
}
std::string_view kind_word(const EnquiryDocument& /*enquiry*/) {
  return "enquiry";
}

/// The texts of papers as the object that stands in the catalogue's file.
const json::value& texts(Language language) {
  const auto read = [](std::string_view path) {
    const auto files = embedded_texts();
    const auto found = std::find_if(files.begin(), files.end(),
                                    [path](const EmbeddedFile& file) { return file.path == path; });
    KONTOR_CHECK(found != files.end());
    return json::parse(found->bytes);
  };
  static const json::value de = read("document.de.json");
  static const json::value en = read("document.en.json");
  return language == Language::De ? de : en;
}

}  // namespace

std::string encode(const DocumentRequest& request) {
  return std::visit(
      [&](const auto& content) {
        return json::serialize(json::value{{"kind", kind_word(content)},
                                           {"language", word(request.language)},
                                           {"zone", content.zone},
                                           {"texts", texts(request.language)},
                                           {"content", encode(content)}});
      },
      request.content);
}

}  // namespace kontor::document
