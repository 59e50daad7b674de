"""How the concepts of the starter taxonomy are named, in German and English."""
import re

NAMES = {  # columns whose words must not be shared by two concepts of one file
    "de": ("de", "de_m", "de_f", "de_n", "name", "name_de", "synonyms_de"),
    "en": ("en", "name_en", "synonyms_en"),
}
NAMED = ("occupations", "skills", "skill_groups", "certificates", "sectors", "places", "clusters",
         "levels", "processes", "material_classes")
SYNONYMS_MIN, SYNONYMS_MAX = 3, 6
# The neutral name of an occupation ends in one of these, so that its plural is known.
NEUTRAL = re.compile(r"[Ff]achkraft|kraft\b|person\b|hilfe\b", re.IGNORECASE)
# "Kaufkraft" is what a customer has; the trade is "Kaufmännische Fachkraft".
MISLEADING = ("Kaufkraft",)
# English names of occupations take an s in the plural.
IRREGULAR = re.compile(r"(s|x|z|ch|sh|y|man|woman)$")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def folded(word: str) -> str:
    """A word as two people would write it: without case, umlauts, blanks and hyphens."""
    return re.sub(r"[^\w+#@]", "", word.casefold().translate(UMLAUTS))


def words(row: dict, columns: tuple):
    return [word for column in columns for word in row.get(column, "").split("|") if word]


def repeated_names(rows: list, columns: tuple):
    owners = {}
    for row in rows:
        for word in words(row, columns):
            owner = owners.setdefault(folded(word), row["code"])
            if owner != row["code"]:
                yield f"{row['line']}: '{word}' is also a name of {owner}"
        own = [folded(word) for word in words(row, columns)]
        for word in sorted({word for word in own if own.count(word) > 1}):
            yield f"{row['line']}: '{word}' stands twice"


def occupation_names(rows: list):
    for row in rows:
        if row["de_m"] == row["de_f"]:
            yield f"{row['line']}: one form for two genders"
        if not NEUTRAL.search(row["de_n"]) or any(word in row["de_n"] for word in MISLEADING):
            yield f"{row['line']}: '{row['de_n']}' is no neutral name"
        if IRREGULAR.search(row["en"]):
            yield f"{row['line']}: '{row['en']}' takes no s in the plural"
        for column in ("synonyms_de", "synonyms_en"):
            if not SYNONYMS_MIN <= len(words(row, (column,))) <= SYNONYMS_MAX:
                yield f"{row['line']}: {len(words(row, (column,)))} {column}"


def other_synonyms(tables: dict):
    """Skills, processes and materials are found by more than their label, in both languages."""
    for name in ("skills", "processes", "material_classes"):
        for row in tables[name]:
            for column in ("synonyms_de", "synonyms_en"):
                if not row[column]:
                    yield f"{row['line']}: no {column}"


def faults(tables: dict):
    for name in NAMED:
        for columns in NAMES.values():
            yield from repeated_names(tables[name], columns)
    yield from occupation_names(tables["occupations"])
    yield from other_synonyms(tables)
