"""Which names mean the same organisation: over spelling, legal forms, short forms and the domain of an e-mail."""

from collections.abc import Iterable
from functools import lru_cache

from .addresses import organisation_key

SURE, LIKELY = 1.0, 0.8
_SPELT = 90.0
"""How alike, 0 to 100, two names are that differ by a slip of the pen."""
_SHORTEST = 5
"""Letters of a name from which a slip can be told from another name."""
_ANYBODYS = frozenset(
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web t-online freenet posteo mailbox "
    "proton protonmail pm fastmail zoho yandex mail inbox orange free laposte wanadoo sfr libero virgilio tin terra "
    "telefonica comcast verizon att sbcglobal bellsouth btinternet qq 163 126 naver hanmail daum rediffmail uol bol "
    "seznam wp onet o2 interia telia ziggo kpnmail xs4all bluewin hispeed tutanota hey duck".split()
)
"""Names of those who give an address to anybody."""
_SECOND = frozenset("co com ac edu gov org net or ne go".split())
"""What stands before the country in an address such as acme.co.uk."""


def domain_name(email: str) -> str:
    """What the domain of an e-mail says of an employer, without country and ending; empty where anybody may have one.

    `anna@sales.northwind-energy.co.uk` says northwindenergy.
    """
    return _name_of(email.rpartition("@")[2])


@lru_cache(maxsize=20_000)
def _name_of(domain: str) -> str:
    labels = domain.lower().strip(". ").split(".")
    if len(labels) < 2 or not all(labels):
        return ""
    labels = labels[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND:
        labels = labels[:-1]
    name = labels[-1]
    return "" if name in _ANYBODYS else _run(name)


def likeness(asked: str, name: str) -> float:
    """How surely a name, as somebody typed it, means an organisation of another: 1 for the same but for spelling and
    legal form; from 0.8 on for a short form, or a slip of the pen; 0 where it does not."""
    one, other = organisation_key(asked), organisation_key(name)
    if not one or not other:
        return 0.0
    if one == other or _run(one) == _run(other):
        return SURE
    if _is_short_for(one.split(), other.split()):
        return LIKELY + 0.15 * len(one.split()) / len(other.split())
    return LIKELY if _is_a_slip(one, other) else 0.0


def domains_of(name: str) -> frozenset[str]:
    """The names of domains (`domain_name`) that may be an organisation's: its words together, its first ones, or, of
    three and more, their initials."""
    said = organisation_key(name).split()
    runs = [_run("".join(said[:count])) for count in range(1, len(said) + 1)]
    initials = ["".join(word[0] for word in said)] if len(said) >= 3 else []
    return frozenset(filter(None, [*runs[-1:], *(run for run in runs if len(run) >= 4), *initials]))


def best_of(asked: str, names: Iterable[tuple[int, str]]) -> list[tuple[int, float]]:
    """Of organisations (id, name) those that are meant, with how surely: where one is meant surely, no others."""
    found = [(pk, how) for pk, name in names if (how := likeness(asked, name))]
    sure = [one for one in found if one[1] == SURE]
    return sure or sorted(found, key=lambda one: (-one[1], one[0]))


def _run(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _is_short_for(short: list[str], whole: list[str]) -> bool:
    """Its first words, in order: Northwind for Northwind Energy; a first word of one or two letters says too little."""
    return len(short) < len(whole) and whole[: len(short)] == short and len("".join(short)) > 2


def _is_a_slip(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    if min(len(one), len(other)) < _SHORTEST or one[:2] != other[:2]:
        return False
    return ratio(one, other, score_cutoff=_SPELT) >= _SPELT and not _differ_by_number(one, other)


def _differ_by_number(one: str, other: str) -> bool:
    """Plant 2 is not Plant 3."""
    digits = ["".join(sign for sign in text if sign.isdigit()) for text in (one, other)]
    return digits[0] != digits[1]
