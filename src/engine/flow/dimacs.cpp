#include "engine/flow/dimacs.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace kontor::engine::flow {
namespace {

constexpr std::size_t kFieldsMax = 6;
/// Bytes of the shortest arc line, by which a file's own number of arcs is not believed.
constexpr std::size_t kArcBytes = 8;
constexpr std::string_view kBlanks = " \t\r\f\v";

/// The words of a line, or one more than allowed.
struct Fields {
  std::array<std::string_view, kFieldsMax + 1> word;
  std::size_t count = 0;
};

Fields split(std::string_view line) {
  Fields fields;
  while (fields.count <= kFieldsMax) {
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) break;
    line.remove_prefix(begin);
    const std::size_t end = std::min(line.find_first_of(kBlanks), line.size());
    fields.word[fields.count++] = line.substr(0, end);
    line.remove_prefix(end);
  }
  return fields;
}

std::optional<std::int64_t> whole(std::string_view word) {
  std::int64_t value = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

class Reader {
 public:
  Result<Network> read(std::string_view text) {
    text_size_ = text.size();
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      if (auto read = read_line(text.substr(0, end)); !read) return fail(read.error());
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (auto whole_file = inspect(); !whole_file) return fail(whole_file.error());
    return std::move(network_);
  }

 private:
  using Numbers = std::array<std::int64_t, kFieldsMax>;

  tl::unexpected<Error> refuse(const char* code, Params more = {}) const {
    more.emplace("line", std::to_string(line_));
    return fail(ErrorKind::Invalid, code, std::move(more));
  }

  Result<void> read_line(std::string_view line) {
    const Fields fields = split(line);
    if (fields.count == 0 || fields.word[0] == "c") return {};
    if (fields.word[0] == "p") return read_problem(fields);
    if (fields.word[0].front() == 'c') return {};  // comments without a blank are common
    const bool is_node = fields.word[0] == "n";
    if (!is_node && fields.word[0] != "a") return refuse("dimacs.line.unknown");
    if (problem_line_ == 0) return refuse("dimacs.problem.missing");
    const std::size_t arc_numbers = is_assignment_ ? 3 : 5;
    const std::size_t node_numbers = is_assignment_ ? 1 : 2;
    Numbers numbers{};
    const std::size_t count = is_node ? node_numbers : arc_numbers;
    if (auto read = read_numbers(fields, 1, count, numbers); !read) return read;
    return is_node ? add_node(numbers) : add_arc(numbers);
  }

  /// The numbers after the first `skip` words, which must be all that is left.
  Result<void> read_numbers(const Fields& fields, std::size_t skip, std::size_t count,
                            Numbers& numbers) const {
    if (fields.count != skip + count) return refuse("dimacs.line.fields");
    for (std::size_t at = 0; at < count; ++at) {
      const auto value = whole(fields.word[skip + at]);
      if (!value) return refuse("dimacs.line.number");
      numbers[at] = *value;
    }
    return {};
  }

  Result<void> read_problem(const Fields& fields) {
    if (problem_line_ != 0) return refuse("dimacs.problem.repeated");
    if (fields.count < 2) return refuse("dimacs.line.fields");
    is_assignment_ = fields.word[1] == "asn";
    if (!is_assignment_ && fields.word[1] != "min") return refuse("dimacs.problem.kind");
    Numbers numbers{};
    if (auto read = read_numbers(fields, 2, 2, numbers); !read) return read;
    const bool is_possible = numbers[0] >= 0 && numbers[0] <= kDimacsNodesMax && numbers[1] >= 0;
    if (!is_possible) return refuse("dimacs.problem.size");
    problem_line_ = line_;
    stated_arcs_ = numbers[1];
    network_.supply.assign(static_cast<std::size_t>(numbers[0]), 0);
    is_named_.assign(network_.nodes(), false);
    reserve(std::min(static_cast<std::size_t>(stated_arcs_), text_size_ / kArcBytes));
    return {};
  }

  void reserve(std::size_t arcs) {
    network_.from.reserve(arcs);
    network_.to.reserve(arcs);
    for (auto* each : {&network_.lower, &network_.upper, &network_.cost}) each->reserve(arcs);
  }

  bool is_node(std::int64_t number) const {
    return number >= 1 && number <= static_cast<std::int64_t>(network_.nodes());
  }

  Result<void> add_node(const Numbers& numbers) {
    constexpr std::int64_t kSupplyMax = std::int64_t{1} << 48;
    if (!is_node(numbers[0])) return refuse("dimacs.node.unknown");
    const auto node = static_cast<std::size_t>(numbers[0] - 1);
    if (is_named_[node]) return refuse("dimacs.node.repeated");
    if (numbers[1] > kSupplyMax || numbers[1] < -kSupplyMax) return refuse("dimacs.node.supply");
    is_named_[node] = true;
    network_.supply[node] = numbers[1];
    return {};
  }

  Result<void> add_arc(const Numbers& numbers) {
    if (!is_node(numbers[0]) || !is_node(numbers[1])) return refuse("dimacs.node.unknown");
    const auto from = static_cast<std::uint32_t>(numbers[0] - 1);
    const auto to = static_cast<std::uint32_t>(numbers[1] - 1);
    const std::int64_t lower = is_assignment_ ? 0 : numbers[2];
    const std::int64_t upper = is_assignment_ ? 1 : numbers[3];
    const std::int64_t cost = is_assignment_ ? numbers[2] : numbers[4];
    if (is_assignment_ && (!is_named_[from] || is_named_[to])) return refuse("dimacs.arc.side");
    if (lower < 0 || lower > upper || upper > kUnitsMax) return refuse("dimacs.arc.bounds");
    if (cost < -kCostMax || cost > kCostMax) return refuse("dimacs.arc.cost");
    if (static_cast<std::int64_t>(network_.arcs()) == stated_arcs_) return refuse_count("more");
    network_.from.push_back(from);
    network_.to.push_back(to);
    network_.lower.push_back(lower);
    network_.upper.push_back(upper);
    network_.cost.push_back(cost);
    return {};
  }

  tl::unexpected<Error> refuse_count(const std::string& found) const {
    return refuse("dimacs.arc.count", {{"stated", std::to_string(stated_arcs_)}, {"found", found}});
  }

  /// What only the whole file shows, told at the line of the problem.
  Result<void> inspect() {
    if (problem_line_ == 0) return refuse("dimacs.problem.missing");
    line_ = problem_line_;
    if (static_cast<std::int64_t>(network_.arcs()) != stated_arcs_) {
      return refuse_count(std::to_string(network_.arcs()));
    }
    if (is_assignment_) return make_assignment();
    std::int64_t sum = 0;  // at most 2^24 nodes × 2^48
    bool overflows = false;
    for (const std::int64_t each : network_.supply) {
      overflows |= __builtin_add_overflow(sum, each, &sum);
    }
    if (overflows || sum != 0) {
      return refuse("dimacs.supply.unbalanced", {{"sum", std::to_string(sum)}});
    }
    return {};
  }

  Result<void> make_assignment() {
    const auto side = static_cast<std::size_t>(std::ranges::count(is_named_, true));
    if (2 * side != network_.nodes()) {
      return refuse("dimacs.assignment.sides",
                    {{"side", std::to_string(side)}, {"nodes", std::to_string(network_.nodes())}});
    }
    for (std::size_t node = 0; node < network_.nodes(); ++node) {
      network_.supply[node] = is_named_[node] ? 1 : -1;
    }
    return {};
  }

  Network network_;
  std::vector<bool> is_named_;  // [nodes], by a node line
  std::size_t text_size_ = 0;
  std::size_t line_ = 0;
  std::size_t problem_line_ = 0;  // 0: not seen yet
  std::int64_t stated_arcs_ = 0;
  bool is_assignment_ = false;
};

}  // namespace

Result<Network> read_dimacs(std::string_view text) {
  return Reader().read(text);
}

}  // namespace kontor::engine::flow
