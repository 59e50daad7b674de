"""Runs clang-tidy on the units that changed since they last passed.

check_tidy.py BUILD [NAME...]    BUILD holds compile_commands.json (preset tidy);
                                 with names, only units whose path contains one

A unit passes again without a run if it, every header of ours that it includes, its
command and .clang-tidy are the same: their hash is kept in BUILD/passed/.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
ROOTS = [pathlib.Path("src"), pathlib.Path(".")]


class Sources:
    """Texts and includes of our files, each read once."""

    def __init__(self):
        self.known = {}

    def read(self, path):
        if path not in self.known:
            text = path.read_text()
            names = INCLUDE.findall(text)
            found = [self.resolve(path, name) for name in names]
            self.known[path] = (text, [header for header in found if header])
        return self.known[path]

    @staticmethod
    def resolve(path, name):
        for root in [*ROOTS, path.parent]:
            if (root / name).is_file():
                return pathlib.Path(os.path.normpath(root / name))
        return None

    def closure(self, unit):
        seen, open_ = {unit}, [unit]
        while open_:
            for header in self.read(open_.pop())[1]:
                if header not in seen:
                    seen.add(header)
                    open_.append(header)
        return sorted(seen)


def digest(sources, unit, command):
    parts = [command, pathlib.Path(".clang-tidy").read_text()]
    parts += [f"{path}\n{sources.read(path)[0]}" for path in sources.closure(unit)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def units(build, names):
    here = pathlib.Path.cwd()
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        if here not in path.parents or build.resolve() in path.parents:
            continue  # generated
        path = path.relative_to(here)
        if path.suffix == ".cpp" and (not names or any(name in str(path) for name in names)):
            yield path, entry["command"]


def passes(build, unit):
    run = subprocess.run(["clang-tidy-14", "-p", build, "--quiet", unit], capture_output=True, text=True)
    return run.returncode == 0, run.stdout


def check(build, todo):
    failed = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(passes, build, unit): (unit, stamp) for unit, stamp in todo}
        for run in concurrent.futures.as_completed(runs):
            unit, stamp = runs[run]
            good, output = run.result()
            if good:
                stamp.touch()
            else:
                failed.append(unit)
                print(output, flush=True)
    return failed


def main():
    build = pathlib.Path(sys.argv[1])
    passed = build / "passed"
    passed.mkdir(exist_ok=True)
    sources = Sources()
    stamps = {unit: passed / digest(sources, unit, command) for unit, command in units(build, sys.argv[2:])}
    todo = [(unit, stamp) for unit, stamp in sorted(stamps.items()) if not stamp.exists()]
    failed = check(build, todo)
    print(f"tidy: {len(stamps)} units, {len(todo)} checked, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
