"""Names of schools made comparable: over order, accents, language and well-known short forms.

Careful, since to claim a school that one did not go to is worse than to miss one: no word that tells schools apart is
ever left out, and initials stand for a school only where everybody knows them.
"""

import re
from functools import lru_cache

from .addresses import organisation_key
from .folding import fold, words

MANY = 10_000
_SMALL = frozenset("the of at in and for de di do da del della des der zu von van fur et e y degli studi".split())
_SAME = {
    "university": "universitat universite universidad universidade universita universiteit universitet universitetet "
    "universitas uniwersytet univerzita yliopisto univ uni",
    "technical": "technische technischen technischer technisch tekniska tekniske technological technique "
    "tecnica tecnico",
    "polytechnic": "politecnico politecnica polytechnique polytechnische",
    "hochschule": "fachhochschule hogeschool fh haw",
    "institute": "institut instituto istituto instituut",
    "technology": "technologie tecnologia teknologi",
    "free": "freie vrije libre",
    "applied": "angewandte",
    "sciences": "wissenschaften",
    "medical": "medizinische",
    "college": "kolleg",
    "st": "saint sankt",
    "munich": "munchen",
    "vienna": "wien",
    "cologne": "koln",
    "brunswick": "braunschweig",
    "geneva": "geneve genf",
    "rome": "roma rom",
    "milan": "milano mailand",
    "turin": "torino",
    "naples": "napoli neapel",
    "florence": "firenze florenz",
    "prague": "praha prag",
    "warsaw": "warszawa warszawski warschau",
    "lisbon": "lisboa lissabon",
    "copenhagen": "kobenhavn kopenhagen kobenhavns",
    "gothenburg": "goteborg goteborgs",
    "brussels": "bruxelles brussel brussels",
    "sevilla": "seville",
}
"""A word by the others that say the same in other tongues."""
_SPELT = {other: one for one, others in _SAME.items() for other in others.split()}
_SHORT = {
    "eth": "eth zurich",
    "eidgenossische technical hochschule zurich": "eth zurich",
    "epfl": "ecole polytechnic federale lausanne",
    "mit": "massachusetts institute technology",
    "caltech": "california institute technology",
    "georgia tech": "georgia institute technology",
    "virginia tech": "virginia polytechnic institute state university",
    "tum": "technical university munich",
    "lmu": "ludwig maximilians university munich",
    "lmu munich": "ludwig maximilians university munich",
    "kit": "karlsruher institute technology",
    "karlsruhe institute technology": "karlsruher institute technology",
    "rwth": "rwth aachen",
    "rwth aachen university": "rwth aachen",
    "kth": "kth royal institute technology",
    "royal institute technology stockholm": "kth royal institute technology",
    "dtu": "technical university denmark",
    "ntnu": "norwegian university science technology",
    "lse": "london school economics political science",
    "london school economics": "london school economics political science",
    "ucl": "university college london",
    "nyu": "new york university",
    "ucla": "university california los angeles",
    "ucsd": "university california san diego",
    "uc berkeley": "university california berkeley",
    "nus": "national university singapore",
    "ku leuven": "katholieke university leuven",
    "vu amsterdam": "free university amsterdam",
    "fu berlin": "free university berlin",
    "hu berlin": "humboldt university berlin",
    "wu vienna": "wirtschaftsuniversitat vienna",
    "harvard": "harvard university",
    "stanford": "stanford university",
    "yale": "yale university",
    "princeton": "princeton university",
    "chalmers": "chalmers technical university",
}
"""Short forms that mean one school, their words in the order in which they are compared."""
_SHORTENED = {" ".join(sorted(short.split())): " ".join(sorted(full.split())) for short, full in _SHORT.items()}
_ORDER_TELLS = frozenset(
    "york miami washington newcastle lincoln victoria ottawa rochester valparaiso salle nagasaki shizuoka kochi "
    "shimane central continental metropolitan regional international columbia northwestern southern western eastern "
    "northern california indiana".split()
)
"""York University is in Toronto and the University of York in York: of these the order of the words is kept."""
_KINDS = frozenset("university hochschule college institute school academy polytechnic ecole eth rwth".split())
_BRACKETED = re.compile(r"\(([^()]*)\)")
_ELIDED = re.compile(r"\b[dl]'")
_UMLAUT = re.compile(r"(?<![aeiouq])([aou])e")
"""How an umlaut is typed without one: Universitaet, Muenchen."""


@lru_cache(maxsize=MANY)
def school_key(name: str) -> str:
    """What the names of one school have in common; empty for what is none, or whose name says no more than that.

    `TU Delft`, `Delft University of Technology` and `Technische Universiteit Delft` are one; `University of York` and
    `York University` are two.
    """
    plain = _ELIDED.sub(" ", fold(_without_initials(name))).replace("'", "")
    said = [_spelt(word) for word in words(organisation_key(plain))]
    said = [word for one in said for word in one.split() if word not in _SMALL]
    found = _kind(set(said))
    key = " ".join(sorted(found))
    key = _SHORTENED.get(key, key)
    if _KINDS.isdisjoint(key.split()) or _KINDS.issuperset(key.split()):
        return ""
    if not found.isdisjoint(_ORDER_TELLS) and said[0] in _KINDS and key not in _SHORTENED.values():
        return f"{said[0]} of {key}"
    return key


def _spelt(word: str) -> str:
    """The word as it is compared."""
    if word == "tu":
        return "technical university"
    plain = _UMLAUT.sub(r"\1", word)
    return _SPELT.get(word) or _SPELT.get(plain, plain)


def _kind(found: set[str]) -> set[str]:
    """A university of technology is a technical one, one of applied sciences a Hochschule."""
    if {"university", "technology"} <= found and found.isdisjoint({"institute", "science", "sciences"}):
        found = found - {"technology"} | {"technical"}
    if {"applied", "sciences"} <= found and not found.isdisjoint({"university", "hochschule"}):
        found = found - {"applied", "sciences", "university"} | {"hochschule"}
    return found


def _without_initials(name: str) -> str:
    """The name without its own initials in brackets; what else stands in them tells schools apart and is kept."""
    for inside in _BRACKETED.findall(name):
        outside = words(_BRACKETED.sub(" ", name))
        if len(inside) > 1 and inside.isupper() and _are_initials(inside.casefold(), outside):
            name = name.replace(f"({inside})", " ")
    return name


def _are_initials(letters: str, outside: list[str]) -> bool:
    rest = iter(outside)
    return all(any(word.startswith(letter) for word in rest) for letter in letters)
