#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// One function for each command of the program. Each says what it does on standard output and
/// returns the process's exit code: 0 done, 1 refused with a sentence, 2 wrong usage.
namespace kontor {

struct ServeOptions {
  std::filesystem::path data;
  std::string listen = "127.0.0.1:8080";
  bool behind_trusted_proxy = false;
  std::string public_origin;
  std::filesystem::path documents;  // where the PDF worker lies; empty: look for it
  std::filesystem::path node;
};
int serve(const ServeOptions& options);

struct DemoCommand {
  std::filesystem::path data;
  std::uint32_t companies = 60;
  std::uint32_t listings = 400;
  std::uint64_t seed = 2020;
  std::string today;  // "2026-11-23"; empty: the machine's
};
int write_demo(const DemoCommand& command);

struct ClearCommand {
  std::filesystem::path data;
  std::vector<std::string> clusters;  // codes; empty: all
  bool dry_run = false;               // suggests nothing
};
/// Clears the market of each agency in turn and says what that brings.
int clear(const ClearCommand& command);

/// Checks the store; with `rebuild`, drops what is derived, builds it anew and compares.
int doctor(const std::filesystem::path& data, bool rebuild);

/// Prints everything that is stored as text; equal stores print equal lines.
int dump(const std::filesystem::path& data);

/// Prints api/openapi.json.
int openapi();

/// Says on standard error what `error` means for the person at the keyboard.
int refuse(const Error& error);

}  // namespace kontor
