# What a change must pass besides the tests.

failed_checks=()

# check <name> <sentence> <command>...: notes a failure and goes on.
check() { step "$@" || failed_checks+=("$1"); }

dev_check() {
  setup_all
  build_web
  check_sources
  check build-dev "Warnings are errors: build everything (dev)" compile dev all bench/all
  check symbols "Forbidden symbols in domain, engine and app" python3 tools/check_symbols.py build/dev
  check generated "Generated files are what the generators make" generated_is_clean
  check tidy "clang-tidy on what changed" tidy
  check_sanitized asan
  check_sanitized tsan
  conclude check
}

dev_lint() {
  setup_all
  check_sources
  check tidy "clang-tidy on what changed" tidy
  conclude lint
}

dev_fmt() {
  setup_all
  step fmt "Format the C++ sources" format_sources -i
}

conclude() {
  ((${#failed_checks[@]} == 0)) && echo "$1: clean" && return 0
  die "$1: failed: ${failed_checks[*]}. './dev fmt' mends the format; the rest is said above and in build/log/."
}

# All that reads sources only.
check_sources() {
  check format "Format" format_sources --dry-run -Werror
  check layers "Layers: who may include whom" python3 tools/check_layers.py
  check sizes "Sizes: no file over 400 lines" python3 tools/check_sizes.py
  check taxonomy "Taxonomy: complete and without contradiction" python3 tools/check_taxonomy.py
  check texts "Texts: complete in every language" texts_are_complete
  check types "Types of the web client" npm_run web check
}

cpp_sources() {
  find src tests fuzz bench tools -name node_modules -prune -o \
    -type f \( -name '*.cpp' -o -name '*.hpp' \) -print
}

format_sources() { cpp_sources | xargs -r clang-format-14 "$@"; }

# The catalogues in themselves, and every word of the server in them.
texts_are_complete() { npm_run web texts && node tools/check_texts.mjs; }

tidy() { cmake --preset tidy && python3 tools/check_tidy.py build/tidy; }

# The contract as the server prints it, and the client as the contract makes it.
# What differs is written in place: look at it and commit it.
generated_is_clean() {
  local before
  before=$(generated_digest)
  build/dev/bin/kontor openapi >build/openapi.json && mkdir -p api && cp build/openapi.json api/openapi.json &&
    npm_run web generate || return 1
  [[ $(generated_digest) == "$before" ]] && return 0
  echo "api/openapi.json or web/src/api were not what the generators make. They are now: commit them."
  return 1
}

generated_digest() {
  find api/openapi.json web/src/api -type f -exec sha256sum {} + 2>/dev/null | sort | sha256sum
}

check_sanitized() {
  local preset=$1
  check "build-$preset" "Build the unit tests ($preset)" compile "$preset"
  check "ctest-$preset" "Unit tests ($preset)" ctest --preset "$preset" --parallel "$(nproc)"
}
