#pragma once

#include "app/document/documents.hpp"

#include <string>

namespace kontor::document {

/// The JSON that the worker understands (worker/press.mjs): kind, language, zone,
/// the texts of the catalogue, and the content with days, instants and money as
/// the API writes them.
std::string encode(const DocumentRequest& request);

}  // namespace kontor::document
