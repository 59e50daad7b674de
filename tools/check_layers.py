"""Fails if a file includes or imports what its room must not know. Run by `./dev lint`.

The tables are the architecture: a layer may include itself and what is listed.
"""
import pathlib
import re
import sys

MAY_INCLUDE = {
    "base": set(),
    "domain": {"base"},
    "engine": {"base"},
    "app": {"base", "domain", "engine"},
    "store": {"base", "domain", "app"},
    "document": {"base", "domain", "app"},
    "http": {"base", "domain", "app"},
    "main": {"base", "domain", "engine", "app", "store", "document", "http"},
}

# Libraries, by how their includes begin, that only these layers may touch.
ONLY_IN = {
    "sqlite3.h": {"store"},
    "libpq-fe.h": {"store"},
    "boost/json": {"store", "document", "http"},
    "boost/describe": {"http"},
    "boost/mp11": {"http"},
    "boost/url": {"http"},
    "boost/beast": {"http"},
    "boost/asio": {"http"},
    "openssl/": {"http", "store"},
    "sodium": {"http"},
    "date/": {"base"},
    "coin/": {"engine"},
    "unicode/": {"engine"},
    "libstemmer.h": {"engine"},
}
# Libraries that only tests may touch: oracles, never in the product.
ONLY_IN_TESTS = ("lemon/",)
PURE = {"domain", "engine"}
# Standard headers that bring what a layer must not have: I/O, clock, threads, randomness.
FORBIDDEN = {
    "iostream": set(MAY_INCLUDE),
    "regex": set(MAY_INCLUDE),
    "random": {"base", "domain", "engine", "app"},
    "ctime": {"base", "domain", "engine", "app"},
    "fstream": {"base", "domain", "engine", "app"},
    "filesystem": {"base", "domain", "engine", "app"},
    "mutex": {"domain"},
    "thread": {"domain"},
    "atomic": {"domain"},
}

INCLUDE = re.compile(r'\s*#\s*include\s+[<"]([^>"]+)[>"]')
IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']""")
WEB_MAY_IMPORT = {
    "api": set(),
    "i18n": {"shared"},  # storage and the like
    "shared": {"api", "i18n"},
    "features": {"shared", "api", "i18n"},
    "app": {"features", "shared", "api", "i18n"},
}


def lines(path):
    return enumerate(path.read_text().splitlines(), 1)


def layer_faults(path, layer):
    if layer not in MAY_INCLUDE:
        yield f"{path}: {layer} is no layer: add it to tools/check_layers.py and ARCHITECTURE.md"
        return
    for number, line in lines(path):
        found = INCLUDE.match(line)
        for fault in include_faults(found.group(1), layer) if found else ():
            yield f"{path}:{number}: {fault}"
        is_oracle = found and found.group(1).startswith(ONLY_IN_TESTS)
        if is_oracle and not path.stem.endswith("_test"):
            yield f"{path}:{number}: only tests may use {found.group(1)}"


def include_faults(target, layer):
    room = target.split("/")[0]
    if target.startswith(".."):
        yield f"include from src/, not by {target}"
    if room in MAY_INCLUDE and "/" in target and room not in MAY_INCLUDE[layer] | {layer}:
        yield f"{layer} must not know {room} ({target})"
    if layer in FORBIDDEN.get(target, ()):
        yield f"{layer} must not use <{target}>"
    for library, owners in ONLY_IN.items():
        if target.startswith(library) and layer not in owners:
            yield f"only {', '.join(sorted(owners))} may use {library} ({target})"


def cpp_faults():
    for path in sorted(pathlib.Path("src").rglob("*.[hc]pp")):
        yield from layer_faults(path, path.parts[1])


def room_of(path):
    """("features", "listing") of web/src/features/listing/…, else ("shared", "")."""
    parts = path.relative_to(WEB).parts
    return parts[0], parts[1] if parts[0] == "features" and len(parts) > 2 else ""


def imported(path, target):
    """The file below web/src that an import names, without its ending, or None."""
    if not target.startswith("."):
        return None
    wanted = pathlib.Path(*path.parent.joinpath(target).parts)
    resolved = pathlib.Path(*normal(wanted.parts))
    return resolved if WEB in resolved.parents else None


def normal(parts):
    out = []
    for part in parts:
        if part == "..":
            out.pop()
        elif part != ".":
            out.append(part)
    return out


WEB = pathlib.Path("web/src")


def web_faults():
    for path in sorted(p for p in WEB.rglob("*") if p.suffix in {".ts", ".svelte"}):
        room, feature = room_of(path)
        if room not in WEB_MAY_IMPORT:
            continue  # main.ts knows all
        for number, line in lines(path):
            for target in IMPORT.findall(line):
                other = imported(path, target)
                if other is None:
                    continue
                other_room, other_feature = room_of(other)
                if other_room == room and other_feature == feature:
                    continue
                if other_room not in WEB_MAY_IMPORT[room]:
                    yield f"{path}:{number}: {feature or room} must not know {target}"


def main():
    found = [*cpp_faults(), *web_faults()]
    print("\n".join(found) or "layers: clean")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
