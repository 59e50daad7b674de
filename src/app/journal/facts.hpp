#pragma once

/// The keys of `Entry::facts`: what projections count. Whoever appends an entry writes all keys
/// listed for its event; values are codes and whole numbers, never words or names.
namespace kontor::journal::facts {

/// Every listing event (Event::Listing…) has these; they describe the listing after the event.
inline constexpr const char* kKind = "kind";              // "staff"
inline constexpr const char* kSide = "side";              // "need", "offer"
inline constexpr const char* kOccupation = "occupation";  // OccupationCode
inline constexpr const char* kAudience = "audience";      // "public", "members", "cluster", "named"
inline constexpr const char* kCluster = "cluster";        // the company's first by code, or ""
inline constexpr const char* kHeadcount = "headcount";    // people still open
inline constexpr const char* kExpiresAt = "expires_at";   // seconds since 1970, UTC
/// "1" if it is published, not blocked, and something is open, whatever the clock says; else "0".
inline constexpr const char* kLive = "live";

/// Event::EnquiryAccepted has both, or neither if no need of the pair was ever published.
inline constexpr const char* kNeed = "need";  // ListingId of the listing that is a need
inline constexpr const char* kNeedPublishedAt = "need_published_at";  // seconds since 1970, UTC

/// Event::AgreementMade has these, kKind, and kHeadcount for the people lent.
inline constexpr const char* kLenderCluster = "lender_cluster";      // as kCluster
inline constexpr const char* kBorrowerCluster = "borrower_cluster";  // as kCluster
inline constexpr const char* kFirstDay = "first_day";                // "2026-03-16"
inline constexpr const char* kLastDay = "last_day";                  // "2026-05-15"
inline constexpr const char* kWeekdays = "weekdays";                 // bits, Monday 1 to Sunday 64
inline constexpr const char* kWorkingDays = "working_days";  // of the period, among the weekdays

/// Every plan event has these: to whom it may be told, and how far it is. No companies.
inline constexpr const char* kAgency = "agency";  // AgencyId
inline constexpr const char* kStatus = "status";  // "solving"
inline constexpr const char* kStage = "stage";    // "candidates"

}  // namespace kontor::journal::facts
