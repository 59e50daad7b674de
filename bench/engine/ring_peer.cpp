#include "bench/engine/ring_peer.hpp"

#include "bench/engine/figure.hpp"
#include "engine/swap/graph.hpp"
#include "engine/swap/ring_search.hpp"

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace kontor::bench {
namespace {

namespace swap = engine::swap;

constexpr std::uint32_t kColumnsMax = 300'000;

/// Adds every chain that begins with `path`. @return false if there are too many columns.
bool add_chains(const swap::Graph& graph, std::uint32_t arcs_left, std::int64_t weight,
                std::vector<std::uint32_t>& path, swap::Columns& columns) {
  if (path.size() > 1) columns.add(path, weight, true);
  if (arcs_left == 0) return true;
  for (const swap::Arc& arc : graph.out(path.back())) {
    if (std::ranges::find(path, arc.company) != path.end()) continue;
    if (columns.size() > kColumnsMax) return false;
    path.push_back(arc.company);
    const bool done = add_chains(graph, arcs_left - 1, weight + arc.weight, path, columns);
    path.pop_back();
    if (!done) return false;
  }
  return true;
}

bool gather(const swap::Instance& instance, swap::Columns& columns) {
  const swap::Graph graph(instance);
  auto rings = swap::few_rings(graph, instance.ring_length, kColumnsMax, {});
  if (!rings) return false;
  columns = std::move(*rings);
  for (std::uint32_t giver = 0; giver < instance.companies(); ++giver) {
    std::vector<std::uint32_t> path = {giver};
    if (instance.gives[giver] == 0 || instance.chain_arcs == 0) continue;
    if (!add_chains(graph, instance.chain_arcs, 0, path, columns)) return false;
  }
  return true;
}

void load(Cbc_Model* model, const swap::Columns& columns, std::uint32_t companies) {
  std::vector<int> begin = {0};
  std::vector<int> rows;
  std::vector<double> cost;
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    for (const std::uint32_t member : columns.members(column)) {
      rows.push_back(static_cast<int>(member));
    }
    begin.push_back(static_cast<int>(rows.size()));
    cost.push_back(-static_cast<double>(columns.weight(column)));
  }
  const std::vector<double> ones(std::max(rows.size(), cost.size() + companies), 1);
  const std::vector<double> zeros(cost.size(), 0);
  const std::vector<double> free(companies, -1);
  Cbc_loadProblem(model, static_cast<int>(cost.size()), static_cast<int>(companies), begin.data(),
                  rows.data(), ones.data(), zeros.data(), ones.data(), cost.data(), free.data(),
                  ones.data());
  for (int column = 0; column < static_cast<int>(cost.size()); ++column) {
    Cbc_setInteger(model, column);
  }
}

}  // namespace

RingPeer solve_with_cbc(const swap::Instance& instance) {
  const double begin = processor_seconds();
  swap::Columns columns;
  if (!gather(instance, columns)) return {"too-large", 0, 0};
  if (columns.size() == 0) return {"cbc", processor_seconds() - begin, 0};
  const std::unique_ptr<Cbc_Model, void (*)(Cbc_Model*)> model(Cbc_newModel(), Cbc_deleteModel);
  load(model.get(), columns, instance.companies());
  Cbc_setParameter(model.get(), "log", "0");
  Cbc_setParameter(model.get(), "sec", "60");
  Cbc_solve(model.get());
  const bool is_optimal = Cbc_isProvenOptimal(model.get()) != 0;
  return {is_optimal ? "cbc" : "cbc-stopped", processor_seconds() - begin,
          std::llround(-Cbc_getObjValue(model.get()))};
}

}  // namespace kontor::bench
