"""How well readings agree with labels: F1 by field over many sentences."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kith.core.folding import fold

FIELDS = ("name", "title", "organisation", "event", "place", "interests", "introduced_by", "on")


def told(reading: dict[str, Any]) -> dict[str, set[Any]]:
    """What a reading, or a label, says by field; a title or an organisation counts with whose it is."""
    found: dict[str, set[Any]] = {field: set() for field in FIELDS}
    for person in reading["people"]:
        name = fold(person["name"])
        found["name"].add(name)
        for field in ("title", "organisation"):
            if person.get(field):
                found[field].add((name, fold(person[field])))
    for field in ("event", "place", "introduced_by"):
        found[field] |= {fold(reading[field])} if reading.get(field) else set()
    found["interests"] = {fold(one) for one in reading.get("interests") or ()}
    found["on"] = {_day(reading["follow_up"]["on"])} if reading.get("follow_up") else set()
    return found


def _day(on: Any) -> str:
    return on if isinstance(on, str) else on[0]


def scores(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, float]:
    """F1 by field of (label, reading) pairs."""
    right: dict[str, int] = defaultdict(int)
    said: dict[str, int] = defaultdict(int)
    for label, reading in pairs:
        wanted, found = told(label), told(reading)
        for field in FIELDS:
            right[field] += len(wanted[field] & found[field])
            said[field] += len(wanted[field]) + len(found[field])
    return {field: 2 * right[field] / said[field] if said[field] else 1.0 for field in FIELDS}
