# The figures: each program of bench/ prints JSON lines, each line next to its peer.

# dev_bench [market|store|http|engine]: all if none is named.
dev_bench() {
  local sort=${1:-all}
  [[ $sort =~ ^(all|market|store|http|engine)$ ]] || die "There is no bench '$sort': market, store, http or engine."
  setup_test
  build_web
  STEP_LINES=80 step build-bench "Build the figures (release)" compile_bench ||
    die "It does not compile: mend the first error above, then try again."
  [[ $sort =~ ^(all|market)$ ]] && bench_market
  [[ $sort =~ ^(all|store)$ ]] && bench_store
  [[ $sort =~ ^(all|http)$ ]] && bench_http
  [[ $sort =~ ^(all|engine)$ ]] && bench_engine "${@:2}"
  return 0
}

compile_bench() {
  cmake --preset release -D KONTOR_BENCH=ON &&
    cmake --build build/release --parallel "$(nproc)" --target kontor bench/all
}

bench_market() { build/release/bin/kontor-bench-market; }

# In a folder of the disk that the data will lie on; in memory an fsync costs nothing.
bench_store() {
  rm -rf build/bench-store
  build/release/bin/kontor-bench-writes build/bench-store/writes
  build/release/bin/kontor-bench-listings build/bench-store/listings
  rm -rf build/bench-store
}

bench_http() { (cd build && python3 ../bench/http/served.py release/bin); }

# The table of targets of the exchange engine, some ten minutes; writes docs/engine/figures.md.
bench_engine() { python3 bench/engine/figures.py build/release/bin/kontor-bench "$@"; }
