#include "store/sql/group_writer.hpp"

#include "store/sql/query.hpp"

namespace kontor::store {
namespace {

using Cause = StatementFailed::Cause;

constexpr Sql kSavepoint{"SAVEPOINT job"};
constexpr Sql kRelease{"RELEASE job"};
constexpr Sql kRollbackTo{"ROLLBACK TO job"};

}  // namespace

GroupWriter::GroupWriter(std::unique_ptr<Connection> connection, Limits limits)
    : records_(std::move(connection)), limits_(limits), thread_([this] { run(); }) {}

GroupWriter::~GroupWriter() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  waiting_.notify_one();
  thread_.join();
}

Result<journal::Sequence> GroupWriter::write(const Work& work) {
  if (!healthy_) throw Unavailable("store.readonly");
  Job job{&work, {}};
  auto answer = job.answer.get_future();
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= limits_.queue_max) throw Unavailable("store.busy");
    queue_.push_back(&job);
  }
  waiting_.notify_one();
  return answer.get();
}

void GroupWriter::on_commit(std::function<void(journal::Sequence)> wake) {
  const std::lock_guard lock(mutex_);
  wakes_.push_back(std::move(wake));
}

void GroupWriter::run() {
  for (Group group = take(); !group.empty(); group = take()) {
    write_group(group);
    tidy();
  }
}

GroupWriter::Group GroupWriter::take() {
  std::unique_lock lock(mutex_);
  waiting_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
  const auto count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), limits_.group_max));
  const Group group(queue_.begin(), queue_.begin() + count);
  queue_.erase(queue_.begin(), queue_.begin() + count);
  return group;
}

void GroupWriter::write_group(const Group& group) {
  if (!healthy_) return refuse(group, "store.readonly");
  Connection& connection = records_.connection();
  journal::Sequence last = 0;
  try {
    connection.begin_write();
    const journal::Sequence before = records_.journal().last();
    for (Job* const job : group) run_savepoint(*job);
    last = records_.journal().last();
    connection.commit();
    if (last > before) wake_all(last);
  } catch (const StatementFailed& failure) {
    note(failure);
    connection.rollback();
    return refuse(group, failure.what());
  }
  answer(group);
}

/// Leaves what `job` did, or nothing of it. @throws StatementFailed if the whole group is lost.
void GroupWriter::run_savepoint(Job& job) {
  Connection& connection = records_.connection();
  store::run(connection, kSavepoint);
  run_work(job);
  if (!connection.in_transaction()) throw StatementFailed(Cause::Other, "store.group_lost");
  if (job.thrown || !job.outcome) store::run(connection, kRollbackTo);
  store::run(connection, kRelease);
}

void GroupWriter::run_work(Job& job) {
  try {
    job.outcome = (*job.work)(records_).map([&] { return records_.journal().last(); });
  } catch (const StatementFailed& failure) {
    note(failure);
    job.thrown = std::current_exception();
  } catch (...) {  // whatever it is, it belongs to the caller
    job.thrown = std::current_exception();
  }
}

void GroupWriter::tidy() {
  try {
    if (healthy_) records_.connection().tidy();
  } catch (const StatementFailed& failure) {
    note(failure);
  }
}

void GroupWriter::note(const StatementFailed& failure) {
  if (failure.cause() == Cause::Disk || failure.cause() == Cause::Corrupt) healthy_ = false;
}

void GroupWriter::answer(const Group& group) {
  for (Job* const job : group) {
    if (job->thrown) {
      job->answer.set_exception(job->thrown);
    } else {
      job->answer.set_value(std::move(job->outcome));
    }
  }
}

void GroupWriter::refuse(const Group& group, const std::string& why) {
  for (Job* const job : group) {
    job->answer.set_exception(std::make_exception_ptr(Unavailable(why)));
  }
}

void GroupWriter::wake_all(journal::Sequence last) {
  const std::lock_guard lock(mutex_);
  for (const auto& wake : wakes_) wake(last);
}

}  // namespace kontor::store
