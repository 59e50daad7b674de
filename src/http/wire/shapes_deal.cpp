#include "http/wire/deal_messages.hpp"
#include "http/wire/shapes.hpp"

namespace kontor::http::wire {

template const Shape& shape_of<NewEnquiry>();
template const Shape& shape_of<EnquiryTransition>();
template const Shape& shape_of<NewMessage>();
template const Shape& shape_of<Message>();
template const Shape& shape_of<NewProposal>();
template const Shape& shape_of<Enquiry>();
template const Shape& shape_of<EnquiryPage>();
template const Shape& shape_of<NewAgreement>();
template const Shape& shape_of<Agreement>();
template const Shape& shape_of<AgreementPage>();

}  // namespace kontor::http::wire
