#include "document/confine.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>

namespace kontor::document {
namespace {

constexpr rlim_t kOpenFilesMax = 128;

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(what, &both);
}

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
#error "Name the machine for the filter of system calls"
#endif

/// Without sockets there is no network; io_uring could make them by another way.
/// A system that knows no filters runs the worker without one.
void close_network() {
  constexpr auto kLoad = static_cast<std::uint16_t>(BPF_LD | BPF_W | BPF_ABS);
  constexpr auto kJumpIfEqual = static_cast<std::uint16_t>(BPF_JMP | BPF_JEQ | BPF_K);
  constexpr auto kReturn = static_cast<std::uint16_t>(BPF_RET | BPF_K);
  std::array<sock_filter, 7> program{{
      {kLoad, 0, 0, offsetof(seccomp_data, arch)},
      {kJumpIfEqual, 0, 3, kMachine},  // another machine's numbers mean other calls: allow
      {kLoad, 0, 0, offsetof(seccomp_data, nr)},
      {kJumpIfEqual, 2, 0, SYS_socket},
      {kJumpIfEqual, 1, 0, SYS_io_uring_setup},
      {kReturn, 0, 0, SECCOMP_RET_ALLOW},
      {kReturn, 0, 0, SECCOMP_RET_ERRNO | EACCES},
  }};
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

}  // namespace

void confine(std::uint64_t data_bytes_max) {
  limit(RLIMIT_DATA, data_bytes_max);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, kOpenFilesMax);
  close_network();
}

}  // namespace kontor::document
