# The figures: each program of bench/ prints JSON lines. A program is built from
# bench/*_bench.cpp or is itself executable there; it finds the server in KONTOR_BINARY.

dev_bench() {
  setup_test
  build_web
  STEP_LINES=80 step build-bench "Build the figures (release)" compile_bench ||
    die "It does not compile: mend the first error above, then try again."
  local program
  for program in build/release/bin/*_bench bench/*_bench; do
    [[ -x $program ]] || continue
    KONTOR_BINARY="$PWD/build/release/bin/kontor" "$program" "$@"
  done
}

compile_bench() {
  cmake --preset release -D KONTOR_BENCH=ON &&
    cmake --build build/release --parallel "$(nproc)" --target kontor bench/all
}
