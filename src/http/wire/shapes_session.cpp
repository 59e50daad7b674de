#include "http/wire/session_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<NewSession>();
template const Shape& shape_of<Session>();
template const Shape& shape_of<DemoAccounts>();
template const Shape& shape_of<CompanyPage>();

}  // namespace kontor::http::wire
