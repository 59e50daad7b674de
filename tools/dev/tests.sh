# Every sort of test, counted together.

# Each sort leaves build/results/<sort>.json with passed, failed and skipped;
# what does not even start counts as one failure, so that nothing is silently missing.
results=build/results

dev_test() {
  rm -rf "$results"
  mkdir -p "$results"
  setup_test
  test_rules
  test_web
  test_documents
  test_unit dev "unit, contract and scenario tests"
  test_http dev
  test_e2e
  test_fuzz "${KONTOR_FUZZ_SECONDS:-10}"
  python3 tools/dev/count.py total "$results"
}

# count <sort> <kind> <status> [<files>]: turns what a runner left into the three numbers.
count() { python3 tools/dev/count.py "$2" "$results/$1.json" "${@:3}"; }

# one <sort> <sentence> <command>: a rule that holds or does not, as one test.
one() {
  local sort=$1 status=0
  step "$@" || status=$?
  count "$sort" one "$status"
}

test_rules() {
  one format "Rules: format" format_sources --dry-run -Werror
  one layers "Rules: layers" python3 tools/check_layers.py
  one sizes "Rules: sizes" python3 tools/check_sizes.py
  one taxonomy "Rules: taxonomy" python3 tools/check_taxonomy.py
  one texts "Rules: texts complete" texts_are_complete
}

test_web() {
  local status=0
  one web-build "Web: build" rebuild_web
  one web-types "Web: types" npm_run web check
  step web-unit "Web: unit tests" npm_run web test -- --reporter=json \
    --outputFile="$PWD/$results/vitest.raw" || status=$?
  count web-unit vitest "$status" "$results/vitest.raw"
}

# The Node process that sets the papers.
test_documents() {
  local status=0
  step documents "Run the tests of the document worker" node_tests src/document/worker || status=$?
  count documents tap "$status" "$results/documents.raw"
}

node_tests() {
  (cd "$1" && node --test --test-reporter=tap --test-reporter-destination="$OLDPWD/$results/documents.raw")
}

# Programs write what they ran into a folder; ctest says which of them crashed.
test_unit() {
  local preset=$1 sort="unit-$1" status=0
  if ! try_build "$preset"; then
    count "$sort" one 1
    return 0
  fi
  step "$sort" "Run $2" run_ctest "$preset" || status=$?
  count "$sort" ctest "$status" "$results/$sort.xml" "$results/$sort"
}

run_ctest() {
  GTEST_OUTPUT="json:$PWD/$results/unit-$1/" ctest --preset "$1" --parallel "$(nproc)" \
    --output-junit "$PWD/$results/unit-$1.xml"
}

# http_live_test starts the `kontor` beside it, on a free port and an own folder.
test_http() {
  local preset=$1 sort="http-$1" status=0
  step "$sort" "Run the HTTP tests against the running server ($preset)" run_http "$preset" || status=$?
  count "$sort" gtest "$status" "$results/$sort.raw"
}

run_http() {
  local bin="$PWD/build/$1/bin"
  KONTOR_BINARY="$bin/kontor" "$bin/http_live_test" --gtest_output="json:$PWD/$results/http-$1.raw"
}

dev_e2e() {
  setup_test
  build_web
  build_preset dev kontor
  step e2e "Run the browser tests" run_e2e && echo "e2e: passed; details in build/e2e.json"
}

test_e2e() {
  local status=0
  step e2e "Run the browser tests" run_e2e || status=$?
  count e2e plain "$status" build/e2e.json
}

run_e2e() {
  rm -f build/e2e.json
  KONTOR_BINARY="$PWD/build/dev/bin/kontor" node web/e2e/run.mjs
}

dev_fuzz() {
  setup_test
  build_preset fuzz fuzzers
  mkdir -p "$results"
  local status=0
  step fuzz "Fuzz each parser for ${1:-60} s" run_fuzzers "${1:-60}" || status=$?
  return "$status"
}

test_fuzz() {
  local status=0
  if ! try_build fuzz fuzzers; then
    count fuzz one 1
    return 0
  fi
  step fuzz "Fuzz each parser for $1 s" run_fuzzers "$1" || status=$?
  count fuzz plain "$status" "$results/fuzz.raw"
}

# Finds go to build/fuzz/found/<program>-*; kept inputs lie in fuzz/corpus/.
run_fuzzers() {
  local seconds=$1 passed=0 failed=0 program name
  mkdir -p build/fuzz/found "$results"
  for program in build/fuzz/bin/*_fuzz; do
    [[ -x $program ]] || continue
    name=$(basename "$program")
    mkdir -p "build/fuzz/corpus/$name"
    local -a corpora=("build/fuzz/corpus/$name")
    [[ -d fuzz/corpus/${name%_fuzz} ]] && corpora+=("fuzz/corpus/${name%_fuzz}")
    if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -verbosity=0 \
      -artifact_prefix="build/fuzz/found/$name-" "${corpora[@]}"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      echo "$name failed; its input lies in build/fuzz/found/"
    fi
  done
  printf '{"passed": %d, "failed": %d, "skipped": 0}\n' "$passed" "$failed" >"$results/fuzz.raw"
  ((failed == 0 && passed > 0))
}
