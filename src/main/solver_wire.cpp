#include "main/solver_wire.hpp"

#include <cstring>

namespace kontor {
namespace {

class Writer {
 public:
  template <class Number>
  void put(Number number) {
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }

  template <class Number>
  void put_all(std::span<const Number> numbers) {
    put(std::uint64_t{numbers.size()});
    bytes_.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
  }

  /// Everything, with its length in front.
  std::string take() && {
    const std::uint64_t length = bytes_.size() - kLengthBytes;
    std::memcpy(bytes_.data(), &length, kLengthBytes);
    return std::move(bytes_);
  }

 private:
  std::string bytes_ = std::string(kLengthBytes, '\0');
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <class Number>
  Number number() {
    Number value{};
    copy(&value, sizeof value);
    return value;
  }

  template <class Number>
  std::vector<Number> all() {
    const auto count = number<std::uint64_t>();
    if (count > rest_.size() / sizeof(Number)) is_whole_ = false;
    std::vector<Number> numbers(is_whole_ ? count : 0);
    copy(numbers.data(), numbers.size() * sizeof(Number));
    return numbers;
  }

  /// Whether everything was there, and nothing more.
  bool is_read() const { return is_whole_ && rest_.empty(); }

 private:
  void copy(void* to, std::size_t size) {
    if (size > rest_.size()) is_whole_ = false;
    if (!is_whole_ || size == 0) return;
    std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }

  std::string_view rest_;
  bool is_whole_ = true;
};

}  // namespace

std::uint64_t length_from(std::string_view bytes) {
  return Reader(bytes).number<std::uint64_t>();
}

std::string encoded(plan::Method method, const engine::allocate::Instance& instance) {
  Writer writer;
  writer.put(method);
  writer.put_all(std::span(instance.demand));
  writer.put_all(std::span(instance.penalty));
  writer.put_all(std::span(instance.supply));
  writer.put_all(std::span(instance.row_begin));
  writer.put_all(std::span(instance.offer));
  writer.put_all(std::span(instance.cost));
  return std::move(writer).take();
}

std::string encoded(const plan::Allocated& allocated) {
  Writer writer;
  writer.put(allocated.status);
  writer.put_all(std::span(allocated.best.units));
  writer.put_all(std::span(allocated.best.price));
  writer.put(allocated.best.cost);
  writer.put(allocated.best.bound);
  return std::move(writer).take();
}

std::optional<SolverTask> task_from(std::string_view bytes) {
  Reader reader(bytes);
  SolverTask task;
  task.method = reader.number<plan::Method>();
  task.instance.demand = reader.all<std::int32_t>();
  task.instance.penalty = reader.all<std::int32_t>();
  task.instance.supply = reader.all<std::int32_t>();
  task.instance.row_begin = reader.all<std::uint32_t>();
  task.instance.offer = reader.all<std::uint32_t>();
  task.instance.cost = reader.all<std::int32_t>();
  return reader.is_read() ? std::optional(std::move(task)) : std::nullopt;
}

std::optional<plan::Allocated> allocated_from(std::string_view bytes) {
  Reader reader(bytes);
  plan::Allocated allocated;
  allocated.status = reader.number<engine::allocate::Status>();
  allocated.best.units = reader.all<std::int32_t>();
  allocated.best.price = reader.all<std::int64_t>();
  allocated.best.cost = reader.number<std::int64_t>();
  allocated.best.bound = reader.number<std::int64_t>();
  return reader.is_read() ? std::optional(std::move(allocated)) : std::nullopt;
}

}  // namespace kontor
