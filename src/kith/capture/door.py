"""The quick way of `kith met`: a sentence is read and its Capture committed without waking the whole program.

It takes what is clear: one sentence for the only book, and nobody in it who may be several people. Whatever else there
is goes the long way, which says and does the same. What it leaves is taken in by `arrivals`.
"""

import json
import os
import sqlite3
import sys
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kith.core.addresses import organisation_key
from kith.core.folding import fold
from kith.core.folding import words as folded_words
from kith.core.names import bare
from kith.kernel.home import default_home
from kith.kernel.schema import schema
from kith.kernel.tongues import machine_tongue, words_of
from kith.kernel.zones import machine_zone

from .occasions import understood
from .readings import at_event, kept, runs, shown, told

PATIENCE = 20
"""Seconds in which another writer may finish, as in the settings."""
Reading = dict[str, Any]
_OWNERS = (
    "SELECT book.id, owner.time_zone, owner.language FROM accounts_book AS book "
    "JOIN accounts_user AS owner ON owner.id = book.owner_id LIMIT 2"
)
_OTHERS = (
    "people_person AS person WHERE book_id = ? AND NOT EXISTS (SELECT 1 FROM people_me WHERE person_id = person.id)"
)
_WORK = (
    "SELECT organisation.key FROM people_affiliation AS post JOIN people_organisation AS organisation "
    "ON organisation.id = post.organisation_id WHERE post.person_id = ?"
)
_RUNNING = (
    'SELECT name, place FROM events_visit AS visit WHERE book_id = ? AND "on" = ? '
    "AND NOT EXISTS (SELECT 1 FROM events_end WHERE visit_id = visit.id) ORDER BY id DESC LIMIT 1"
)
_KEEP = (
    'INSERT INTO capture_capture (uid, book_id, text, "on", reading, answers) '
    "VALUES (?, ?, ?, ?, ?, '{}') RETURNING id"
)
_ARRIVE = "INSERT INTO capture_arrival (book_id, capture_id) VALUES (?, ?)"


_ARRIVED = (
    "SELECT capture.reading FROM capture_arrival AS arrival JOIN capture_capture AS capture "
    "ON capture.id = arrival.capture_id WHERE arrival.book_id = ?"
)


class _Unclear(Exception):  # noqa: N818 -- no error: another way is the right one
    """The long way is the one to go."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the command line says."""

    sentence: str
    home: str = ""
    as_json: bool = False
    today: date | None = None


def kept_quickly(line: Sequence[str]) -> str | None:
    """What `kith met` prints once the sentence of this command line is kept; None when the long way is to be gone."""
    with suppress(_Unclear, sqlite3.Error, OSError, ValueError):
        asked = _understood(line)
        with _book(asked.home) as book:
            return _kept(book, asked)
    return None


def _understood(line: Sequence[str]) -> _Asked:
    """`[--home DIR] met SENTENCE [--json] [--today DAY]`; nothing else comes in by this door."""
    rest, facts = list(line), dict[str, Any]()
    if rest[:1] == ["--home"]:
        facts["home"], rest = rest[1:2][0] if rest[1:] else "", rest[2:]
    if rest[:1] != ["met"]:
        raise _Unclear
    words = iter(rest[1:])
    for word in words:
        if word == "--json":
            facts["as_json"] = True
        elif word == "--today":
            facts["today"] = _day(next(words, ""))
        elif word.startswith("-") or "sentence" in facts or not word.strip():
            raise _Unclear
        else:
            facts["sentence"] = word.strip()
    if "sentence" not in facts:
        raise _Unclear
    return _Asked(**facts)


def _day(text: str) -> date:
    """A day of our time, written whole."""
    day = date.fromisoformat(text)
    if len(text) != len("2026-06-09") or not 1900 <= day.year < 2200:
        raise _Unclear
    return day


@contextmanager
def _book(home: str) -> "Iterator[_Book]":
    """The only book of the home, if it is a file that this program writes."""
    folder = Path(home or os.environ.get("KITH_HOME") or default_home()).expanduser()
    if os.environ.get("KITH_DATABASE_URL"):
        raise _Unclear
    where = f"{(folder / 'kith.sqlite3').absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(where, timeout=PATIENCE, isolation_level=None, uri=True)) as file:
        if file.execute("PRAGMA user_version").fetchone()[0] != schema():
            raise _Unclear
        owners = file.execute(_OWNERS).fetchall()
        if len(owners) != 1:
            raise _Unclear
        file.execute("PRAGMA synchronous = NORMAL")
        yield _Book(file, *owners[0])


