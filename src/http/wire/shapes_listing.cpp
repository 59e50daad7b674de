#include "http/wire/listing_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<NewListing>();
template const Shape& shape_of<ListingChange>();
template const Shape& shape_of<ListingTransition>();
template const Shape& shape_of<Listing>();
template const Shape& shape_of<ListingPage>();

}  // namespace kontor::http::wire
