#include "engine/flow/dimacs.hpp"

#include "bench/engine/commands.hpp"
#include "bench/engine/dimacs_sentence.hpp"
#include "bench/engine/figure.hpp"
#include "engine/check/flow.hpp"
#include "engine/flow/solve.hpp"

#include <fmt/format.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdio>
#include <fstream>
#include <sstream>

namespace kontor::bench {
namespace {

using engine::flow::Answer;
using engine::flow::Network;
using engine::flow::Status;

std::string text_of(const std::string& file) {
  const std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(fmt::format("{}: the file cannot be read", file));
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The network of a file; in a process of its own a fault is told and ends that process.
Network network_of(const std::string& file) {
  auto network = engine::flow::read_dimacs(text_of(file));
  if (!network) refuse(sentence(file, network.error()));
  return *std::move(network);
}

enum Value : std::size_t { kStatus, kObjective, kBound, kProved, kNodes, kArcs, kValues };

std::int64_t bound_of(const engine::check::Verdict& verdict, const Answer& answer) {
  return verdict.holds() ? answer.flow.cost - verdict.gap : 0;
}

Report own_run(const std::string& file) {
  const Network network = network_of(file);
  const double start = processor_seconds();
  const auto answer = engine::flow::solve(network, {});
  Report report;
  report.cost.seconds = processor_seconds() - start;
  if (!answer) refuse(sentence(file, answer.error()));
  const bool is_optimal = answer->status == Status::Optimal;
  const engine::check::Verdict verdict =
      is_optimal ? engine::check::flow(network, answer->flow) : engine::check::Verdict{};
  const bool is_proved =
      is_optimal ? verdict.is_optimal() : engine::check::proves_infeasible(network, answer->cut);
  report.values = {
      static_cast<std::int64_t>(answer->status),   is_optimal ? answer->flow.cost : 0,
      is_optimal ? bound_of(verdict, *answer) : 0, is_proved ? 1 : 0,
      static_cast<std::int64_t>(network.nodes()),  static_cast<std::int64_t>(network.arcs())};
  return report;
}

Report peer_run(const std::string& file) {
  using Graph = lemon::SmartDigraph;
  using Peer = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
  const Network network = network_of(file);
  const double start = processor_seconds();
  Graph graph;
  graph.reserveNode(static_cast<int>(network.nodes()));
  graph.reserveArc(static_cast<int>(network.arcs()));
  for (std::size_t node = 0; node < network.nodes(); ++node) graph.addNode();
  Graph::ArcMap<std::int64_t> lower(graph);
  Graph::ArcMap<std::int64_t> upper(graph);
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::NodeMap<std::int64_t> supply(graph);
  for (std::size_t at = 0; at < network.arcs(); ++at) {
    const Graph::Arc arc = graph.addArc(Graph::nodeFromId(static_cast<int>(network.from[at])),
                                        Graph::nodeFromId(static_cast<int>(network.to[at])));
    lower[arc] = network.lower[at];
    upper[arc] = network.upper[at];
    cost[arc] = network.cost[at];
  }
  for (std::size_t node = 0; node < network.nodes(); ++node) {
    supply[Graph::nodeFromId(static_cast<int>(node))] = network.supply[node];
  }
  Peer peer(graph);
  peer.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
  const bool is_optimal = peer.run(Peer::BLOCK_SEARCH) == Peer::OPTIMAL;
  Report report;
  report.cost.seconds = processor_seconds() - start;
  report.values = {is_optimal ? 1 : 0, is_optimal ? peer.totalCost<std::int64_t>() : 0};
  return report;
}

std::string status_word(std::int64_t status) {
  return status == static_cast<std::int64_t>(Status::Optimal) ? "optimal" : "infeasible";
}

/// @return whether the peer says the same.
bool put_peer(const std::string& file, const Report& own, Figure& figure) {
  const Report peer = run_apart([&] { return peer_run(file); });
  if (peer.values.empty()) refuse(fmt::format("{}: the peer did not come to an end", file));
  const bool own_is_optimal = own.values[kStatus] == static_cast<std::int64_t>(Status::Optimal);
  figure.put("peer_seconds", peer.cost.seconds)
      .put("ratio", peer.cost.seconds / own.cost.seconds)
      .put("peer_objective", peer.values[1])
      .put("peer_peak_mb", peer.cost.peak_mb)
      .put("peer_status", std::string(peer.values[0] == 1 ? "optimal" : "infeasible"));
  return (peer.values[0] == 1) == own_is_optimal && peer.values[1] == own.values[kObjective];
}

}  // namespace

int run_dimacs(const Options& options) {
  if (options.words().size() != 1) refuse("dimacs takes one FILE");
  const std::string file = options.words().front();
  const std::string against = options.text("against", "none");
  if (against != "none" && against != "lemon") refuse("--against is lemon or none");
  const Report own = run_apart([&] { return own_run(file); });
  if (own.values.size() != kValues) return 2;  // the process of its own said why
  Figure figure;
  figure.put("command", std::string("dimacs"))
      .put("file", file)
      .put("nodes", own.values[kNodes])
      .put("arcs", own.values[kArcs])
      .put("status", status_word(own.values[kStatus]))
      .put("objective", own.values[kObjective])
      .put("bound", own.values[kBound])
      .put("certificate", std::string(own.values[kProved] == 1 ? "valid" : "invalid"))
      .put("seconds", own.cost.seconds)
      .put("peak_mb", own.cost.peak_mb);
  const bool agrees = against == "none" || put_peer(file, own, figure);
  figure.print();
  return agrees && own.values[kProved] == 1 ? 0 : 1;
}

}  // namespace kontor::bench
