#pragma once

#include "domain/deal/deal.hpp"
#include "domain/market/listing.hpp"
#include "domain/network/network.hpp"
#include "domain/staff/staff_terms.hpp"
#include "http/wire/types.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

/// What goes over the wire, one struct a message: JSON members are called like the
/// C++ members. `std::optional` may be missing; everything else must be there on the
/// way in. Ids are 36 characters, days "2026-03-16", instants RFC 3339 with Z,
/// enumerators snake_case. These declarations are the contract: decoder, encoder
/// and api/openapi.json are made from them.
namespace kontor::http::wire {

// --- words that several messages use ---------------------------------------------------

enum class Weekday : std::uint8_t { Mon, Tue, Wed, Thu, Fri, Sat, Sun };

struct Money {
  Whole<0, 9'000'000'000'000> minor;  // cents
  kontor::Currency currency = kontor::Currency::Eur;
};

/// Days from first to last, both included.
struct Days {
  Day first;
  Day last;
};

struct StaffSkill {
  Text<64, 1> skill;
  staff::SkillLevel level = staff::SkillLevel::Skilled;
  bool required = true;
};

struct StaffTerms {
  Text<64, 1> occupation;
  List<StaffSkill, 20> skills;
  List<Text<64, 1>, 20> certificates;
  Whole<0, 1'000'000'000'000> headcount;  // the domain says why it is wrong
  Whole<0, 1'000'000'000'000> minutes_a_week;
  Days period;
  List<Weekday, 7> weekdays;
  Text<64, 1> place;
  Whole<0, 1'000'000'000'000> radius_km;  // 0: no limit from this side
  staff::WorkMode mode = staff::WorkMode::OnSite;
  std::optional<Money> rate;  // per hour; need: at most, offer: at least
};

/// A company as the reader may see it: `id` and `name` only where it is disclosed.
struct Party {
  std::optional<CompanyId> id;
  std::optional<std::string> name;
  std::string sector;
  network::SizeClass size = network::SizeClass::Small;
  std::string place;
  std::vector<std::string> clusters;
};

// --- listings --------------------------------------------------------------------------

/// POST /api/v1/listings
struct NewListing {
  market::Kind kind = market::Kind::Staff;
  market::Side side = market::Side::Need;
  std::optional<CompanyId> company;  // may be left out by a member of one company
  std::optional<SiteId> site;        // may be left out: the company's first
  Text<2'000> note;
  market::Audience audience = market::Audience::Members;
  std::optional<List<Text<64, 1>, 20>> clusters;  // for audience cluster
  std::optional<List<CompanyId, 100>> companies;  // for audience named
  bool publish = false;                           // false keeps a draft
  StaffTerms terms;
};

/// PUT /api/v1/listings/{id}, with If-Match
struct ListingChange {
  std::optional<SiteId> site;
  Text<2'000> note;
  market::Audience audience = market::Audience::Members;
  std::optional<List<Text<64, 1>, 20>> clusters;
  std::optional<List<CompanyId, 100>> companies;
  StaffTerms terms;
};

enum class ListingAction : std::uint8_t {
  Publish,
  Pause,
  Resume,
  Close,
  Reopen,
  Renew,
  Approve,
  Block
};

/// POST /api/v1/listings/{id}/transitions, with If-Match
struct ListingTransition {
  ListingAction action = ListingAction::Publish;
};

struct Listing {
  ListingId id;
  std::int64_t version = 0;
  market::Kind kind = market::Kind::Staff;
  market::Side side = market::Side::Need;
  market::Moderation moderation = market::Moderation::New;
  market::Availability availability = market::Availability::Draft;
  market::Audience audience = market::Audience::Members;
  Instant created_at;
  std::optional<Instant> published_at;
  Instant expires_at;
  bool expired = false;
  std::int64_t requested = 0;
  std::int64_t committed = 0;
  Party party;
  bool own = false;                      // of a company for which the reader may act
  std::optional<std::string> posted_by;  // the agency that acted for the company
  std::vector<ListingAction> may;        // what the reader may do with it now
  std::string note;
  StaffTerms terms;
};

/// GET /api/v1/listings
struct ListingPage {
  std::vector<Listing> items;
  std::optional<std::string> next;  // cursor of the next page
  std::int64_t total = 0;
};

// --- sessions, people, network ---------------------------------------------------------

/// POST /api/v1/sessions
struct NewSession {
  Text<254, 3> email;
  Text<200, 1> password;
};

struct Organisation {
  std::optional<CompanyId> company;
  std::optional<AgencyId> agency;
  std::string name;
  std::vector<std::string> clusters;
};

/// Answer of POST /api/v1/sessions and of GET /api/v1/sessions/current
struct Session {
  PersonId person;
  std::string name;
  Language language = Language::De;
  std::vector<network::Role::Kind> roles;
  std::vector<Organisation> organisations;
  std::string csrf_token;  // goes back as X-CSRF-Token with every write
  Instant expires_at;
};

/// GET /api/v1/demo/accounts (demo stores only)
struct DemoAccount {
  std::string email;
  std::string password;
  std::string name;
  network::Role::Kind role = network::Role::Kind::Member;
  std::string organisation;
};
struct DemoAccounts {
  std::vector<DemoAccount> items;
};

struct Site {
  SiteId id;
  std::string name;
  std::string place;
};

/// A company for which the reader may act.
struct Company {
  CompanyId id;
  std::string name;
  std::string sector;
  network::SizeClass size = network::SizeClass::Small;
  std::vector<std::string> clusters;
  std::vector<Site> sites;
};

/// GET /api/v1/companies: own ones, or the members of the reader's clusters
struct CompanyPage {
  std::vector<Company> items;
  std::optional<std::string> next;
};

// --- enquiries, agreements -------------------------------------------------------------

/// POST /api/v1/enquiries: "we saw your listing `about`; ours is `from`"
struct NewEnquiry {
  ListingId about;
  std::optional<ListingId> from;
  std::optional<CompanyId> company;  // who asks; may be left out with `from` or one company
  Whole<0, 1'000'000'000'000> headcount;
  Days period;
  Text<4'000, 1> message;
};

enum class EnquiryAction : std::uint8_t { Accept, Decline, Withdraw };

/// POST /api/v1/enquiries/{id}/transitions, with If-Match
struct EnquiryTransition {
  EnquiryAction action = EnquiryAction::Accept;
  std::optional<deal::DeclineReason> reason;  // for decline
};

/// POST /api/v1/enquiries/{id}/messages
struct NewMessage {
  Text<4'000, 1> text;
};

struct Message {
  MessageId id;
  bool own = false;
  Party party;
  std::optional<std::string> person;  // name, where disclosed
  Instant at;
  std::string text;
};

struct DealTerms {
  Whole<0, 1'000'000'000'000> headcount;
  Days period;
  List<Weekday, 7> weekdays;
  Whole<0, 1'000'000'000'000> minutes_a_week;
  Money rate;
  Text<64, 1> place;
  Text<2'000> legal_model;
  Text<2'000> note;
};

/// POST /api/v1/enquiries/{id}/proposals, with If-Match
struct NewProposal {
  DealTerms terms;
};

struct Proposal {
  std::int64_t number = 0;
  bool own = false;
  Instant at;
  DealTerms terms;
};

/// Whose turn it is, seen by the reader.
enum class Turn : std::uint8_t { Ours, Theirs, Nobody };

/// What the reader may do with an enquiry now.
enum class EnquiryMove : std::uint8_t { Accept, Decline, Withdraw, Write, Propose, Agree };

struct Enquiry {
  EnquiryId id;
  std::int64_t version = 0;
  deal::EnquiryState state = deal::EnquiryState::Open;
  deal::Disclosure disclosure = deal::Disclosure::Pseudonymous;
  bool asking = false;  // the reader's side asked
  Turn turn = Turn::Nobody;
  std::vector<EnquiryMove> may;
  Party us;
  Party them;
  std::optional<Listing> about;  // as the reader may see it
  std::optional<Listing> from;
  std::string occupation;
  bool lending = false;  // the reader's side lends
  std::int64_t headcount = 0;
  Days period;
  Instant asked_at;
  std::optional<Instant> answered_at;
  std::optional<deal::DeclineReason> decline_reason;
  std::vector<Proposal> proposals;
  std::vector<Message> messages;  // oldest first; empty in lists
  std::optional<AgreementId> agreement;
};

/// GET /api/v1/enquiries
struct EnquiryPage {
  std::vector<Enquiry> items;
  std::optional<std::string> next;
};

/// POST /api/v1/agreements: accepts the standing proposal of the other side
struct NewAgreement {
  EnquiryId enquiry;
  Whole<1, 1'000'000> proposal;  // its number, so that nobody accepts what they have not seen
};

struct Commitment {
  CommitmentId id;
  std::string occupation;
  DealTerms terms;
};

struct Acceptance {
  Party party;
  std::string person;
  Instant at;
};

struct Agreement {
  AgreementId id;
  std::int64_t number = 0;
  EnquiryId enquiry;
  Party lender;
  Party borrower;
  bool lending = false;  // the reader's side lends
  Acceptance proposed;
  Acceptance accepted;
  std::vector<Commitment> commitments;
};

/// GET /api/v1/agreements
struct AgreementPage {
  std::vector<Agreement> items;
  std::optional<std::string> next;
};

// --- desk ------------------------------------------------------------------------------

/// Why something lies on the reader's desk. The agency's queue uses the last five.
enum class DeskReason : std::uint8_t {
  EnquiryToAnswer,         // somebody asks us
  ProposalToAnswer,        // somebody proposed terms to us
  ProposalToMake,          // accepted, nobody has proposed yet
  MessageToRead,           // the last message is theirs
  ListingExpiring,         // within 3 days
  ListingDraft,            // begun, not published
  PartnersFound,           // our need has partners and no enquiry yet
  MemberListingNew,        // to review
  MemberListingUnmatched,  // open for 48 h without an enquiry
  MemberListingExpiring,
};

struct DeskItem {
  DeskReason reason = DeskReason::ListingDraft;
  Instant since;
  std::optional<Instant> until;
  std::optional<Listing> listing;
  std::optional<EnquiryId> enquiry;
  std::optional<Party> them;
  std::int64_t count = 0;  // partners found, messages waiting
};

/// GET /api/v1/desk: most urgent first
struct Desk {
  std::vector<DeskItem> items;
};

// --- taxonomy --------------------------------------------------------------------------

struct Words {
  std::string de;
  std::string en;
};

struct Occupation {
  std::string code;
  Words name;                         // German neutral form
  Words plural;                       // for sentences: "3 Schweißfachkräfte"
  std::vector<std::string> synonyms;  // both languages, all genders
  std::vector<std::string> sectors;
  std::vector<std::string> skills;        // essential
  std::vector<std::string> certificates;  // usual
};

struct Skill {
  std::string code;
  Words name;
  std::vector<std::string> synonyms;
};

struct Certificate {
  std::string code;
  Words name;
  Words hint;  // how to get it
};

struct Location {
  std::string code;
  Words name;
  std::string parent;
};

struct Sector {
  std::string code;
  Words name;
};

struct Cluster {
  std::string code;
  Words name;
  Words short_name;
  bool friendly_network = false;
};

/// GET /api/v1/taxonomy
struct Taxonomy {
  std::vector<Occupation> occupations;
  std::vector<Skill> skills;
  std::vector<Certificate> certificates;
  std::vector<Location> places;
  std::vector<Sector> sectors;
  std::vector<Cluster> clusters;
};

// --- figures ---------------------------------------------------------------------------

/// Help between two clusters: who lent to whom.
struct Help {
  std::string lender_cluster;
  std::string borrower_cluster;
  market::Kind kind = market::Kind::Staff;
  std::int64_t count = 0;
};

/// GET /api/v1/figures
struct Figures {
  Instant at;
  std::int64_t open_needs = 0;
  std::int64_t open_offers = 0;
  std::int64_t people_asked = 0;
  std::int64_t people_offered = 0;
  std::int64_t agreements_in_7_days = 0;
  std::int64_t across_clusters_in_7_days = 0;
  std::optional<std::int64_t> median_hours_to_partner;
  std::int64_t person_days_this_month = 0;
  std::vector<Help> help_in_7_days;
};

}  // namespace kontor::http::wire
