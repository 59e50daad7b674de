"""The codes of others that the starter taxonomy refers to: ISCO-08, WZ and CPV.

Codes are facts; their titles are not kept here. Where the files an operator
downloads lie beside the checkout (`../shared/data`), they are asked as well.
"""
import json
import pathlib

DATA = pathlib.Path(__file__).resolve().parent.parent.parent / "shared" / "data"

# ISCO-08: minor group, then the last digits of its unit groups.
ISCO = """
011:0 021:0 031:0 111:1234 112:0 121:1239 122:123 131:12 132:1234 133:0 134:1234569 141:12 142:0
143:19 211:1234 212:0 213:123 214:1234569 215:123 216:123456 221:12 222:12 223:0 224:0 225:0
226:12345679 231:0 232:0 233:0 234:12 235:1234569 241:123 242:1234 243:1234 251:12349 252:1239
261:129 262:12 263:123456 264:123 265:1234569 311:123456789 312:123 313:123459 314:123 315:12345
321:1234 322:12 323:0 324:0 325:123456789 331:12345 332:1234 333:12349 334:1234 335:123459
341:123 342:123 343:12345 351:1234 352:12 411:0 412:0 413:12 421:1234 422:12345679 431:123
432:123 441:1234569 511:123 512:0 513:12 514:12 515:123 516:123459 521:12 522:123 523:0
524:1234569 531:12 532:129 541:12349 611:1234 612:1239 613:0 621:0 622:1234 631:0 632:0 633:0
634:0 711:123459 712:1234567 713:123 721:12345 722:1234 723:1234 731:123456789 732:123 741:123
742:12 751:123456 752:123 753:123456 754:12349 811:1234 812:12 813:12 814:123 815:12345679 816:0
817:12 818:1239 821:129 831:12 832:12 833:12 834:1234 835:0 911:12 912:1239 921:123456 931:123
932:19 933:1234 941:12 951:0 952:0 961:123 962:12349
"""
# Divisions that neither WZ uses; WZ 2025 gave up 45 besides.
NO_DIVISION = {"04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89"}


def isco_unit_groups() -> set:
    groups = (entry.split(":") for entry in ISCO.split())
    return {minor + digit for minor, digits in groups for digit in digits}


def is_division(code: str, year: int) -> bool:
    number = code[:2]
    return ("01" <= number <= "99" and number not in NO_DIVISION
            and not (year == 2025 and number == "45"))


def first_column(path: pathlib.Path, column: int) -> set:
    """The codes of a downloaded table; none where it is not there."""
    if not path.exists():
        return set()
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return {cells[column].strip() for cells in (line.split("\t") for line in lines)
            if len(cells) > column}


def downloaded_isco() -> set:
    found = first_column(DATA / "esco" / "merged" / "isco08.tsv", 0)
    return {code for code in found if len(code) == 4 and code.isdigit()}


def downloaded_wz2008() -> set:
    return first_column(DATA / "wz2008" / "wz2008_de.tsv", 1)


def downloaded_cpv() -> set:
    path = DATA / "cpv" / "cpvCodes.json"
    if not path.exists():
        return set()
    return {row["code"] for row in json.loads(path.read_text("utf-8")) if row["version"] == 2}


def isco_faults(occupations: list):
    unit_groups = isco_unit_groups()
    if downloaded_isco() not in (set(), unit_groups):
        yield "tools/taxonomy_codes.py: the unit groups are not those of the downloaded ISCO-08"
    for row in occupations:
        if row["isco"] not in unit_groups:
            yield f"{row['line']}: ISCO-08 has no unit group {row['isco']}"


def wz_faults(sectors: list):
    downloaded = {2008: downloaded_wz2008(), 2025: set()}
    for row in sectors:
        for year, known in downloaded.items():
            for code in row[f"wz{year}"].split("|"):
                if not is_division(code, year) or (known and code not in known):
                    yield f"{row['line']}: WZ {year} has no {code}"


def cpv_faults(materials: list):
    known = downloaded_cpv()
    for row in materials:
        for code in filter(None, row["cpv"].split("|")):
            if known and code not in known:
                yield f"{row['line']}: CPV has no {code}"


def faults(tables: dict):
    """What the tables say that the classifications do not have."""
    yield from isco_faults(tables["occupations"])
    yield from wz_faults(tables["sectors"])
    yield from cpv_faults(tables["material_classes"])
