#include "http/wire/shapes.hpp"
#include "http/wire/taxonomy_messages.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<Taxonomy>();

}  // namespace kontor::http::wire
