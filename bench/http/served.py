"""Figures of the served platform: server on one core, load on the other.

served.py BIN [--listings N] [--seconds N]    BIN holds kontor and kontor-load

Writes a demo into a temporary folder, starts the server, asks, prints one JSON line for each
figure and stops the server. Rates are set against an empty answer of the same server in the
same run, so that a slow machine changes both.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.request

CONNECTIONS = 16
WRITERS = 64
SERVER_CORE, LOAD_CORE = 0, 1
LISTING = {
    "kind": "staff", "side": "need", "note": "", "audience": "members", "publish": True,
    "terms": {
        "occupation": "welder", "skills": [], "certificates": [], "headcount": 1,
        "minutes_a_week": 2100, "period": {"first": "2037-03-16", "last": "2037-05-15"},
        "weekdays": ["mon"], "place": "harburg", "radius_km": 30, "mode": "on_site"},
}


class Served:
    """A server on a free port with its data, on a core of its own."""

    def __init__(self, binaries, data):
        self.load = binaries / "kontor-load"
        command = ["taskset", "-c", str(SERVER_CORE), str(binaries / "kontor"), "serve",
                   "--data", str(data), "--listen", "127.0.0.1:0"]
        begin = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True)
        self.address = self.process.stdout.readline().split()[-1].replace("localhost", "127.0.0.1")
        self.get("/readyz")
        self.ready_ms = (time.monotonic() - begin) * 1000

    def get(self, path):
        with urllib.request.urlopen(self.address + path, timeout=30) as answer:
            return answer.read()

    def measure(self, seconds, *arguments, connections=CONNECTIONS):
        command = ["taskset", "-c", str(LOAD_CORE), str(self.load),
                   "--connections", str(connections), "--seconds", str(seconds), *arguments]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def resident_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def session(self):
        """The headers of a signed-in person, as arguments of the load."""
        body = json.dumps({"email": "werft@demo.kontor.example", "password": "kontor-demo"})
        request = urllib.request.Request(self.address + "/api/v1/sessions", body.encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            cookie = answer.headers["Set-Cookie"].split(";")[0]
            token = json.load(answer)["csrf_token"]
        return ["--header", f"Cookie: {cookie}", "--header", f"X-CSRF-Token: {token}"]

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)


def show(name, **members):
    rounded = {key: round(value, 3) if isinstance(value, float) else value
               for key, value in members.items()}
    print(json.dumps({"bench": name, **rounded}), flush=True)


def read_figures(served, seconds):
    items = json.loads(served.get("/api/v1/listings?limit=100"))["items"]
    details = [f"{served.address}/api/v1/listings/{item['id']}" for item in items]
    pages = [f"{served.address}/api/v1/listings?kind=staff&side={side}&limit=20"
             for side in ("need", "offer")]
    empty = served.measure(seconds, served.address + "/healthz")
    show("http.empty", rate=empty["rate"], p99_ms=empty["p99_ms"])
    for name, urls in (("http.list", pages), ("http.detail", details)):
        found = served.measure(seconds, *urls)
        show(name, rate=found["rate"], p99_ms=found["p99_ms"], errors=found["errors"],
             ratio_to_empty=found["rate"] / empty["rate"])


def write_figures(served, seconds):
    arguments = ["--method", "POST", "--body", json.dumps(LISTING),
                 "--header", "Content-Type: application/json",
                 "--header", "Idempotency-Key: bench-{n}-of-this-run", *served.session(),
                 served.address + "/api/v1/listings"]
    lone = served.measure(seconds, *[word.replace("bench", "lone") for word in arguments],
                          connections=1)
    many = served.measure(seconds, *arguments, connections=WRITERS)
    show("http.durable_writes", clients=WRITERS, rate=many["rate"], p99_ms=many["p99_ms"],
         errors=many["errors"], lone_rate=lone["rate"], ratio=many["rate"] / lone["rate"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("--listings", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=4)
    options = parser.parse_args()
    if len(os.sched_getaffinity(0)) < 2:
        sys.exit("served.py needs two cores: one for the server, one for the load")
    with tempfile.TemporaryDirectory(prefix="kontor-bench-", dir=".") as folder:
        data = pathlib.Path(folder) / "data"
        subprocess.run([options.binaries / "kontor", "demo", "--data", data, "--listings",
                        str(options.listings), "--companies", str(max(20, options.listings // 20))],
                       check=True, stdout=subprocess.DEVNULL)
        served = Served(options.binaries, data)
        try:
            show("http.ready", listings=options.listings, ms=served.ready_ms,
                 peak_mb=served.resident_mb())
            read_figures(served, options.seconds)
            write_figures(served, options.seconds)
            show("http.memory", listings=options.listings, peak_mb=served.resident_mb())
        finally:
            served.stop()


if __name__ == "__main__":
    main()
