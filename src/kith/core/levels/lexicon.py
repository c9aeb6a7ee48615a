"""What words and phrases of titles mean, found by their first word; and what German compounds mean."""

from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from kith.core.levels.ladder import Level
from kith.core.levels.words import phrases, stems

RANK, GRADE, ROLE, SKIP = "rank", "grade", "role", "skip"
STUDENT, RETIRED, PAST, SEEKING = "student", "retired", "past", "seeking"


class Sense(NamedTuple):
    """What a word or phrase tells: its kind, the level it gives, whether it names a job by itself."""

    kind: str
    level: Level
    noun: bool


_PURE = frozenset(
    "senior sr snr seniore experienced experimente experimentee experimentado experimentada confirme confirmee "
    "erfahrener erfahrene junior jr jnr graduate entry debutant debutante principiante novice berufseinsteiger".split()
)
"""Grades that need the noun of a job beside them; what makes an intern stands beside one, too."""
_ARTICLES = frozenset("le la les l los las el the".split())
_OF = {"d": "de", "du": "de", "des": "de", "del": "de"}
_WEAK = frozenset("student students alumni alumnus pupil undergraduate undergrad".split())
"""Students, unless the noun of a job follows: a student assistant, an alumni manager."""

_LISTS = (
    (phrases.SKIP, SKIP, Level.INTERN),
    (phrases.SENIOR, GRADE, Level.SENIOR),
    (phrases.ENTRY, GRADE, Level.ENTRY),
    (phrases.EXECUTIVE, RANK, Level.EXECUTIVE),
    (phrases.VICE_PRESIDENT, RANK, Level.VICE_PRESIDENT),
    (phrases.DIRECTOR, RANK, Level.DIRECTOR),
    (phrases.MANAGER, RANK, Level.MANAGER),
    (phrases.LEAD, RANK, Level.LEAD),
    (phrases.PROFESSIONAL, ROLE, Level.PROFESSIONAL),
    (phrases.INTERN, GRADE, Level.INTERN),
    (phrases.STUDENT, STUDENT, Level.INTERN),
    (phrases.RETIRED, RETIRED, Level.INTERN),
    (phrases.PAST, PAST, Level.INTERN),
    (phrases.SEEKING, SEEKING, Level.INTERN),
)
Entry = tuple[tuple[str, ...], Sense]


def canonical(words: list[str]) -> list[str]:
    """The words without the articles of French and Spanish, every "of the" of theirs as "de"."""
    return [_OF.get(word, word) for word in words if word not in _ARTICLES]


def is_weak(word: str) -> bool:
    """Whether the word means a student only where no job follows."""
    return word in _WEAK


@cache
def lexicon() -> dict[str, list[Entry]]:
    """All phrases by their first word, the longest first."""
    meant: dict[tuple[str, ...], Sense] = {}
    for text, kind, level in _LISTS:
        for phrase in text.replace("\n", ",").split(","):
            for words in product(*(word.split("|") for word in phrase.split())):
                key = tuple(canonical([word for word in words if word]))
                if key:
                    meant[key] = _sense(key, kind, level)
    found: dict[str, list[Entry]] = {}
    for key, sense in sorted(meant.items(), key=lambda one: -len(one[0])):
        found.setdefault(key[0], []).append((key, sense))
    return found


def _sense(key: tuple[str, ...], kind: str, level: Level) -> Sense:
    bare = kind in {SKIP, RETIRED, PAST, SEEKING} or level is Level.INTERN or (len(key) == 1 and key[0] in _PURE)
    if kind == GRADE and level is Level.SENIOR and not bare:
        kind = ROLE
    return Sense(kind, level, noun=kind == STUDENT or not bare)


def phrase(words: list[str], at: int) -> Entry | None:
    """The longest phrase that begins there."""
    for key, sense in lexicon().get(words[at], ()):
        if len(key) == 1 or tuple(words[at : at + len(key)]) == key:
            return key, sense
    return None


@lru_cache(maxsize=4096)
def compound(word: str) -> Sense | None:
    """What a German compound (or a word in its feminine form) tells by its end; None where nothing does."""
    for base in _bases(word):
        found = _led(base) or _chief(base) or _managed(base) or _ended(base)
        if found:
            return found
    return None


def _bases(word: str) -> tuple[str, ...]:
    for ending in ("innen", "in"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return (word.removesuffix(ending), word)
    for ending in ("s", "en", "er", "es"):
        if word.endswith(ending) and len(word) > 8:
            return (word, word.removesuffix(ending))
    return (word,)


_KINDS = {"student": STUDENT, "intern": GRADE, "entry": GRADE, "senior": ROLE, "professional": ROLE}


def _named(name: str) -> Sense:
    kind = _KINDS.get(name, RANK)
    level = Level.INTERN if kind == STUDENT else Level[name.upper().replace(" ", "_")]
    return Sense(kind, level, noun=kind == STUDENT or level is not Level.INTERN)


def led_by(place: str) -> str:
    """The level of whoever leads a place, by the word for it: a team, a branch; "director" for all others."""
    for stems_of, name in (
        (stems.LED_BY_LEAD, "lead"),
        (stems.LED_BY_PROFESSIONAL, "professional"),
        (stems.LED_BY_MANAGER, "manager"),
    ):
        if place.endswith(stems_of):
            return name
    return "director"


def _led(base: str) -> Sense | None:
    for ending in ("leitung", "leiter"):
        place = base.removesuffix(ending)
        if place != base and place:
            guides = place.endswith(("beg", "an", "ver", "zu", "halb")) and not place.endswith("kran")
            return _named("professional" if guides else led_by(place))
    return None


def _chief(base: str) -> Sense | None:
    if base.startswith("chef") and len(base) > 6:
        of = next((name for start, name in stems.CHEF_BEFORE.items() if base[4:].startswith(start)), "")
        return _named(of or ("lead" if not base[4:].startswith("sekretar") else "professional"))
    if base.endswith("chef") and len(base) > 6:
        place = base[:-4]
        return _named(next((name for end, name in stems.CHEF_AFTER.items() if place.endswith(end)), "director"))
    return None


def _managed(base: str) -> Sense | None:
    if base.endswith("manager") and base != "manager":
        return _named("professional" if base[:-7].endswith(stems.GERMAN_THINGS) else "manager")
    if base.endswith("architekt") and base.startswith(stems.IT_ARCHITECTS):
        return Sense(ROLE, Level.LEAD, noun=True)
    return None


def _ended(base: str) -> Sense | None:
    if base.endswith("meister") and base.startswith(
        ("polizei", "kriminal", "justiz", "schatz", "bade", "platz", "brand")
    ):
        return _named("professional")  # ranks of officials, not of craftsmen
    told = next((name for ending, name in stems.ENDINGS if base.endswith(ending)), "")
    graded = next(
        (name for start, name in stems.BEGINNINGS if base.startswith(start) and len(base) > len(start) + 3), ""
    )
    return _named(told or graded) if told or graded else None


@lru_cache(maxsize=4096)
def is_noun(word: str) -> bool:
    """Whether the word names a job: engineer, nurse, Erzieherin, vendeuse."""
    return word in stems.NOUNS or word.endswith(stems.NOUN_ENDINGS) or (word.endswith("s") and word[:-1] in stems.NOUNS)
