#include "tests/http/running_kontor.hpp"
#include "tests/support/folder.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <map>
#include <thread>

namespace kontor::http {
namespace {

constexpr std::uint32_t kWriters = 64;
constexpr std::string_view kListing =
    R"({"kind":"staff","side":"need","note":"","audience":"members","publish":true,"terms":{)"
    R"("occupation":"welder","skills":[],"certificates":[],"headcount":1,"minutes_a_week":2100,)"
    R"("period":{"first":"2037-03-16","last":"2037-05-15"},"weekdays":["mon"],"place":"harburg",)"
    R"("radius_km":30,"mode":"on_site"}})";

/// Who posts: a member of one company of the demo, over one session for all writers.
class Author {
 public:
  explicit Author(std::uint16_t port)
      : session_(sign_in(port, "werft@demo.kontor.example", "kontor-demo")) {}

  std::string request(const std::string& key) const {
    return post("/api/v1/listings", kListing,
                session_ + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n");
  }

  /// How many listings the company has.
  long count(std::uint16_t port) const {
    const Answer answer = ask(port, get("/api/v1/listings?company=mine&limit=1", session_));
    const std::size_t at = answer.body.rfind("\"total\":");
    return at == std::string::npos ? -1 : std::atol(answer.body.c_str() + at + 8);  // NOLINT
  }

 private:
  std::string session_;
};

/// What a writer was told: the address of each listing by its key, and the key whose answer
/// never came.
struct Told {
  std::map<std::string, std::string> made;
  std::string unanswered;
};

Told write_until_killed(std::uint16_t port, const Author& author, const std::string& name,
                        std::atomic<std::uint32_t>& answered) {
  Told told;
  Wire wire(port);
  for (std::uint32_t number = 0;; ++number) {
    told.unanswered = fmt::format("{}-{}", name, number);
    if (!wire.try_send(author.request(told.unanswered))) return told;
    const Answer answer = wire.read();
    if (answer.status != 201) {
      EXPECT_EQ(answer.status, 0) << answer.body;
      return told;
    }
    told.made[told.unanswered] = answer.header("Location");
    ++answered;
  }
}

/// 64 writers at once; the server is killed when `kill_after` writes were answered.
std::array<Told, kWriters> write_and_kill(RunningKontor& kontor, const Author& author,
                                          std::uint32_t round, std::uint32_t kill_after) {
  std::array<Told, kWriters> told;
  std::atomic<std::uint32_t> answered{0};
  std::atomic<std::uint32_t> writing{kWriters};
  std::vector<std::jthread> writers;
  for (std::uint32_t writer = 0; writer < kWriters; ++writer) {
    writers.emplace_back([&, writer] {
      const std::string name = fmt::format("key-{:04}-{:04}", round, writer);
      told[writer] = write_until_killed(kontor.port(), author, name, answered);
      --writing;
    });
  }
  while (answered < kill_after && writing > 0) std::this_thread::yield();
  kontor.kill();
  return told;
}

/// What was answered is there under the same address, and asking again makes nothing new; what
/// was not answered is there once, now or before. @return how many keys there were.
long look_at(std::uint16_t port, const Author& author, const std::array<Told, kWriters>& told) {
  long keys = 0;
  Wire wire(port);
  for (const Told& each : told) {
    for (const auto& [key, location] : each.made) {
      EXPECT_EQ(wire.ask(author.request(key)).header("Location"), location) << key;
    }
    const Answer late = wire.ask(author.request(each.unanswered));
    EXPECT_EQ(late.status, 201) << each.unanswered;
    EXPECT_EQ(wire.ask(author.request(each.unanswered)).header("Location"),
              late.header("Location"));
    keys += static_cast<long>(each.made.size()) + 1;
  }
  return keys;
}

TEST(KilledServer, LosesNothingThatItAnsweredAndDoublesNothingThatIsRepeated) {
  constexpr std::uint32_t kRounds = 20;
  const test::TemporaryFolder folder;
  const auto data = folder.path() / "data";
  ASSERT_EQ(run_kontor({"demo", "--data", data.string(), "--companies", "20", "--listings", "0"}),
            0);
  auto kontor = std::make_unique<RunningKontor>(data);
  const Author author(kontor->port());
  long expected = author.count(kontor->port());
  for (std::uint32_t round = 1; round <= kRounds; ++round) {
    const auto told = write_and_kill(*kontor, author, round, 37 * round);
    kontor = nullptr;  // gone for good before the next one opens the store
    kontor = std::make_unique<RunningKontor>(data);
    expected += look_at(kontor->port(), author, told);
    EXPECT_EQ(author.count(kontor->port()), expected) << "round " << round;
  }
}

}  // namespace
}  // namespace kontor::http
