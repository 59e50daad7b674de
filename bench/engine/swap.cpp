#include "engine/swap/swap.hpp"
#include "bench/engine/commands.hpp"
#include "bench/engine/figure.hpp"
#include "bench/engine/ring_market.hpp"
#include "bench/engine/ring_peer.hpp"
#include "engine/check/rings.hpp"
#include "engine/swap/graph.hpp"
#include "engine/swap/preflib.hpp"
#include "engine/swap/ring_search.hpp"
#include "tests/support/kidney_pool.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>

namespace kontor::bench {
namespace {

namespace swap = engine::swap;

constexpr std::uint32_t kPeerCompaniesMax = 300;
constexpr std::uint32_t kRingsCounted = 20'000'000;
constexpr std::int64_t kStepsOfSecond = 2'000'000;  // of the local search, carefully
constexpr std::int64_t kStepsOfSmall = 1'000'000;

struct Market {
  swap::Instance instance;
  std::int64_t weight_scale = 1;
};

std::optional<std::string> text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string sentence(const Error& error) {
  std::string text = error.code;
  for (const auto& [key, value] : error.params) text += fmt::format(" {}={}", key, value);
  return text;
}

Market read_market(const std::string& path) {
  const auto wmd = text_of(path);
  if (!wmd) refuse(fmt::format("cannot read '{}': give the path of a .wmd file", path));
  const std::string stem = path.ends_with(".wmd") ? path.substr(0, path.size() - 4) : path;
  auto market = swap::read_preflib(*wmd, text_of(stem + ".dat").value_or(""));
  if (!market) refuse(fmt::format("{}: {}", path, sentence(market.error())));
  return {std::move(market->instance), market->weight_scale};
}

Market market_of(const Options& options) {
  const auto seed = static_cast<std::uint64_t>(options.whole("seed", 1));
  if (options.has("preflib")) return read_market(options.text("preflib", ""));
  if (options.has("pairs")) {
    return {support::draw_kidney_pool({static_cast<std::uint32_t>(options.whole("pairs", 256)),
                                       static_cast<std::uint32_t>(options.whole("givers", 0)),
                                       static_cast<std::int32_t>(options.whole("weight-max", 1)),
                                       seed}),
            1};
  }
  return {make_ring_market({static_cast<std::uint32_t>(options.whole("companies", 1'000)),
                            static_cast<std::uint32_t>(options.whole("degree", 10)), seed}),
          1};
}

/// Asks to stop once this process has had its seconds of the processor.
class Alarm {
 public:
  explicit Alarm(double seconds)
      : thread_([this, end = processor_seconds() + seconds](const std::stop_token& gone) {
          constexpr auto kBetweenLooks = std::chrono::milliseconds(5);
          while (!gone.stop_requested() && processor_seconds() < end) {
            std::this_thread::sleep_for(kBetweenLooks);
          }
          stop_.request_stop();
        }) {}

  std::stop_token token() const { return stop_.get_token(); }

 private:
  std::stop_source stop_;
  std::jthread thread_;
};

std::int64_t rings_in(const swap::Instance& instance) {
  const auto rings =
      swap::few_rings(swap::Graph(instance), instance.ring_length, kRingsCounted, {});
  return rings ? std::int64_t{rings->size()} : -1;
}

struct Run {
  swap::Answer answer;
  double seconds = 0;
  double peak_mb = 0;
};

Run run(const swap::Instance& instance, const Options& options) {
  const auto limit = options.whole("limit-s", 60);
  swap::Effort effort;
  effort.seed = static_cast<std::uint64_t>(options.whole("seed", 1));
  effort.steps = static_cast<std::uint64_t>(
      options.whole("steps", options.has("limit-s") ? limit * kStepsOfSecond : kStepsOfSmall));
  if (options.has("limit-s")) effort.window_steps = effort.steps;
  const Alarm alarm(static_cast<double>(limit));
  const double begin = processor_seconds();
  swap::Answer answer = swap::clear(instance, effort, alarm.token());
  return {std::move(answer), processor_seconds() - begin, peak_mb()};
}

void put_peer(Figure& figure, const swap::Instance& instance, const Run& own) {
  if (instance.companies() > kPeerCompaniesMax) {
    figure.put("peer", std::string("none"));
    return;
  }
  const RingPeer peer = solve_with_cbc(instance);
  figure.put("peer", std::string(peer.status)).put("peer_seconds", peer.seconds);
  figure.put("peer_objective", peer.objective).put("ratio", peer.seconds / own.seconds);
}

}  // namespace

int run_swap(const Options& options) {
  Market market = market_of(options);
  market.instance.ring_length = static_cast<std::uint32_t>(options.whole("max-cycle", 3));
  market.instance.chain_arcs = static_cast<std::uint32_t>(options.whole("max-chain", 0));
  if (!swap::is_well_formed(market.instance)) {
    refuse("--max-cycle is 2 to 5, --max-chain 0 to 100, companies up to 4194304");
  }
  const Run own = run(market.instance, options);
  const auto bound = static_cast<double>(own.answer.bound);
  const double gap = bound > 0 ? (bound - static_cast<double>(own.answer.weight)) / bound : 0;
  const engine::check::RingFault fault = engine::check::judge(market.instance, own.answer);
  const bool is_valid = fault == engine::check::RingFault::None;
  const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  Figure figure;
  figure.put("command", std::string("swap")).put("companies", count(market.instance.companies()));
  figure.put("arcs", count(market.instance.arcs())).put("cycles", rings_in(market.instance));
  figure.put("seconds", own.seconds).put("objective", own.answer.weight);
  figure.put("bound", own.answer.bound).put("gap", gap).put("weight_scale", market.weight_scale);
  figure.put("rings", count(own.answer.rings.size()));
  figure.put("chains", count(own.answer.chains.size()));
  figure.put("cases", count(own.answer.proof.prices.size()));
  const bool is_optimal = own.answer.status == swap::Status::Optimal;
  figure.put("status", std::string(is_optimal ? "optimal" : "stopped"));
  figure.put("certificate", std::string(is_valid ? "valid" : "invalid"));
  if (!is_valid) figure.put("fault", std::string(engine::check::name(fault)));
  figure.put("peak_mb", own.peak_mb);
  put_peer(figure, market.instance, own);
  figure.print();
  return is_valid ? 0 : 1;
}

}  // namespace kontor::bench
