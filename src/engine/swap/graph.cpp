#include "engine/swap/graph.hpp"

#include <algorithm>

namespace kontor::engine::swap {
namespace {

bool by_company_then_heaviest(const Arc& one, const Arc& other) {
  return one.company != other.company ? one.company < other.company : one.weight > other.weight;
}

}  // namespace

Graph::Graph(const Instance& instance) {
  keep_heaviest(instance);
  turn_round();
}

void Graph::keep_heaviest(const Instance& instance) {
  out_begin_.reserve(instance.row_begin.size());
  out_begin_.push_back(0);
  std::vector<Arc> row;
  for (std::uint32_t from = 0; from < instance.companies(); ++from) {
    row.clear();
    for (std::uint32_t at = instance.row_begin[from]; at < instance.row_begin[from + 1]; ++at) {
      const std::uint32_t to = instance.to[at];
      if (to != from && instance.gives[to] == 0) row.push_back({to, instance.weight[at]});
    }
    std::ranges::sort(row, by_company_then_heaviest);
    // Of repeated arcs the heaviest, which is the first. (clang 14 lacks std::ranges::unique.)
    const auto same = [](const Arc& left, const Arc& right) {
      return left.company == right.company;
    };
    out_.insert(out_.end(), row.begin(), std::unique(row.begin(), row.end(), same));
    out_begin_.push_back(out_.size());
  }
}

void Graph::turn_round() {
  in_begin_.assign(out_begin_.size(), 0);
  for (const Arc& arc : out_) ++in_begin_[arc.company + 1];
  for (std::size_t at = 1; at < in_begin_.size(); ++at) in_begin_[at] += in_begin_[at - 1];
  in_.resize(out_.size());
  std::vector<std::size_t> end(in_begin_.begin(), in_begin_.end() - 1);
  for (std::uint32_t from = 0; from < companies(); ++from) {
    for (const Arc& arc : out(from)) in_[end[arc.company]++] = {from, arc.weight};
  }
}

std::int32_t Graph::weight(std::uint32_t from, std::uint32_t to) const {
  const std::span<const Arc> row = out(from);
  const auto found = std::ranges::lower_bound(row, to, {}, &Arc::company);
  return found != row.end() && found->company == to ? found->weight : -1;
}

template <class Keeps>
Graph Graph::filtered(const Keeps& keeps) const {
  Graph part;
  part.out_begin_.reserve(out_begin_.size());
  part.out_begin_.push_back(0);
  part.out_.reserve(out_.size());
  for (std::uint32_t from = 0; from < companies(); ++from) {
    for (const Arc& arc : out(from)) {
      if (keeps(from, arc.company)) part.out_.push_back(arc);
    }
    part.out_begin_.push_back(part.out_.size());
  }
  part.turn_round();
  return part;
}

Graph Graph::without(std::uint32_t from, std::uint32_t to) const {
  return filtered(
      [&](std::uint32_t one, std::uint32_t other) { return one != from || other != to; });
}

Graph Graph::without_rivals(std::uint32_t from, std::uint32_t to) const {
  return filtered(
      [&](std::uint32_t one, std::uint32_t other) { return (one == from) == (other == to); });
}

Graph Graph::without(const std::vector<bool>& is_out) const {
  return filtered(
      [&](std::uint32_t one, std::uint32_t other) { return !is_out[one] && !is_out[other]; });
}

}  // namespace kontor::engine::swap
