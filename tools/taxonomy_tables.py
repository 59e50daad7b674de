"""How the tables of taxonomy/*.tsv are made: their columns, shapes and links."""
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "taxonomy"
HEADERS = {
    "occupations": "code isco kldb sectors de_m de_f de_n en synonyms_de synonyms_en",
    "skills": "code group de en synonyms_de synonyms_en",
    "skill_groups": "code de en",
    "certificates": "code de en hint_de hint_en regulated",
    "occupation_skills": "occupation skill relation",
    "occupation_certificates": "occupation certificate relation",
    "skill_certificates": "skill certificate relation",
    "sectors": "code de en wz2008 wz2025",
    "places": "code name en kind parent latitude_e6 longitude_e6",
    "clusters": "code name_de name_en short_de short_en kind sectors",
    "levels": "code rank de en hint_de hint_en",
    "processes": "code family de en synonyms_de synonyms_en skills",
    "material_classes": "code family de en synonyms_de synonyms_en cpv unit standard",
    "bridges": "from to carries missing_skills missing_certificates reason_de reason_en",
}
MAY_BE_EMPTY = {"kldb", "parent", "synonyms_de", "synonyms_en", "cpv", "standard",
                "missing_certificates"}
PATTERNS = {
    "code": r"[a-z][a-z0-9]*(-[a-z0-9]+)*",
    "isco": r"\d{4}",
    "kldb": r"(\d{4}[1-4])?",
    "wz2008": r"\d{2}(\.\d{1,2})?(\|\d{2}(\.\d{1,2})?)*",
    "wz2025": r"\d{2}(\.\d{1,2})?(\|\d{2}(\.\d{1,2})?)*",
    "cpv": r"(\d{8}-\d(\|\d{8}-\d)*)?",
    "unit": r"H87|PR|SET|MTR|MTK|MTQ|LTR|KGM|TNE|XBX|XRO|XCY",
    "relation": "essential|optional",
    "regulated": "yes|no",
    "kind": "quarter|district|town|land|cluster|network",
    "rank": r"\d",
    "latitude_e6": r"-?\d{1,8}",
    "longitude_e6": r"-?\d{1,9}",
}
FAMILIES = {
    "processes": {"shaping", "forming", "separating", "joining", "coating", "treating",
                  "electronics", "textile", "process", "packing", "food", "testing"},
    "material_classes": {"protective", "hygiene", "medical", "textile", "metal", "plastic",
                         "chemical", "packaging", "construction", "electrical", "equipment",
                         "food"},
}
LINKS = {  # (file, column) -> file whose codes it names
    ("occupations", "sectors"): "sectors",
    ("clusters", "sectors"): "sectors",
    ("skills", "group"): "skill_groups",
    ("places", "parent"): "places",
    ("processes", "skills"): "skills",
    ("occupation_skills", "occupation"): "occupations",
    ("occupation_skills", "skill"): "skills",
    ("occupation_certificates", "occupation"): "occupations",
    ("occupation_certificates", "certificate"): "certificates",
    ("skill_certificates", "skill"): "skills",
    ("skill_certificates", "certificate"): "certificates",
    ("bridges", "from"): "occupations",
    ("bridges", "to"): "occupations",
    ("bridges", "carries"): "skills",
    ("bridges", "missing_skills"): "skills",
    ("bridges", "missing_certificates"): "certificates",
}
PAIRS = ("occupation_skills", "occupation_certificates", "skill_certificates", "bridges")


def read(name: str, faults: list) -> list:
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
        if cell != cell.strip() or "  " in cell or re.search(r"\|\||^\||\|$", cell):
            yield f"{row['line']}: {column} has blanks or bars too many"


def family_faults(tables: dict):
    for name, families in FAMILIES.items():
        for row in tables[name]:
            if row["family"] not in families:
                yield f"{row['line']}: no family {row['family']}"


def code_faults(tables: dict):
    for name, rows in tables.items():
        seen = set()
        for row in rows:
            key = tuple(row.values())[:2] if name in PAIRS else row["code"]
            if key in seen:
                yield f"{row['line']}: {key} stands twice"
            seen.add(key)


def link_faults(tables: dict):
    for (name, column), target in LINKS.items():
        codes = {row["code"] for row in tables[target]}
        for row in tables[name]:
            for code in filter(None, row[column].split("|")):
                if code not in codes:
                    yield f"{row['line']}: no {code} in {target}.tsv"


def faults(tables: dict):
    for rows in tables.values():
        for row in rows:
            yield from cell_faults(row)
    yield from family_faults(tables)
    yield from code_faults(tables)
    yield from link_faults(tables)
