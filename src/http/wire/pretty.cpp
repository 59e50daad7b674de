#include "http/wire/pretty.hpp"

#include <boost/json/serialize.hpp>

namespace kontor::http::wire {
namespace {

namespace json = boost::json;

class Printer {
 public:
  void print(const json::value& value) {
    if (const auto* const object = value.if_object(); object != nullptr && !object->empty()) {
      print(*object);
    } else if (const auto* const list = value.if_array(); list != nullptr && !list->empty()) {
      print(*list);
    } else {
      out_ += json::serialize(value);
    }
  }
  std::string take() { return std::move(out_) + '\n'; }

 private:
  void print(const json::object& object) {
    out_ += '{';
    ++depth_;
    for (const auto& [name, value] : object) {
      begin_line();
      out_ += json::serialize(json::string_view(name)) + ": ";
      print(value);
    }
    end('}');
  }

  void print(const json::array& list) {
    out_ += '[';
    ++depth_;
    for (const json::value& value : list) {
      begin_line();
      print(value);
    }
    end(']');
  }

  void begin_line() {
    const bool is_first = out_.back() == '{' || out_.back() == '[';
    if (!is_first) out_ += ',';
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }

  void end(char bracket) {
    --depth_;
    out_ += '\n';
    out_.append(2 * depth_, ' ');
    out_ += bracket;
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string pretty(const json::value& value) {
  Printer printer;
  printer.print(value);
  return printer.take();
}

}  // namespace kontor::http::wire
