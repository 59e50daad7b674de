#include "http/wire/queries.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<ListingQuery>();
template const Shape& shape_of<CompanyQuery>();
template const Shape& shape_of<PartnersQuery>();
template const Shape& shape_of<EnquiryQuery>();
template const Shape& shape_of<PageQuery>();
template const Shape& shape_of<DocumentQuery>();
template const Shape& shape_of<NoQuery>();

}  // namespace kontor::http::wire
