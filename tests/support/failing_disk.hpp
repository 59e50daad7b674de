#pragma once

#include "base/check.hpp"

#include <sqlite3.h>

#include <atomic>

namespace kontor::test {

/// A disk for SQLite, known by kName, that fails when it is told to. One for the program.
class FailingDisk {
 public:
  static constexpr const char* kName = "failing-disk";

  enum class Mood { Well, SyncsFail, WritesFail, Full };

  static void set(Mood mood) {
    static const bool joined = join();
    KONTOR_CHECK(joined);
    mood_ = mood;
  }

 private:
  // The real disk with two functions of its files replaced. Files of the database and of its
  // log have different tables of functions.
  static bool join() {
    static sqlite3_vfs disk = *sqlite3_vfs_find(nullptr);
    real_open_ = disk.xOpen;
    disk.zName = kName;
    disk.xOpen = &FailingDisk::open;
    return sqlite3_vfs_register(&disk, 0) == SQLITE_OK;
  }

  static int open(sqlite3_vfs* disk, const char* name, sqlite3_file* file, int flags, int* out) {
    const int code = real_open_(disk, name, file, flags, out);
    if (code != SQLITE_OK || file->pMethods == nullptr) return code;
    const bool is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    file->pMethods = is_database ? methods<true>(*file->pMethods) : methods<false>(*file->pMethods);
    return code;
  }

  template <bool kIsDatabase>
  static const sqlite3_io_methods* methods(const sqlite3_io_methods& real) {
    static const sqlite3_io_methods failing = [&] {
      real_of<kIsDatabase>() = &real;
      sqlite3_io_methods made = real;
      made.xSync = &FailingDisk::sync<kIsDatabase>;
      made.xWrite = &FailingDisk::write<kIsDatabase>;
      return made;
    }();
    return &failing;
  }

  template <bool kIsDatabase>
  static const sqlite3_io_methods*& real_of() {
    static const sqlite3_io_methods* real = nullptr;
    return real;
  }

  template <bool kIsDatabase>
  static int sync(sqlite3_file* file, int flags) {
    if (mood_ == Mood::SyncsFail) return SQLITE_IOERR_FSYNC;
    return real_of<kIsDatabase>()->xSync(file, flags);
  }

  template <bool kIsDatabase>
  static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    if (mood_ == Mood::WritesFail) return SQLITE_IOERR_WRITE;
    if (mood_ == Mood::Full) return SQLITE_FULL;
    return real_of<kIsDatabase>()->xWrite(file, bytes, count, at);
  }

  static inline std::atomic<Mood> mood_ = Mood::Well;
  static inline int (*real_open_)(sqlite3_vfs*, const char*, sqlite3_file*, int, int*) = nullptr;
};

}  // namespace kontor::test
