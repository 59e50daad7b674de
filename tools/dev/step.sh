# How ./dev speaks: one line per step, silence while it works, the log if it fails.

die() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# step <name> <sentence> <command>...: its output goes to build/log/<name>.log.
step() {
  local name=$1 sentence=$2 begin=$SECONDS status=0
  local log="build/log/$name.log"
  shift 2
  mkdir -p build/log
  printf '%s … ' "$sentence"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status == 0)); then
    printf '%s s\n' "$((SECONDS - begin))"
  else
    printf 'failed after %s s\n' "$((SECONDS - begin))"
    tail -n "${STEP_LINES:-40}" "$log" | sed 's/^/    /'
    printf '    (all of it: %s)\n' "$log"
  fi
  return "$status"
}

# Whether <stamp> is younger than every file below the other paths.
is_newer() {
  local stamp=$1
  shift
  [[ -f $stamp ]] && [[ -z $(find "$@" -newer "$stamp" \( -type f -o -type d \) -print -quit) ]]
}

has() { command -v "$1" >/dev/null 2>&1; }
