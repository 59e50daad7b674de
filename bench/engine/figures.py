"""Runs the table of targets of the exchange engine and writes docs/engine/figures.md.

figures.py KONTOR_BENCH [--small] [--only ROW] [--keep FOLDER]
    --small: tenths of the sizes, for a first look
    --only:  the rows whose name begins so; several behind commas
    --keep:  where answers are kept, so that a table can be measured bit by bit

Every row names its command, so that anybody can run it again. Ratios are times of the processor
of the peer by ours in the same run, preparation included; more is better.
"""
import argparse
import datetime
import hashlib
import json
import os
import pathlib
import platform
import shlex
import subprocess
import sys

DOCUMENT = pathlib.Path("docs/engine/figures.md")
MARKET = "allocate --needs {n} --offers {n} --degree 20 --supply-ratio {r} --shape {s} --seed 1 --against lemon"


def market(count, ratio, shape, *more):
    return " ".join([MARKET.format(n=count, r=ratio, s=shape), *more])


def rows(scale):
    """(name, what, commands, figure of all answers, must, aim, whether more is better)."""
    large, medium = 1_000_000 // scale, 100_000 // scale
    ratio = lambda answers: min(each["ratio"] for each in answers)
    memory = lambda answers: max(each["peak_mb"] / each["peer_peak_mb"] for each in answers)
    gap = lambda answers: max(each["gap"] for each in answers) * 100
    seconds = lambda answers: max(each["seconds"] for each in answers)
    plenty, scarce = market(large, 1.05, "geographic"), market(large, 0.90, "geographic")
    worst = [market(medium, r, s) for r in (0.9, 1.05, 1.5) for s in ("random", "geographic")]
    units = [market(medium, 1, s, "--unit") for s in ("random", "geographic")]
    online = f"online --needs {large} --events 20000 --seed 1"
    small = [f"swap --pairs 256 --givers {givers} --seed 1 --max-cycle {length} --max-chain {chain}"
             for givers, length, chain in ((0, 3, 0), (0, 4, 0), (13, 3, 3))]
    dense = ["swap --companies 300 --degree 15 --seed 1 --limit-s 10 --max-cycle 4"]
    return [
        ("T1", f"{large:,} needs, degree 20, supply 1.05 of demand, geographic: times LEMON", [plenty], ratio, 5, 10, True),
        ("T2", f"{large:,} needs, supply 0.90: times LEMON", [scarce], ratio, 3, 6, True),
        ("T3", f"{medium:,} needs, the worst of six markets: times LEMON", worst, ratio, 1.2, 2, True),
        ("T4", f"{medium:,} units each: times LEMON", units, ratio, 5, 10, True),
        ("T5", "peak memory of T1 and T2 by LEMON's", [plenty, scarce], memory, 0.5, 0.4, False),
        ("T7 p50", f"one event among {large:,} needs, exact, ms", [online], lambda a: a[0]["p50_ms"], 1, 0.2, False),
        ("T7 p99", "the same", [online], lambda a: a[0]["p99_ms"], 10, 3, False),
        ("T9", "exchange pools of 256 pairs, at most 3 and 4 in a ring, chains of 3, optimal, s", small, seconds, 1, 0.2, False),
        ("T9 dense", "300 companies, degree 15, at most 4 in a ring, weights: optimal, s", dense, seconds, 1, 0.2, False),
        ("T10", "rings, 10,000 companies, degree 20: proven gap in 60 s, %",
         [f"swap --companies {10_000 // scale} --degree 20 --seed 1 --limit-s 60"], gap, 0.9, 0.3, False),
        ("T11", "rings, 100,000 companies, degree 10: proven gap in 60 s, %",
         [f"swap --companies {medium} --degree 10 --seed 1 --limit-s 60"], gap, 0.4, 0.1, False),
        ("T15", "check of 20,000,000 edges, s", [f"check --edges {20_000_000 // scale}"], seconds, 0.3, 0.15, False),
    ]


class Runner:
    """Runs each command once, however many rows lean on it."""

    def __init__(self, program, keep):
        self.program = program
        self.keep = keep
        self.answers = {}

    def run(self, command):
        kept = self.keep / (hashlib.sha256(command.encode()).hexdigest() + ".json") if self.keep else None
        if kept and kept.exists():
            self.answers[command] = json.loads(kept.read_text())
        if command not in self.answers:
            done = subprocess.run([self.program, *shlex.split(command)], capture_output=True, text=True)
            if done.returncode != 0:
                sys.exit(f"kontor-bench {command}\nended with {done.returncode}: {done.stdout}{done.stderr}")
            self.answers[command] = json.loads(done.stdout)
            print(done.stdout, end="", flush=True)
            if kept:
                kept.write_text(done.stdout)
        return self.answers[command]


def verdict(value, must, aim, more_is_better):
    reaches = lambda goal: value >= goal if more_is_better else value <= goal
    return "aim" if reaches(aim) else "must" if reaches(must) else "missed"


def machine():
    model = next((line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores, {model}"


def document(found):
    lines = ["# Figures of the engine", "",
             f"Written by `./dev bench engine` on {datetime.date.today()}, on {machine()}. Machines differ: look at the",
             "ratios. Times are those of the processor, preparation included; each answer was judged by `engine/check`.", "",
             "| | what | must | aim | measured | reached |", "|---|---|---|---|---|---|"]
    for (name, what, _, _, must, aim, more), value in found:
        lines.append(f"| {name} | {what} | {must} | {aim} | {value:.3g} | {verdict(value, must, aim, more)} |")
    lines += ["", "## The command of each row", "", "```sh"]
    for (name, _, commands, *_), _ in found:
        lines += [f"kontor-bench {command}  # {name}" for command in commands]
    return "\n".join([*lines, "```", ""])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    runner = Runner(options.program, options.keep)
    found = []
    for row in rows(10 if options.small else 1):
        if not row[0].startswith(tuple(options.only.split(","))):
            continue
        found.append((row, row[3]([runner.run(command) for command in row[2]])))
    text = document(found)
    if options.small or options.only:
        print(text)
    else:
        DOCUMENT.write_text(text)


if __name__ == "__main__":
    main()
