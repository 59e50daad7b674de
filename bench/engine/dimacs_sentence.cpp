#include "bench/engine/dimacs_sentence.hpp"

#include <fmt/format.h>

#include <map>

namespace kontor::bench {
namespace {

const std::map<std::string, std::string>& texts() {
  static const std::map<std::string, std::string> all = {
      {"dimacs.line.unknown", "a line begins with c, p, n or a"},
      {"dimacs.line.fields", "this line has too few or too many fields"},
      {"dimacs.line.number", "a field is no whole number of 64 bits"},
      {"dimacs.problem.missing",
       "the line 'p min NODES ARCS' or 'p asn NODES ARCS' must come first"},
      {"dimacs.problem.repeated", "there is a second problem line"},
      {"dimacs.problem.kind", "only problems 'min' and 'asn' are read"},
      {"dimacs.problem.size", "a file has 0 to 16777216 nodes and no negative number of arcs"},
      {"dimacs.node.unknown", "there is no node of that number"},
      {"dimacs.node.repeated", "this node was named before"},
      {"dimacs.node.supply", "a supply lies within 2^48 of 0"},
      {"dimacs.arc.bounds", "bounds of an arc are 0 <= lower <= upper < 2^40"},
      {"dimacs.arc.cost", "a cost lies between -2^40 and 2^40"},
      {"dimacs.arc.side",
       "an arc of an assignment leads from a node with an n line to one without"},
      {"dimacs.arc.count", "{stated} arcs are stated, {found} are there"},
      {"dimacs.supply.unbalanced", "supplies add up to {sum} and not to 0"},
      {"dimacs.assignment.sides", "{side} of {nodes} nodes are to be assigned; it must be half"},
      {"network.cost.range", "the largest cost times the nodes must stay below 2^59"},
      {"network.cost.total", "the least cost does not fit into 64 bits"},
      {"network.supply.range", "supplies and lower bounds together must stay below 2^61"}};
  return all;
}

std::string filled(std::string text, const Params& params) {
  for (const auto& [name, value] : params) {
    const std::string place = "{" + name + "}";
    const std::size_t at = text.find(place);
    if (at != std::string::npos) text.replace(at, place.size(), value);
  }
  return text;
}

}  // namespace

std::string sentence(const std::string& file, const Error& error) {
  const auto found = texts().find(error.code);
  const std::string text =
      found == texts().end() ? error.code : filled(found->second, error.params);
  const auto line = error.params.find("line");
  if (line == error.params.end()) return fmt::format("{}: {}", file, text);
  return fmt::format("{}, line {}: {}", file, line->second, text);
}

}  // namespace kontor::bench
