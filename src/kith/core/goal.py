"""What the owner is after, and how far somebody fits it: organisations, fields, places, a level.

Who is at the organisation, or works in the field, brings one nearer to it; the place and the level only add to that,
since a whole town fits a place. The shares are ours.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .folding import fold, words
from .levels import Level, level
from .ties import together

THERE, WAS, FIELD, PLACE, LEVEL = 0.8, 0.5, 0.5, 0.2, 0.2
HELPS_MOST, LEAST = 10, 0.2
"""The mutual contacts with which a tie helps most, and the share that it counts at least."""
_ENDINGS = ("ings", "ing", "ung", "ics", "en", "er", "es", "is", "e", "s")
_ROOT = 4
"""Letters of a word that stay when its ending is left out."""


@dataclass(frozen=True, slots=True)
class Held:
    """A post that somebody holds or held: the words of it, and the id of its organisation."""

    title: str = ""
    organisation: str = ""
    organisation_id: int | None = None
    department: str = ""
    place: str = ""
    past: bool = False


@dataclass(frozen=True, slots=True)
class Aims:
    """What one is after: the ids of the organisations that are meant, fields and places as typed, the level; and
    whether most work of one's field is done with software and data."""

    organisations: frozenset[int] = frozenset()
    fields: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    level: Level | None = None
    digital: bool = True

    @property
    def call_up(self) -> bool:
        """Whether anybody is asked for by it: places and a level alone speak for nobody."""
        return bool(self.organisations or self.fields)


@dataclass(frozen=True, slots=True)
class Fit:
    """What of the aims somebody fits: an organisation, where they are `now` or were; a field, a place; whether they are
    at the level or above; how many people they know whom the owner knows, too; and whether the field is digital."""

    organisation: str = ""
    now: bool = False
    field: str = ""
    place: str = ""
    level: bool = False
    mutual: int = 0
    digital: bool = True

    @property
    def share(self) -> float:
        """How far, 0 to 1: never less for one more thing that fits, 0 for neither an organisation nor a field."""
        if not self.organisation and not self.field:
            return 0.0
        there = (THERE if self.now else WAS) if self.organisation else 0.0
        return together(there, FIELD * bool(self.field), PLACE * bool(self.place), LEVEL * self.level)

    @property
    def brings(self) -> float:
        """How much they may bring, 0 to 1: the fit, by `bridge`."""
        return self.share * bridge(self.mutual, digital=self.digital)


def bridge(mutual: int, *, digital: bool = True) -> float:
    """max(0.2, m/10 * e^(1 - m/10)): how much a tie with `mutual` contacts in common helps to new work, 0.2 to 1.

    Moderately weak ties help most, an inverted U (Rajkumar et al. 2022); that its top is near ten is not verified. In a
    field that is not digital strong ties win (the same): there each contact in common adds to it, 1 - 0.8 * e^(-m/10).
    """
    if not digital:
        return LEAST + (1 - LEAST) * (1 - math.exp(-mutual / HELPS_MOST))
    return max(LEAST, mutual / HELPS_MOST * math.exp(1 - mutual / HELPS_MOST))


def fit_of(posts: Iterable[Held], aims: Aims, mutual: int = 0) -> Fit | None:
    """What somebody with these posts fits; None where it speaks for nobody. What is past counts for organisations."""
    held = sorted(posts, key=lambda one: one.past)
    there = next((one for one in held if one.organisation_id in aims.organisations), None)
    now = [one for one in held if not one.past]
    field = next((field for field in aims.fields if any(in_field(one, field) for one in now)), "")
    if there is None and not field:
        return None
    return Fit(
        organisation=there.organisation if there else "",
        now=there is not None and not there.past,
        field=field,
        place=next((place for place in aims.places if any(at_place(one.place, place) for one in now)), ""),
        level=aims.level is not None and any(_rank(one.title) >= aims.level for one in now if one.title),
        mutual=mutual,
        digital=aims.digital,
    )


def in_field(post: Held, field: str) -> bool:
    """Whether a post is of a field: its title, department and organisation hold all the words of it, whatever their
    endings (nursing: nurse; grids: grid)."""
    roots = roots_of(field)
    there = _words(f"{post.title} {post.department} {post.organisation}")
    return bool(roots) and all(any(word.startswith(root) for word in there) for root in roots)


@lru_cache(maxsize=1024)
def roots_of(field: str) -> tuple[str, ...]:
    """The words of a field without their endings."""
    return tuple(_root(word) for word in words(field))


def at_place(place: str, wanted: str) -> bool:
    """Whether a place such as “Bergen, Norway” is the one, or lies in it: one of its parts is."""
    asked = fold(wanted.partition(",")[0])
    return bool(asked) and asked in (fold(part) for part in place.split(","))


@lru_cache(maxsize=4096)
def _words(post: str) -> tuple[str, ...]:
    return tuple(words(post))


@lru_cache(maxsize=4096)
def _rank(title: str) -> int:
    """Kept, since the same titles come again every day."""
    return level(title) or 0


def _root(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            return word[: -len(ending)]
    return word
