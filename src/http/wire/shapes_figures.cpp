#include "http/wire/figures_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<Figures>();

}  // namespace kontor::http::wire
