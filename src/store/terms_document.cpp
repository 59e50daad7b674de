#include "store/terms_document.hpp"

#include "store/document.hpp"
#include "store/staff_document.hpp"

namespace kontor::store {
namespace {

namespace json = boost::json;

struct DocumentOf {
  json::storage_ptr memory;

  json::object operator()(const staff::StaffTerms& terms) const {
    return document_of(terms, memory);
  }
};

market::Terms terms_from(market::Kind kind, const json::value& document) {
  switch (kind) {
    case market::Kind::Staff: return staff_terms_from(document);
    case market::Kind::Material:
    case market::Kind::Capacity:
    case market::Kind::Support:
    case market::Kind::Knowledge: break;
  }
  damaged("kind");
}

}  // namespace

std::string document_from(const market::Terms& terms) {
  json::monotonic_resource memory;
  return json::serialize(std::visit(DocumentOf{&memory}, terms));
}

market::Terms TermsReader::read(market::Kind kind, std::string_view document) {
  resource_.release();
  parser_.reset(&resource_);
  json::error_code error;
  parser_.write(json_text(document), error);
  if (error) damaged("terms");
  return terms_from(kind, parser_.release());
}

}  // namespace kontor::store
