#pragma once

#include "app/document/documents.hpp"
#include "document/child_process.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace kontor::document {

/// Papers by a Typst worker: one Node process that is started by the first request,
/// serves one request after another, and is replaced when it dies or takes too long.
class DocumentWorker : public Documents {
 public:
  struct Options {
    std::vector<std::string> command;  // empty: no worker is installed
    std::chrono::milliseconds time_limit = std::chrono::seconds(10);  // of a request, with waiting
    std::size_t request_bytes_max = 1024UL * 1024;
    std::size_t answer_bytes_max = 32UL * 1024 * 1024;
    std::uint64_t data_bytes_max = 1024ULL * 1024 * 1024;  // the worker's memory
    std::uint32_t waiting_max = 16;                        // requests; more are sent away
    // How long a worker that failed is left alone; doubled each time it fails again.
    std::chrono::milliseconds pause_min = std::chrono::milliseconds(250);
    std::chrono::milliseconds pause_max = std::chrono::seconds(30);
  };

  explicit DocumentWorker(Options options) : options_(std::move(options)) {}

  Result<std::string> render(const DocumentRequest& request) override;

  /// How often a worker was started.
  std::uint64_t starts() const { return starts_; }

  /// The running worker's process, 0 if there is none.
  pid_t pid() const;

 private:
  struct Answer {
    Transfer transfer = Transfer::Ended;
    char kind = 0;
    std::string content;
  };

  Result<std::string> ask(const std::string& request, Deadline deadline);
  /// Nothing if no worker could be started.
  std::optional<Answer> attempt(const std::string& request, Deadline deadline);
  bool start(Deadline deadline);
  Answer exchange(const std::string& request, Deadline deadline);
  Answer answer(Deadline deadline);
  void give_up_worker();

  const Options options_;
  mutable std::timed_mutex mutex_;  // guards what stands below
  std::unique_ptr<ChildProcess> worker_;
  std::uint32_t failures_ = 0;  // since a paper came out well
  Deadline no_start_before_;
  std::atomic<std::uint32_t> waiting_ = 0;
  std::atomic<std::uint64_t> starts_ = 0;
};

}  // namespace kontor::document
