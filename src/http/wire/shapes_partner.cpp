#include "http/wire/partner_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<Partners>();
template const Shape& shape_of<Ranking>();

}  // namespace kontor::http::wire
