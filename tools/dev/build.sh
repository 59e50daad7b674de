# From sources to programs: the web client first, because the server carries it.

dev_build() {
  local preset=${1:-dev}
  [[ $preset =~ ^(dev|release|asan|tsan)$ ]] || die "There is no preset '$preset': dev, release, asan or tsan."
  if [[ $preset == release ]]; then setup_build; else setup_test; fi
  build_web
  build_preset "$preset"
  echo "Programs: build/$preset/bin/"
}

build_web() {
  [[ -f web/package.json ]] || return 0
  mkdir -p build
  if [[ -f web/dist/index.html ]] && web_is_built; then return 0; fi
  step web "Build the web client" rebuild_web ||
    die "The web client does not build: mend what stands above (web/src), then try again."
}

rebuild_web() { npm_run web build && touch build/web.stamp; }

web_is_built() {
  local -a sources
  mapfile -t sources < <(find web -mindepth 1 -maxdepth 1 ! -name node_modules ! -name dist ! -name e2e)
  is_newer build/web.stamp "${sources[@]}"
}

npm_run() { (cd "$1" && npm run --silent "${@:2}"); }

# build_preset <preset> [<target>...]: all targets if none is named.
build_preset() {
  try_build "$@" || die "It does not compile: mend the first error above, then try again."
}

try_build() {
  local preset=$1
  shift
  local name="build-$preset"
  # An error of the compiler is worth more lines than a failed test.
  STEP_LINES=80 step "$name" "Build ${*:-everything} ($preset)" compile "$preset" "$@"
}

compile() {
  local preset=$1
  shift
  cmake --preset "$preset" &&
    cmake --build "build/$preset" --parallel "$(nproc)" ${@:+--target "$@"}
}
