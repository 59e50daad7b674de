#include "http/wire/reader.hpp"

#include "http/wire/issues.hpp"
#include "http/wire/json_tree.hpp"
#include "http/wire/leaves.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kontor::http::wire {
namespace {

/// Walks a value and its shape together; goes on after an issue, so that the next
/// one is found too.
class Reader {
 public:
  explicit Reader(Issues& issues) : issues_(issues) {}

  void read(const Node& node, const Shape& shape, void* target) {
    by_shape(
        shape, [&](const ObjectShape& object) { read_object(node, object, target); },
        [&](const ListShape& list) { read_list(node, list, target); },
        [&](const TruthShape& truth) {
          if (expect(node, Node::Type::Truth, "boolean")) truth.set(target, node.truth);
        },
        [&](const WholeShape& whole) {
          if (expect(node, Node::Type::Number, "number")) read_letters(node, whole, target);
        },
        [&](const auto& leaf) {
          if (expect(node, Node::Type::Text, "string")) read_letters(node, leaf, target);
        });
  }

 private:
  bool expect(const Node& node, Node::Type type, const char* name) {
    if (node.type != type) issues_.add("member.type", {{"expected", name}});
    return node.type == type;
  }

  template <class LeafShape>
  void read_letters(const Node& node, const LeafShape& shape, void* target) {
    read_leaf(shape, {node.text, target, issues_});
  }

  void read_list(const Node& node, const ListShape& shape, void* target) {
    if (!expect(node, Node::Type::List, "array")) return;
    if (shape.max > 0 && node.elements.size() > shape.max) {
      return issues_.add("list.too_long", {{"max", fmt::to_string(shape.max)}});
    }
    for (std::size_t at = 0; at < node.elements.size(); ++at) {
      issues_.enter(fmt::to_string(at));
      read(node.elements[at], *shape.element, shape.append(target));
      issues_.leave();
    }
  }

  void read_object(const Node& node, const ObjectShape& shape, void* target) {
    if (!expect(node, Node::Type::Object, "object")) return;
    for (const Member& member : shape.members) {
      issues_.enter(member.name);
      read_member(node, member, target);
      issues_.leave();
    }
    find_unknown(node, shape);
  }

  void read_member(const Node& node, const Member& member, void* target) {
    const auto is_it = [&](const auto& sent) { return sent.first == member.name; };
    const auto sent = std::ranges::find_if(node.members, is_it);
    if (sent == node.members.end()) {
      if (member.required) issues_.add("member.missing");
      return;
    }
    if (std::find_if(sent + 1, node.members.end(), is_it) != node.members.end()) {
      issues_.add("member.repeated");
    }
    read(sent->second, *member.shape, member.make(target));
  }

  void find_unknown(const Node& node, const ObjectShape& shape) {
    for (const auto& [name, unused] : node.members) {
      if (std::ranges::count(shape.members, name, &Member::name) > 0) continue;
      issues_.enter(name);
      issues_.add("member.unknown");
      issues_.leave();
    }
  }

  Issues& issues_;
};

}  // namespace

std::optional<Error> read(std::string_view body, const Shape& shape, void* target) {
  const auto root = parse_json(body);
  if (!root) return root.error();
  Issues issues;
  Reader(issues).read(*root, shape, target);
  return issues.take();
}

}  // namespace kontor::http::wire
