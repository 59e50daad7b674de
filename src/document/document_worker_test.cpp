#include "document/document_worker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>

#include "document/installation.hpp"
#include "document/sample_papers.hpp"

namespace kontor::document {
namespace {

using namespace std::chrono_literals;
using test::some_request;
using testing::HasSubstr, testing::IsEmpty;

/// A worker of a few words of shell, which says that it is ready and then `rest`.
DocumentWorker::Options shell(const std::string& rest) {
  return {.command = {"/bin/sh", "-c", R"(printf 'R\000\000\000\000'; )" + rest},
          .time_limit = 5s,
          .pause_min = 1h,
          .pause_max = 1h};
}

Error error_of(DocumentWorker& worker) {
  const auto answer = worker.render(some_request());
  EXPECT_FALSE(answer.has_value());
  return answer ? Error{ErrorKind::Invalid, "none"} : answer.error();
}

TEST(DocumentWorker, HandsOverWhatTheWorkerAnswers) {
  DocumentWorker worker(shell(R"(printf 'P\000\000\000\004%%PDF'; exec cat >/dev/null)"));
  EXPECT_EQ(worker.render(some_request()).value(), "%PDF");
  EXPECT_EQ(worker.starts(), 1U);
}

TEST(DocumentWorker, SaysWhyTheWorkerRefuses) {
  DocumentWorker worker(shell(R"(printf 'E\000\000\000\007refused'; exec cat >/dev/null)"));
  const auto error = error_of(worker);
  EXPECT_EQ(error.code, "document.failed");
  EXPECT_EQ(error.params.at("reason"), "refused");
}

TEST(DocumentWorker, TriesOnceMoreWithAFreshWorkerIfOneDies) {
  DocumentWorker worker(shell("head -c 1 >/dev/null; exit 1"));
  const auto error = error_of(worker);
  EXPECT_EQ(error.code, "document.failed");
  EXPECT_EQ(error.params.at("reason"), "died");
  EXPECT_EQ(worker.starts(), 2U);
}

TEST(DocumentWorker, LeavesAWorkerAloneForAWhileAfterItFailed) {
  DocumentWorker worker(shell("exit 1"));
  EXPECT_EQ(error_of(worker).code, "document.failed");
  EXPECT_EQ(error_of(worker).code, "document.unavailable");
  EXPECT_EQ(worker.starts(), 2U);
}

TEST(DocumentWorker, IsUnavailableIfNoWorkerIsInstalled) {
  DocumentWorker none({});
  EXPECT_EQ(error_of(none).code, "document.unavailable");
  DocumentWorker missing({.command = {"/no/such/node", "worker.mjs"}});
  EXPECT_EQ(error_of(missing).code, "document.unavailable");
  DocumentWorker silent({.command = {"/bin/sh", "-c", "exit 0"}});
  EXPECT_EQ(error_of(silent).code, "document.unavailable");
}

TEST(DocumentWorker, EndsAWorkerThatTakesTooLong) {
  auto options = shell("exec cat >/dev/null");
  options.time_limit = 200ms;
  DocumentWorker worker(options);
  EXPECT_EQ(error_of(worker).params.at("reason"), "timeout");
  EXPECT_EQ(worker.pid(), 0);
}

TEST(DocumentWorker, RefusesARequestThatIsTooLarge) {
  auto options = shell("exec cat >/dev/null");
  options.request_bytes_max = 1000;
  DocumentWorker worker(options);
  const auto error = error_of(worker);
  EXPECT_EQ(error.code, "document.too_large");
  EXPECT_EQ(error.params.at("max"), "1000");
  EXPECT_EQ(worker.starts(), 0U);
}

TEST(DocumentWorker, DoesNotBelieveAnEndlessAnswer) {
  DocumentWorker worker(shell(R"(printf 'P\377\377\377\377'; exec cat >/dev/null)"));
  EXPECT_EQ(error_of(worker).params.at("reason"), "died");
}

TEST(DocumentWorker, SendsAwayWhoFindsTheQueueFull) {
  auto options = shell("exec cat >/dev/null");
  options.waiting_max = 0;
  DocumentWorker worker(options);
  EXPECT_EQ(error_of(worker).code, "document.unavailable");
  EXPECT_EQ(worker.starts(), 0U);
}

/// What a confined shell says to `script`, four letters.
std::string confined(const std::string& script) {
  const auto child = ChildProcess::start({"/bin/bash", "-c", script}, 1ULL << 30U);
  std::string said;
  EXPECT_EQ(child->receive(4, said, std::chrono::steady_clock::now() + 5s), Transfer::Done);
  return said;
}

TEST(ChildProcess, CannotWriteFiles) {
  EXPECT_EQ(confined("trap '' XFSZ; f=$(mktemp -u); (echo x >$f) && echo wide || echo shut; "
                     "rm -f $f"),
            "shut");
}

TEST(ChildProcess, CannotReachTheNetwork) {
  if (prctl(PR_GET_SECCOMP) < 0) GTEST_SKIP() << "this kernel has no filter of system calls";
  EXPECT_EQ(confined("(exec 9<>/dev/udp/127.0.0.1/9) && echo wide || echo shut"), "shut");
}

TEST(ChildProcess, SeesNothingOfTheServersSurroundings) {
  EXPECT_EQ(confined("ls /proc/self/fd | wc -l | tr -d '\\n'; echo _$HOME"), "4_/n");
}

TEST(Installation, FindsTheSourceTreeAboveTheProgram) {
  const auto found = find_installation("/proc/self/exe", {"/some/where", "/some/node"});
  EXPECT_EQ(found.directory, "/some/where");
  EXPECT_EQ(found.node, "/some/node");
  EXPECT_THAT(command_of(found), IsEmpty());
  EXPECT_THAT(find_installation(std::filesystem::read_symlink("/proc/self/exe")).directory.string(),
              HasSubstr("src/document/worker"));
}

}  // namespace
}  // namespace kontor::document
