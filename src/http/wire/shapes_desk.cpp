#include "http/wire/desk_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<Desk>();

}  // namespace kontor::http::wire
