"""Whom one was about to reach, so that Kith asks once what came of it.

It is what the browser of the owner did, no fact of the book: their session keeps it, until they say or two days have
gone by.
"""

from collections.abc import Mapping, MutableMapping
from datetime import date, timedelta
from typing import Any

from .ways import KINDS

KEY = "reaching"
DAYS = 2
MOST = 20


def begin(session: MutableMapping[str, Any], person: int, way: str, today: date) -> None:
    """A link to reach them was used; the way says by which channel."""
    if way not in KINDS:
        return
    kept = {pk: facts for pk, facts in session.get(KEY, {}).items() if pk != str(person)}
    session[KEY] = {**dict(list(kept.items())[-MOST + 1 :]), str(person): [way, today.isoformat()]}


def asking(session: Mapping[str, Any], today: date) -> dict[int, str]:
    """The people of whom it is to be asked, by id, with the way that was taken."""
    since = (today - timedelta(days=DAYS - 1)).isoformat()
    return {int(pk): way for pk, (way, on) in session.get(KEY, {}).items() if since <= on <= today.isoformat()}


def settle(session: MutableMapping[str, Any], person: int) -> None:
    """It was said what came of it; nobody asks any more."""
    if str(person) in session.get(KEY, {}):
        session[KEY] = {pk: facts for pk, facts in session[KEY].items() if pk != str(person)}