@dataclass(frozen=True, slots=True)
class _Book:
    """The file, whose id the book has, where the owner's days begin, and the language they chose."""

    file: sqlite3.Connection
    id: int
    zone: str
    language: str

    def today(self) -> date:
        return datetime.now(ZoneInfo(self.zone or os.environ.get("KITH_TIME_ZONE") or machine_zone())).date()

    def names_in(self, text: str) -> list[str]:
        """The people of the book whose whole names stand in the text."""
        named, said = " AND sort_key IN (SELECT value FROM json_each(?))", runs(text)
        there = [name for _pk, name, _key in self._others(named, json.dumps(list(said)))]
        return there + [one["name"] for one in self.arrived() if fold(one["name"]) in said]

    def arrived(self) -> list[Reading]:
        """The people of sentences that came by the door and were not taken in yet: the book does not know them."""
        readings = [json.loads(text) for (text,) in self.file.execute(_ARRIVED, (self.id,))]
        introducers = [{"name": one["introduced_by"]} for one in readings if one["introduced_by"]]
        return [person for one in readings for person in one["people"]] + introducers

    def called(self, name: str) -> list[tuple[int, str]]:
        """Everybody whose name has all the words of this one."""
        wanted = set(folded_words(bare(name)))
        if not wanted:
            return []
        having = " AND instr(sort_key, ?)" * len(wanted)
        return [(pk, whole) for pk, whole, key in self._others(having, *wanted) if wanted <= set(folded_words(key))]

    def _others(self, fitting: str, *facts: str) -> list[tuple[int, str, str]]:
        """The id, the name and the key of everybody but the owner who fits."""
        return self.file.execute(f"SELECT id, name, sort_key FROM {_OTHERS}{fitting}", (self.id, *facts)).fetchall()  # noqa: S608 -- ours

    def is_at(self, person: int, organisation: str) -> bool:
        """Whether nothing speaks against their being at that organisation."""
        keys = {key for (key,) in self.file.execute(_WORK, (person,))}
        return not keys or organisation_key(organisation) in keys

    def running(self, day: date) -> tuple[str, str] | None:
        """The name and the place of the event at which the owner is."""
        found: tuple[str, str] | None = self.file.execute(_RUNNING, (self.id, day.isoformat())).fetchone()
        return found

    def keep(self, text: str, on: date, reading: Reading) -> int:
        """The Capture, committed; its id."""
        row = (uuid.uuid4().hex, self.id, text, on.isoformat(), json.dumps(reading))
        self.file.execute("BEGIN IMMEDIATE")
        (pk,) = self.file.execute(_KEEP, row).fetchone()
        self.file.execute(_ARRIVE, (self.id, pk))
        self.file.execute("COMMIT")
        return int(pk)


def _kept(book: _Book, asked: _Asked) -> str:
    day = asked.today or book.today()
    found, occasion = understood(asked.sentence, day, book.names_in(asked.sentence))
    if occasion:
        raise _Unclear
    reading = kept(found, asked.sentence)
    if reading["when"] == day.isoformat() and (visit := book.running(day)):
        reading = at_event(reading, *visit)
    if reading["ahead"] or reading.get("knows") or not reading["people"]:
        raise _Unclear
    names = [_meant(book, one) for one in reading["people"]]
    if introducer := reading["introduced_by"]:
        _meant(book, {"name": introducer})
    if asked.as_json:
        plain = sys.stdout.encoding.lower().replace("-", "") != "utf8"
        return json.dumps({**shown(reading), "id": book.keep(asked.sentence, day, reading)}, ensure_ascii=plain)
    if reading["when"] != day.isoformat():
        raise _Unclear  # how other days are written is known to the whole program
    words = words_of(book.language or machine_tongue())
    line = told(reading, names, words.gettext("today"), words)
    book.keep(asked.sentence, day, reading)
    return line


def _meant(book: _Book, mention: Reading) -> str:
    """How the book calls the person meant, or the name of somebody new."""
    found, said = book.called(mention["name"]), mention.get("organisation")
    if coming := _coming(book, mention["name"]):
        alike = {(one["name"], one.get("organisation")) for one in coming} <= {(mention["name"], said)}
        if found or not alike:
            raise _Unclear
    if not found:
        return str(mention["name"])
    if len(found) > 1 or (said and not book.is_at(found[0][0], said)):
        raise _Unclear
    return found[0][1]


def _coming(book: _Book, name: str) -> list[Reading]:
    """Those who are told of in sentences that wait, and whom the name may mean."""
    wanted = set(folded_words(bare(name)))
    return [one for one in book.arrived() if wanted and wanted <= set(folded_words(bare(one["name"])))]
