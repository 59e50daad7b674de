"""Fails if the starter taxonomy (taxonomy/*.tsv) contradicts itself. Run by `./dev check`.

The program reads the same files; here stand the rules of good writing that it
need not know: no two concepts under one name, each complete in both languages.
"""
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "taxonomy"
CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
HEADERS = {
    "occupations": "code isco kldb sectors de_m de_f de_n en synonyms_de synonyms_en",
    "skills": "code group de en synonyms_de synonyms_en",
    "skill_groups": "code de en",
    "certificates": "code de en hint_de hint_en regulated",
    "occupation_skills": "occupation skill relation",
    "occupation_certificates": "occupation certificate relation",
    "sectors": "code de en wz2008 wz2025",
    "places": "code name en kind parent latitude_e6 longitude_e6",
    "clusters": "code name_de name_en short_de short_en kind sectors",
    "levels": "code rank de en hint_de hint_en",
}
MAY_BE_EMPTY = {"kldb", "parent", "synonyms_de", "synonyms_en"}
PATTERNS = {
    "code": CODE.pattern,
    "isco": r"\d{4}",
    "kldb": r"(\d{4}[1-4])?",
    "wz2008": r"\d{2}(\.\d{1,2})?(\|\d{2}(\.\d{1,2})?)*",
    "wz2025": r"\d{2}(\.\d{1,2})?(\|\d{2}(\.\d{1,2})?)*",
    "relation": "essential|optional",
    "regulated": "yes|no",
    "kind": "quarter|district|town|land|cluster|network",
    "rank": r"\d",
    "latitude_e6": r"-?\d{1,8}",
    "longitude_e6": r"-?\d{1,9}",
}
LINKS = {  # (file, column) -> file whose codes it names
    ("occupations", "sectors"): "sectors",
    ("clusters", "sectors"): "sectors",
    ("skills", "group"): "skill_groups",
    ("places", "parent"): "places",
    ("occupation_skills", "occupation"): "occupations",
    ("occupation_skills", "skill"): "skills",
    ("occupation_certificates", "occupation"): "occupations",
    ("occupation_certificates", "certificate"): "certificates",
}
NAMES = {  # columns whose words must not be shared by two concepts of one file
    "de": ("de", "de_m", "de_f", "de_n", "name", "name_de", "synonyms_de"),
    "en": ("en", "name_en", "synonyms_en"),
}
UNIQUE_NAMES = ("occupations", "skills", "skill_groups", "certificates", "sectors", "places",
                "clusters", "levels")


def read(name: str, faults: list) -> list[dict]:
    text = (FOLDER / f"{name}.tsv").read_bytes().decode("utf-8")
    header, *lines = text.split("\n")
    if header.split("\t") != HEADERS[name].split() or lines.pop() != "" or "\r" in text:
        faults.append(f"{name}.tsv:1: not the header or not lines of text")
        return []
    columns = header.split("\t")
    rows = []
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            faults.append(f"{name}.tsv:{number}: {len(cells)} cells, not {len(columns)}")
            continue
        rows.append(dict(zip(columns, cells), line=f"{name}.tsv:{number}"))
    return rows


def cell_faults(row: dict):
    for column, cell in row.items():
        if column == "line":
            continue
        if not cell and column not in MAY_BE_EMPTY:
            yield f"{row['line']}: {column} is empty"
        elif column in PATTERNS and not re.fullmatch(PATTERNS[column], cell):
            yield f"{row['line']}: {column} is '{cell}'"
        if cell != cell.strip() or "  " in cell or "||" in cell:
            yield f"{row['line']}: {column} has blanks or bars too many"


def link_faults(tables: dict):
    for (name, column), target in LINKS.items():
        codes = {row["code"] for row in tables[target]}
        for row in tables[name]:
            for code in filter(None, row[column].split("|")):
                if code not in codes:
                    yield f"{row['line']}: no {code} in {target}.tsv"
    for name in ("occupation_skills", "occupation_certificates"):
        pairs = set()
        for row in tables[name]:
            pair = tuple(row.values())[:2]
            if pair in pairs:
                yield f"{row['line']}: {' – '.join(pair)} stands twice"
            pairs.add(pair)


def name_faults(rows: list[dict], columns: tuple):
    owners = {}
    for row in rows:
        words = set()
        for column in columns:
            words.update(w.casefold() for w in row.get(column, "").split("|") if w)
        for word in words:
            if word in owners:
                yield f"{row['line']}: '{word}' is also a name of {owners[word]}"
            owners[word] = row["code"]


def occupation_faults(tables: dict):
    essential = {row["occupation"] for row in tables["occupation_skills"]
                 if row["relation"] == "essential"}
    used = {row["skill"] for row in tables["occupation_skills"]}
    for row in tables["occupations"]:
        if row["code"] not in essential:
            yield f"{row['line']}: no essential skill"
        if row["de_m"] == row["de_f"]:
            yield f"{row['line']}: one form for two genders"
        if not row["synonyms_de"] or not row["synonyms_en"]:
            yield f"{row['line']}: no synonyms"
    for row in tables["skills"]:
        if row["code"] not in used and row["group"] not in ("language", "transversal"):
            yield f"{row['line']}: no occupation uses {row['code']}"


def main() -> int:
    faults = []
    tables = {name: read(name, faults) for name in HEADERS}
    for name, rows in tables.items():
        for row in rows:
            faults.extend(cell_faults(row))
        codes = [row["code"] for row in rows if "code" in row]
        faults.extend(f"{name}.tsv: code {c} twice" for c in set(codes) if codes.count(c) > 1)
    faults.extend(link_faults(tables))
    faults.extend(occupation_faults(tables))
    for name in UNIQUE_NAMES:
        for columns in NAMES.values():
            faults.extend(name_faults(tables[name], columns))
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in tables.items())
    print("\n".join(faults) or f"taxonomy: clean ({counts})")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
