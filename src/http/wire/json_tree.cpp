#include "http/wire/json_tree.hpp"

#include "http/server/utf8.hpp"

#include <fmt/format.h>
#include <boost/json/basic_parser_impl.hpp>

namespace kontor::http::wire {
namespace {

namespace json = boost::json;

/// Builds nodes as the parser meets them. It keeps the way from the root to the
/// value that is being filled; a value is moved into its parent when it is whole,
/// so no pointer into a growing list is held.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = std::string::npos;
  static constexpr std::size_t max_array_size = std::string::npos;
  static constexpr std::size_t max_key_size = std::string::npos;
  static constexpr std::size_t max_string_size = std::string::npos;

  Node take() { return std::move(root_); }

  bool on_document_begin(json::error_code& /*ec*/) { return true; }
  bool on_document_end(json::error_code& /*ec*/) { return true; }

  bool on_object_begin(json::error_code& /*ec*/) { return open(Node::Type::Object); }
  bool on_object_end(std::size_t /*size*/, json::error_code& /*ec*/) { return close(); }
  bool on_array_begin(json::error_code& /*ec*/) { return open(Node::Type::List); }
  bool on_array_end(std::size_t /*size*/, json::error_code& /*ec*/) { return close(); }

  bool on_key_part(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/) {
    return gather(part);
  }
  bool on_key(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/) {
    gather(part);
    way_.back().key = std::move(gathered_);
    gathered_.clear();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/) {
    return gather(part);
  }
  bool on_string(json::string_view part, std::size_t /*size*/, json::error_code& /*ec*/) {
    return gather(part) && put_gathered(Node::Type::Text);
  }
  bool on_number_part(json::string_view part, json::error_code& /*ec*/) { return gather(part); }
  bool on_int64(std::int64_t /*n*/, json::string_view part, json::error_code& /*ec*/) {
    return gather(part) && put_gathered(Node::Type::Number);
  }
  bool on_uint64(std::uint64_t /*n*/, json::string_view part, json::error_code& /*ec*/) {
    return gather(part) && put_gathered(Node::Type::Number);
  }
  bool on_double(double /*n*/, json::string_view part, json::error_code& /*ec*/) {
    return gather(part) && put_gathered(Node::Type::Number);
  }
  bool on_bool(bool truth, json::error_code& /*ec*/) {
    return put({.type = Node::Type::Truth, .truth = truth});
  }
  bool on_null(json::error_code& /*ec*/) { return put({}); }
  bool on_comment_part(json::string_view /*part*/, json::error_code& /*ec*/) { return true; }
  bool on_comment(json::string_view /*part*/, json::error_code& /*ec*/) { return true; }

 private:
  struct Open {
    Node node;
    std::string key;  // of the member that comes next
  };

  bool gather(json::string_view part) {
    gathered_.append(part.data(), part.size());
    return true;
  }
  bool put_gathered(Node::Type type) {
    Node node{.type = type, .text = std::move(gathered_)};
    gathered_.clear();
    return put(std::move(node));
  }
  bool open(Node::Type type) {
    way_.push_back({{.type = type}, {}});
    return true;
  }
  bool close() {
    Node node = std::move(way_.back().node);
    way_.pop_back();
    return put(std::move(node));
  }
  bool put(Node node) {
    if (way_.empty()) {
      root_ = std::move(node);
      return true;
    }
    Open& parent = way_.back();
    if (parent.node.type == Node::Type::List) {
      parent.node.elements.push_back(std::move(node));
    } else {
      parent.node.members.emplace_back(std::move(parent.key), std::move(node));
    }
    return true;
  }

  Node root_;
  std::vector<Open> way_;
  std::string gathered_;
};

std::string_view reason_of(const json::error_code& error) {
  if (error == json::error::incomplete) return "incomplete";
  return error == json::error::too_deep ? "too_deep" : "syntax";
}

}  // namespace

Result<Node> parse_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = kDepthMax;
  json::basic_parser<TreeBuilder> parser(options);
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) error = json::error::extra_data;
  if (!error) return parser.handler().take();
  const std::string_view reason = is_utf8(text) ? reason_of(error) : "not_utf8";
  return fail(ErrorKind::Invalid, "body.malformed",
              {{"position", fmt::to_string(read)}, {"reason", std::string(reason)}});
}

}  // namespace kontor::http::wire
