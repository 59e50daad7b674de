#include "store/sqlite/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kontor::store {

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
  constexpr mode_t kOwnerOnly = 0600;
  const std::filesystem::path path = folder / "kontor.lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly);
  if (file < 0) {
    return fail(ErrorKind::Conflict, "store.unwritable", {{"folder", folder.string()}});
  }
  FolderLock lock(file);
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    return fail(ErrorKind::Conflict, "store.locked", {{"folder", folder.string()}});
  }
  return lock;
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace kontor::store
