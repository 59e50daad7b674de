"""Fails if a source file has more than 400 lines. Functions are clang-tidy's."""
import pathlib
import sys

LINES_MAX = 400
ROOMS = ["src", "tests", "fuzz", "bench", "tools", "cmake", "web/src", "web/e2e", "web/tools"]
ENDINGS = {".cpp", ".hpp", ".py", ".mjs", ".js", ".ts", ".svelte", ".scss", ".sh", ".cmake", ".typ"}
GENERATED = [pathlib.Path("web/src/api/types.ts"), pathlib.Path("web/src/api/generated")]


def sources():
    for room in ROOMS:
        for path in sorted(pathlib.Path(room).rglob("*")):
            if path.suffix in ENDINGS and "node_modules" not in path.parts:
                yield path


def is_generated(path):
    return any(path == other or other in path.parents for other in GENERATED)


def main():
    found = []
    for path in sources():
        count = path.read_bytes().count(b"\n")
        if count > LINES_MAX and not is_generated(path):
            found.append(f"{path}: {count} lines; split it by noun (at most {LINES_MAX})")
    print("\n".join(found) or "sizes: clean")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
