# Kontor as a newcomer wants it: built, with a demo market, at one address.

# dev_run [<address:port>]
dev_run() {
  local listen=${1:-127.0.0.1:8080}
  setup_build
  build_web
  build_preset release kontor
  make_demo
  printf '\nKontor: http://localhost:%s   (Ctrl+C ends it)\n\n' "${listen##*:}"
  exec build/release/bin/kontor serve --data data/demo --listen "$listen"
}

# It is written aside and moved, so that half a demo is never taken for one.
make_demo() {
  [[ -e data/demo ]] && return 0
  mkdir -p data
  rm -rf data/demo.part
  step demo "Write a demo market into data/demo" build/release/bin/kontor demo \
    --data data/demo.part --companies 60 --listings 400 --seed 2020 ||
    die "The demo could not be written: see above."
  mv data/demo.part data/demo
}
