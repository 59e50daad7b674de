#include "http/wire/plan_result_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<NewPlan>();
template const Shape& shape_of<PlanTransition>();
template const Shape& shape_of<Plan>();
template const Shape& shape_of<PlanPage>();

}  // namespace kontor::http::wire
