#pragma once

#include "http/message.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Included by loop.cpp alone: nobody else sees Beast.
namespace kontor::http {

namespace beast_http = boost::beast::http;

/// What is wrong with a request's form.
struct FormFailure {
  int status = 400;
  std::string_view code = "request.malformed";
};

constexpr std::size_t kFieldsMax = 100;

/// Fills a Request from the bytes of a connection; Beast's strict parser below.
class RequestParser final : public beast_http::basic_parser<true> {
 public:
  RequestParser(Request& request, std::size_t line_max) : request_(request), line_max_(line_max) {}

  const std::string& target() const { return target_; }
  bool has_request_line() const { return !target_.empty(); }
  bool is_old_protocol() const { return version_ < kHttp11; }
  const std::optional<FormFailure>& failure() const { return failure_; }

 private:
  static constexpr int kHttp11 = 11;
  using View = boost::beast::string_view;
  using Code = boost::beast::error_code;
  using Length = boost::optional<std::uint64_t>;

  void on_request_impl(beast_http::verb method, View, View target, int version,
                       Code& error) override;
  void on_response_impl(int, View, int, Code&) override {}
  void on_field_impl(beast_http::field field, View name, View value, Code& error) override;
  void on_header_impl(Code&) override { is_header_read_ = true; }
  void on_body_init_impl(const Length& length, Code&) override;
  std::size_t on_body_impl(View bytes, Code&) override {
    request_.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, View, Code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View bytes, Code&) override {
    request_.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_finish_impl(Code&) override {}

  void refuse(int status, std::string_view code, Code& error) {
    failure_ = FormFailure{status, code};
    error = beast_http::error::bad_value;
  }

  Request& request_;
  const std::size_t line_max_;
  std::string target_;
  int version_ = kHttp11;
  std::size_t field_count_ = 0;
  bool is_header_read_ = false;
  std::optional<FormFailure> failure_;
};

inline Method method_of(beast_http::verb verb) {
  switch (verb) {
    case beast_http::verb::get: return Method::Get;
    case beast_http::verb::head: return Method::Head;
    case beast_http::verb::post: return Method::Post;
    case beast_http::verb::put: return Method::Put;
    case beast_http::verb::patch: return Method::Patch;
    case beast_http::verb::delete_: return Method::Delete;
    case beast_http::verb::options: return Method::Options;
    default: return Method::Unknown;  // a foreign enum: every other verb
  }
}

inline void RequestParser::on_request_impl(beast_http::verb method, View, View target, int version,
                                           Code& error) {
  if (target.size() > line_max_) return refuse(414, "request.target.too_long", error);
  request_.method = method_of(method);
  target_.assign(target.data(), target.size());
  version_ = version;
}

inline void RequestParser::on_field_impl(beast_http::field field, View name, View value,
                                         Code& error) {
  if (is_header_read_) return;  // trailers change nothing that was decided
  if (name.size() + value.size() > line_max_ || ++field_count_ > kFieldsMax) {
    return refuse(431, "request.header.too_large", error);
  }
  if (field == beast_http::field::transfer_encoding &&
      (is_old_protocol() || !equal_ignoring_case({value.data(), value.size()}, "chunked"))) {
    return refuse(501, "request.transfer_encoding.unknown", error);
  }
  request_.fields.add({name.data(), name.size()}, {value.data(), value.size()});
}

inline void RequestParser::on_body_init_impl(const Length& length, Code&) {
  constexpr std::uint64_t kReservedMax =
      std::uint64_t{64} * 1024;  // a claimed length alone takes no memory
  if (length) request_.body.reserve(static_cast<std::size_t>(std::min(*length, kReservedMax)));
}

/// Reads one request after the other.
class RequestReader {
 public:
  enum class Step : std::uint8_t { NeedMore, HeaderDone, Done, Failed };

  RequestReader(Request& request, std::size_t line_max, std::size_t header_max)
      : request_(request), line_max_(line_max), header_max_(header_max) {
    reset();
  }

  /// Ready for the next request.
  void reset();

  /// Takes what it can off the front of `input`. After NeedMore the rest must come
  /// again with more behind it.
  Step feed(std::string_view& input);

  /// To be called after HeaderDone. @return false if the request says it is longer.
  bool limit_body(std::size_t bytes);

  /// Whether bytes of a request were seen.
  bool has_begun() const { return has_begun_; }
  bool is_complete() const { return parser_->is_done(); }
  bool keep_alive() const { return parser_->is_header_done() && parser_->keep_alive(); }
  bool is_old_protocol() const { return parser_->is_old_protocol(); }
  const std::string& target() const { return parser_->target(); }
  FormFailure failure() const { return failure_; }

 private:
  Step fail(FormFailure failure) {
    failure_ = failure;
    return Step::Failed;
  }
  Step fail(boost::beast::error_code error);
  Step finish_header();
  Step need_more(std::string_view unread);

  Request& request_;
  const std::size_t line_max_;
  const std::size_t header_max_;
  std::optional<RequestParser> parser_;
  std::size_t header_bytes_ = 0;
  bool has_begun_ = false;
  bool is_header_done_ = false;
  FormFailure failure_;
};

inline void RequestReader::reset() {
  parser_.emplace(request_, line_max_);
  parser_->header_limit(static_cast<std::uint32_t>(header_max_));
  parser_->body_limit(boost::none);
  header_bytes_ = 0;
  has_begun_ = false;
  is_header_done_ = false;
}

inline RequestReader::Step RequestReader::feed(std::string_view& input) {
  while (!has_begun_ && input.starts_with("\r\n")) input.remove_prefix(2);  // RFC 9112, 2.2
  while (!parser_->is_done()) {
    if (input.empty()) return Step::NeedMore;
    has_begun_ = true;
    boost::beast::error_code error;
    const std::size_t taken =
        parser_->put(boost::asio::const_buffer(input.data(), input.size()), error);
    input.remove_prefix(taken);
    const bool needs_more = error == beast_http::error::need_more;
    if (error && !needs_more) return fail(error);
    if (!is_header_done_) {
      header_bytes_ += taken;
      if (parser_->is_header_done()) return finish_header();
    }
    if (needs_more) return need_more(input);
  }
  return Step::Done;
}

inline RequestReader::Step RequestReader::finish_header() {
  is_header_done_ = true;
  return header_bytes_ > header_max_ ? fail({431, "request.header.too_large"}) : Step::HeaderDone;
}

inline bool RequestReader::limit_body(std::size_t bytes) {
  parser_->body_limit(bytes);
  parser_->eager(true);
  return parser_->content_length().value_or(0) <= bytes;
}

inline RequestReader::Step RequestReader::fail(boost::beast::error_code error) {
  if (parser_->failure()) return fail(*parser_->failure());
  if (error == beast_http::error::header_limit) return fail({431, "request.header.too_large"});
  if (error == beast_http::error::body_limit) return fail({413, "request.body.too_large"});
  return fail(FormFailure{});
}

/// What is not understood yet has a limit as well.
inline RequestReader::Step RequestReader::need_more(std::string_view unread) {
  if (is_header_done_) {  // a line of a chunk, or the trailers
    return unread.size() > header_max_ ? fail(FormFailure{}) : Step::NeedMore;
  }
  const bool is_in_first_line =
      !parser_->has_request_line() && unread.find('\n') == std::string_view::npos;
  if (is_in_first_line && unread.size() > line_max_) return fail({414, "request.target.too_long"});
  return header_bytes_ + unread.size() > header_max_ ? fail({431, "request.header.too_large"})
                                                     : Step::NeedMore;
}

}  // namespace kontor::http
