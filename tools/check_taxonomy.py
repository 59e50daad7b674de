"""Fails if the starter taxonomy (taxonomy/*.tsv) contradicts itself. Run by `./dev check`.

The program reads the same files; here stand the rules of good writing that it
need not know: no two concepts under one name, each complete in both languages,
codes that exist, bridges that carry. Prints what it counted.
"""
import sys

import taxonomy_codes
import taxonomy_names
import taxonomy_tables

SIZES_MIN = {
    "occupations": 180, "skills": 450, "occupation_skills": 2500, "skill_groups": 40,
    "processes": 60, "material_classes": 80, "sectors": 25,
}
BRIDGES = range(25, 51)
ESSENTIAL = range(4, 9)
OPTIONAL_MIN = 4
LAENDER, DISTRICTS, PLACES_MIN = 16, 7, 60
GERMANY_E6 = {"latitude_e6": (47_200_000, 55_100_000), "longitude_e6": (5_800_000, 15_100_000)}


def size_faults(tables: dict):
    for name, least in SIZES_MIN.items():
        if len(tables[name]) < least:
            yield f"{name}.tsv: {len(tables[name])} rows, at least {least}"
    if len(tables["bridges"]) not in BRIDGES:
        yield f"bridges.tsv: {len(tables['bridges'])} rows, {BRIDGES.start} to {BRIDGES.stop - 1}"


def links(rows: list, column: str, relation: str) -> dict:
    found = {}
    for row in rows:
        if row["relation"] == relation:
            found.setdefault(row["occupation"], set()).add(row[column])
    return found


def use_faults(tables: dict):
    """Occupations say enough of themselves, and no skill or certificate stands idle."""
    essential = links(tables["occupation_skills"], "skill", "essential")
    optional = links(tables["occupation_skills"], "skill", "optional")
    for row in tables["occupations"]:
        if len(essential.get(row["code"], ())) not in ESSENTIAL:
            yield f"{row['line']}: {len(essential.get(row['code'], ()))} essential skills"
        if len(optional.get(row["code"], ())) < OPTIONAL_MIN:
            yield f"{row['line']}: {len(optional.get(row['code'], ()))} optional skills"
    for name, column in (("skills", "skill"), ("certificates", "certificate")):
        used = {row[column] for row in tables[f"occupation_{name}"]}
        for row in tables[name]:
            if row["code"] not in used:
                yield f"{row['line']}: no occupation uses {row['code']}"
    groups = {row["group"] for row in tables["skills"]}
    for row in tables["skill_groups"]:
        if row["code"] not in groups:
            yield f"{row['line']}: no skill is in {row['code']}"


def instruction_faults(tables: dict):
    """Whoever does an activity by trade is known to need its licence or instruction."""
    asked = {}
    for row in tables["skill_certificates"]:
        if row["relation"] == "essential":
            asked.setdefault(row["skill"], set()).add(row["certificate"])
    named = {(row["occupation"], row["certificate"]) for row in tables["occupation_certificates"]}
    for row in tables["occupation_skills"]:
        if row["relation"] == "essential":
            for code in sorted(asked.get(row["skill"], ())):
                if (row["occupation"], code) not in named:
                    yield f"{row['line']}: {row['skill']} asks for {code}"


class Standing:
    """What occupations have, as a bridge needs to know it."""

    def __init__(self, tables: dict):
        self.sector = {row["code"]: row["sectors"].split("|")[0] for row in tables["occupations"]}
        self.needed, self.gates, self.skills, self.certificates = {}, {}, {}, {}
        for name, column, all_of, essential in (
                ("occupation_skills", "skill", self.skills, self.needed),
                ("occupation_certificates", "certificate", self.certificates, self.gates)):
            essential.update(links(tables[name], column, "essential"))
            for row in tables[name]:
                all_of.setdefault(row["occupation"], set()).add(row[column])


def bridge_faults(row: dict, standing: Standing):
    """What carries over both have; what is missing the one needs and the other lacks."""
    start, goal = row["from"], row["to"]
    carries, skills, certificates = (
        set(filter(None, row[column].split("|")))
        for column in ("carries", "missing_skills", "missing_certificates"))
    if standing.sector[start] == standing.sector[goal]:
        yield "both are of one sector"
    for code in sorted(carries - (standing.skills[start] & standing.skills[goal])):
        yield f"{code} is no skill of both"
    for code in sorted(skills - (standing.skills[goal] - standing.needed[start])):
        yield f"{code} is not missing"
    wanted = standing.certificates.get(goal, set()) - standing.gates.get(start, set())
    for code in sorted(certificates - wanted):
        yield f"{code} is not missing"
    gates = standing.gates.get(goal, set()) - standing.gates.get(start, set())
    for code in sorted(gates - certificates):
        yield f"{code} is asked for and not named"


def all_bridge_faults(tables: dict):
    standing = Standing(tables)
    for row in tables["bridges"]:
        yield from (f"{row['line']}: {fault}" for fault in bridge_faults(row, standing))


def place_faults(rows: list):
    kinds = [row["kind"] for row in rows]
    if kinds.count("land") != LAENDER or kinds.count("district") != DISTRICTS:
        yield f"places.tsv: {kinds.count('land')} Länder, {kinds.count('district')} districts"
    if kinds.count("town") + kinds.count("quarter") < PLACES_MIN:
        yield f"places.tsv: fewer than {PLACES_MIN} towns and quarters"
    for row in rows:
        for column, (least, most) in GERMANY_E6.items():
            if not least <= int(row[column]) <= most:
                yield f"{row['line']}: {column} is not in Germany"


def all_faults() -> tuple:
    faults = []
    tables = {name: taxonomy_tables.read(name, faults) for name in taxonomy_tables.HEADERS}
    faults.extend(taxonomy_tables.faults(tables))
    if not faults:  # the rules below trust shapes and links
        for rule in (taxonomy_names.faults, taxonomy_codes.faults, size_faults, use_faults,
                     instruction_faults, all_bridge_faults):
            faults.extend(rule(tables))
        faults.extend(place_faults(tables["places"]))
    return tables, faults


def main() -> int:
    tables, faults = all_faults()
    if faults:
        print("\n".join(faults))
        return 1
    relations = [row["relation"] for row in tables["occupation_skills"]]
    print("taxonomy: clean")
    for name, rows in tables.items():
        print(f"  {len(rows):5} {name.replace('_', ' ')}")
    print(f"  {relations.count('essential')} skills essential, {relations.count('optional')} optional")
    return 0


if __name__ == "__main__":
    sys.exit(main())
