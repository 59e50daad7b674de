#pragma once

#include "domain/taxonomy/taxonomy.hpp"
#include "http/wire/messages.hpp"

#include <memory>
#include <string>

namespace kontor::http {

wire::Taxonomy taxonomy_view(const Taxonomy& taxonomy);

/// The taxonomy as it is sent: encoded once, for it never changes while the program runs.
struct EncodedTaxonomy {
  explicit EncodedTaxonomy(const Taxonomy& taxonomy);

  std::shared_ptr<const std::string> json;
  std::string etag;
};

}  // namespace kontor::http
