#pragma once

#include "store/records.hpp"
#include "store/sql/failure.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace kontor::store {

/// One thread that writes. It takes all transactions that wait, runs each in a savepoint of
/// its own, and makes them durable in one commit: with many callers, one sync of the disk
/// pays for many of them.
class GroupWriter {
 public:
  using Work = std::function<Result<void>(Records&)>;

  struct Limits {
    std::size_t group_max = 256;    // transactions in one commit
    std::size_t queue_max = 4'096;  // transactions that wait; more are refused
  };

  GroupWriter(std::unique_ptr<Connection> connection, Limits limits);
  /// Ends when all that waits is written.
  ~GroupWriter();
  GroupWriter(const GroupWriter&) = delete;
  GroupWriter& operator=(const GroupWriter&) = delete;

  /// As Store::write.
  Result<journal::Sequence> write(const Work& work);
  /// As Store::on_commit.
  void on_commit(std::function<void(journal::Sequence)> wake);

  /// False once the disk failed: what it holds is not known any more, so nothing more is
  /// written until the program starts anew.
  bool is_healthy() const { return healthy_; }

 private:
  struct Job {
    const Work* work;
    std::promise<Result<journal::Sequence>> answer;
    Result<journal::Sequence> outcome = journal::Sequence{0};
    std::exception_ptr thrown = nullptr;
  };
  using Group = std::vector<Job*>;

  void run();
  Group take();
  void write_group(const Group& group);
  void run_savepoint(Job& job);
  void run_work(Job& job);
  void tidy();
  void note(const StatementFailed& failure);
  static void answer(const Group& group);
  static void refuse(const Group& group, const std::string& why);
  void wake_all(journal::Sequence last);

  SqlRecords records_;
  const Limits limits_;
  std::atomic<bool> healthy_ = true;
  std::mutex mutex_;  // guards what stands below
  std::condition_variable waiting_;
  std::deque<Job*> queue_;
  bool stopping_ = false;
  std::vector<std::function<void(journal::Sequence)>> wakes_;
  std::thread thread_;
};

}  // namespace kontor::store
