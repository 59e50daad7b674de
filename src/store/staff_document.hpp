#pragma once

#include "domain/staff/staff_terms.hpp"

#include <boost/json.hpp>

namespace kontor::store {

boost::json::object document_of(const staff::StaffTerms& terms, boost::json::storage_ptr memory);

/// @throws StatementFailed (`store.corrupt`)
staff::StaffTerms staff_terms_from(const boost::json::value& document);

}  // namespace kontor::store
