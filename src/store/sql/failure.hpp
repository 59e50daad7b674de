#pragma once

#include "base/result.hpp"

namespace kontor::store {

/// A statement that the database could not carry out, and why.
class StatementFailed : public Unavailable {
 public:
  enum class Cause : std::uint8_t {
    Busy,        // another process holds it
    Full,        // no room on the disk
    Disk,        // reading, writing or syncing failed: nothing more may be written
    Corrupt,     // what is stored is damaged
    Constraint,  // a row that the schema refuses: a use case let it through
    Other
  };

  StatementFailed(Cause cause, std::string why) : Unavailable(std::move(why)), cause_(cause) {}
  Cause cause() const { return cause_; }

 private:
  Cause cause_;
};

}  // namespace kontor::store
