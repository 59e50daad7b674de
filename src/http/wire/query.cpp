#include "http/wire/query.hpp"

#include "base/check.hpp"
#include "http/wire/issues.hpp"
#include "http/wire/leaves.hpp"
#include "http/wire/text.hpp"

#include <algorithm>

namespace kontor::http::wire {
namespace {

void read_truth(const TruthShape& shape, const Leaf& leaf) {
  const bool truth = leaf.letters == "true";
  if (!truth && leaf.letters != "false") {
    return leaf.issues.add("enum.unknown", {{"allowed", "true, false"}});
  }
  shape.set(leaf.target, truth);
}

void read_whole(const WholeShape& shape, const Leaf& leaf) {
  if (!is_json_number(leaf.letters)) {
    return leaf.issues.add("member.type", {{"expected", "number"}});
  }
  read_leaf(shape, leaf);
}

void read_value(const Shape& shape, const Leaf& leaf) {
  by_shape(
      shape, [](const ObjectShape&) { KONTOR_CHECK(false); },
      [](const ListShape&) { KONTOR_CHECK(false); },
      [&](const TruthShape& truth) { read_truth(truth, leaf); },
      [&](const WholeShape& whole) { read_whole(whole, leaf); },
      [&](const auto& other) { read_leaf(other, leaf); });
}

void read_parameter(const QueryPairs& query, const Member& member, void* target, Issues& issues) {
  const auto is_it = [&](const auto& sent) { return sent.first == member.name; };
  const auto sent = std::ranges::find_if(query, is_it);
  if (sent == query.end()) {
    if (member.required) issues.add("member.missing");
    return;
  }
  if (std::find_if(sent + 1, query.end(), is_it) != query.end()) issues.add("query.repeated");
  read_value(*member.shape, {sent->second, member.make(target), issues});
}

}  // namespace

std::optional<Error> read_query(const QueryPairs& query, const Shape& shape, void* target) {
  const auto& object = std::get<ObjectShape>(shape);
  Issues issues;
  issues.enter("query");
  for (const Member& member : object.members) {
    issues.enter(member.name);
    read_parameter(query, member, target, issues);
    issues.leave();
  }
  for (const auto& [name, unused] : query) {
    if (std::ranges::count(object.members, name, &Member::name) > 0) continue;
    issues.enter(name);
    issues.add("query.unknown");
    issues.leave();
  }
  return issues.take();
}

}  // namespace kontor::http::wire
