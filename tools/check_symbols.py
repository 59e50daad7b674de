"""Fails if the objects of domain, engine or app ask for a symbol that they must not have.

check_symbols.py BUILD    reads BUILD/libkontor_<layer>.a with nm
Includes can be got around, symbols cannot: no database, no clock, no random number.
"""
import pathlib
import re
import subprocess
import sys

LAYERS = ["base", "domain", "engine", "app"]
FORBIDDEN = {
    r"sqlite3_\w+": "the database",
    r"PQ[a-z]\w+": "the database",
    r"std::chrono::(_V2::)?system_clock::now\(\)": "the system clock",
    r"(time|gettimeofday|clock_gettime|localtime(_r)?|gmtime(_r)?)": "the system clock",
    r"(rand|srand|random|srandom|[dlm]rand48|getrandom|arc4random\w*)": "random numbers",
    r"std::random_device::.*": "random numbers",
}


def undefined(archive):
    """(object, symbol) for all that the archive needs from outside."""
    out = subprocess.run(["nm", "-uC", archive], check=True, capture_output=True, text=True)
    member = ""
    for line in out.stdout.splitlines():
        if line.endswith(".o:"):
            member = line[:-1]
        elif line.strip().startswith("U "):
            yield member, line.strip()[2:].split("@")[0]


def faults(archive, layer):
    for member, symbol in undefined(archive):
        for pattern, what in FORBIDDEN.items():
            if re.fullmatch(pattern, symbol):
                yield f"{layer}: {member} uses {what} ({symbol})"


def main():
    build = pathlib.Path(sys.argv[1])
    archives = [(build / f"libkontor_{layer}.a", layer) for layer in LAYERS]
    there = [(archive, layer) for archive, layer in archives if archive.exists()]
    found = [fault for archive, layer in there for fault in faults(archive, layer)]
    if not there:
        found.append(f"{build} holds no layer: build it first")
    print("\n".join(found) or f"symbols: clean ({', '.join(layer for _, layer in there)})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
