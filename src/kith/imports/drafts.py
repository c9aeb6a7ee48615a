"""A person while an import is at work: what the book holds, what a record adds, and the rows that follow from it.

A draft of somebody known starts with what is there; `learn` compares, keeps what is new and says whether anything was.
Nothing is written here: `rows` and `changes` are carried out by the chunk.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import models

from kith.core.addresses import organisation_key
from kith.core.folding import fold
from kith.core.records import PersonRecord, Point, Post
from kith.journal.recording import Recording
from kith.kernel import bulk
from kith.people.keys import key_of
from kith.people.models import (
    Affiliation,
    ContactPoint,
    Interest,
    News,
    Organisation,
    Person,
    Photo,
    Place,
    Raw,
    Source,
)
from kith.people.naming import PARTS, sort_key

if TYPE_CHECKING:
    from kith.accounts.models import Book


_CARD_UID = re.compile(r"(?im)^(?:item\d+\.)?UID(?:;[^:\r\n]*)?:([^\r\n]+)")


LEAVES: dict[type[models.Model], tuple[str, ...]] = {
    ContactPoint: ("person", "kind", "value", "key", "label", "preferred", "parts", "source"),
    Interest: ("person", "name", "key", "source"),
    Photo: ("person", "media_type", "data"),
    Place: ("person", "circle"),
}
"""Rows that nothing points at and nobody looks at before they are in, most of all rows: their values will do."""


@dataclass(slots=True)
class Draft:
    """One person and what is known of them; `new` until the chunk has written them."""

    person: Person
    new: bool = True
    points: set[tuple[str, str]] = field(default_factory=set)
    posts: list[Affiliation] = field(default_factory=list)
    interests: set[str] = field(default_factory=set)
    circles: set[str] = field(default_factory=set)
    raws: list[Raw] = field(default_factory=list)
    has_photo: bool = False
    changed: bool = False


@dataclass(slots=True)
class Pile:
    """Rows to be written at the end of a chunk, in the order in which they may point at each other.

    `source` is where the item at hand comes from; `sources` are those, by format, of which anything is to be written.
    """

    book: "Book"
    source: Source
    today: date
    organisations: dict[str, Organisation]
    moved: int = 0
    sources: dict[str, Source] = field(default_factory=dict)
    rows: dict[type[models.Model], list[Any]] = field(default_factory=dict)
    leaves: dict[type[models.Model], list[tuple[Any, ...]]] = field(default_factory=dict)
    changes: dict[int, tuple[models.Model, dict[str, Any]]] = field(default_factory=dict)  # with what was before

    def add(self, row: Any) -> None:
        """Write this row with the chunk."""
        self.sources[self.source.kind] = self.source
        self.rows.setdefault(type(row), []).append(row)

    def put(self, model: type[models.Model], *values: Any) -> None:
        """Write with the chunk a row that its values make, in the order of LEAVES."""
        self.sources[self.source.kind] = self.source
        self.leaves.setdefault(model, []).append(values)

    def write(self, model: type[models.Model], recording: Recording) -> None:
        """Record the new rows of a model."""
        if rows := self.rows.get(model):
            recording.add_many(rows)
        if leaves := self.leaves.get(model):
            columns = dict(zip(LEAVES[model], zip(*leaves, strict=True), strict=True))
            recording.add_columns(model, columns | {"book": [self.book] * len(leaves)})

    def change(self, row: models.Model, **values: Any) -> bool:
        """Set these fields, if they differ; a row that the book has is written with the chunk."""
        differing = {name: value for name, value in values.items() if getattr(row, name) != value}
        if differing and row.pk is not None:
            self.sources[self.source.kind] = self.source
            before = self.changes.setdefault(id(row), (row, {}))[1]
            for name in differing:
                before.setdefault(name, getattr(row, name))
        for name, value in differing.items():
            setattr(row, name, value)
        return bool(differing)

    def write_changes(self, recording: Recording) -> None:
        """Record what became of rows that the book has, each once."""
        changes: dict[type[models.Model], list[tuple[models.Model, dict[str, Any]]]] = {}
        for row, before in self.changes.values():
            after = {name: getattr(row, name) for name in before}
            changes.setdefault(type(row), []).append((row, after))
        for some in changes.values():
            recording.change_many(some)

    def organisation(self, name: str) -> Organisation | None:
        """The organisation of that name, over spelling and legal form; a new one if there is none."""
        key = organisation_key(name)[:255]
        if not key:
            return None
        found = self.organisations.get(key)
        if found is None:
            found = bulk.new(Organisation, book=self.book, name=name[:255], key=key)
            self.organisations[key] = found
            self.add(found)
        return found


def start(pile: Pile, record: PersonRecord, name: str) -> Draft:
    """A draft of somebody new."""
    person = bulk.new(
        Person,
        book=pile.book,
        name=name[:255],
        sort_key=sort_key(name),
        card_uid=record.uid[:255],
        birthday=record.birthday,
        note=record.note,
        met_on=record.connected_on,
        source=pile.source,
        **{part: getattr(record.name, part)[: _longest(Person, part)] for part in PARTS},
    )
    pile.add(person)
    return Draft(person)


def learn(pile: Pile, draft: Draft, record: PersonRecord) -> bool:
    """Take over what the record says and the draft does not have; tells whether there was anything."""
    changed = False if draft.new else _fill_blanks(pile, draft.person, record)
    for point in record.points:
        changed |= _learn_point(pile, draft, point)
    for name in record.interests:
        changed |= learn_interest(pile, draft, name)
    changed |= _learn_posts(pile, draft, record.posts)
    if record.photo and not draft.has_photo:
        draft.has_photo = changed = True
        pile.put(Photo, draft.person, record.photo.media_type[:50], record.photo.data)
    return changed


def keep_raw(pile: Pile, draft: Draft, kind: str, body: str) -> bool:
    """Keep what came in, word for word. A newer row takes the older one's place, and so does a newer card of the same
    UID; another card of the same person stands beside it, since each may hold what the other lacks."""
    for raw in draft.raws:
        if raw.format != kind or raw.source_id == pile.source.pk:
            continue
        if raw.body == body:
            return False
        if _replaces(kind, raw.body, body):
            draft.raws.remove(raw)
            pile.change(raw, body=body, source=pile.source)
            return True
    if any(raw.body == body and raw.format == kind for raw in draft.raws):
        return False
    raw = bulk.new(Raw, book=pile.book, person=draft.person, format=kind, body=body, source=pile.source)
    draft.raws.append(raw)
    pile.add(raw)
    return True


def _replaces(kind: str, before: str, body: str) -> bool:
    old, new = _CARD_UID.search(before), _CARD_UID.search(body)
    return kind != "vcard" or bool(old and new and old[1].strip() == new[1].strip())


def join_circle(pile: Pile, draft: Draft, circle: Any) -> bool:
    """Put the person into a circle, once."""
    if circle.key in draft.circles:
        return False
    draft.circles.add(circle.key)
    pile.put(Place, draft.person, circle)
    return True


def _fill_blanks(pile: Pile, person: Person, record: PersonRecord) -> bool:
    """What the book does not know yet about a person; what the owner wrote is never overwritten."""
    values = {part: getattr(record.name, part) for part in PARTS}
    values |= {"birthday": record.birthday, "card_uid": record.uid, "met_on": record.connected_on}
    facts = {
        name: value[: _longest(Person, name)] for name, value in values.items() if value and not getattr(person, name)
    }
    if record.note and fold(record.note) not in fold(person.note):
        facts["note"] = f"{person.note}\n\n{record.note}".strip()
    return pile.change(person, **facts) if facts else False


def _learn_point(pile: Pile, draft: Draft, point: Point) -> bool:
    key = key_of(point.kind, point.value)
    if not key or (point.kind, key) in draft.points:
        return False
    draft.points.add((point.kind, key))
    label, parts = point.label[:100], point.parts
    pile.put(ContactPoint, draft.person, point.kind, point.value, key, label, point.preferred, parts, pile.source)
    return True


def learn_interest(pile: Pile, draft: Draft, name: str) -> bool:
    key = fold(name)[:150]
    if not key or key in draft.interests:
        return False
    draft.interests.add(key)
    pile.put(Interest, draft.person, name[:150], key, pile.source)
    return True


def _learn_posts(pile: Pile, draft: Draft, posts: Sequence[Post]) -> bool:
    learned = [learn_post(pile, draft, post) for post in posts if post.organisation or post.title]
    return any(learned)


def learn_post(pile: Pile, draft: Draft, post: Post) -> bool:
    """One position: known already, a detail of a known one, or new; a new present one may end an older one."""
    organisation = pile.organisation(post.organisation) if post.organisation else None
    row = _affiliation(pile, draft, organisation, post)
    before = _ended_by(draft.posts, row)
    same = _same(draft.posts, organisation, post)
    if same is not None and not (before and same not in before and _is_back(same, row)):
        return _complete(pile, same, post)
    for old in before:
        pile.change(old, ended=pile.today.isoformat(), past=True)
    draft.posts.append(row)
    pile.add(row)
    if before:
        pile.moved += 1
        pile.add(
            bulk.new(
                News,
                book=pile.book,
                person=draft.person,
                before=before[0],
                after=row,
                seen_on=pile.today,
                source=pile.source,
            )
        )
    return True


def _is_back(same: Affiliation, now: Affiliation) -> bool:
    """Whether somebody is at a place again that they had left, as the same kind of file told both times."""
    if same.source is None or now.source is None:
        return False
    return same.past and not now.past and same.source.kind == now.source.kind


def _same(posts: Iterable[Affiliation], organisation: Organisation | None, post: Post) -> Affiliation | None:
    """The row that says this already; one that is present before one that is past."""
    for row in sorted(posts, key=lambda one: one.past):
        if row.kind != post.kind or row.organisation != organisation:
            continue
        titled = fold(row.title) == fold(post.title) or not row.title or not post.title
        begun = not (row.started and post.started) or row.started[:4] == post.started[:4]
        if titled and begun:
            return row
    return None


def _complete(pile: Pile, row: Affiliation, post: Post) -> bool:
    facts = {"title": post.title, "department": post.department, "place": post.place}
    facts |= {"started": post.started, "ended": post.ended, "note": post.note}
    blanks: dict[str, Any] = {
        name: value[: _longest(Affiliation, name)] for name, value in facts.items() if value and not getattr(row, name)
    }
    if post.ended and not row.past:
        blanks["past"] = True
    return pile.change(row, **blanks) if blanks else False


def _affiliation(pile: Pile, draft: Draft, organisation: Organisation | None, post: Post) -> Affiliation:
    return bulk.new(
        Affiliation,
        book=pile.book,
        person=draft.person,
        organisation=organisation,
        title=post.title[:255],
        kind=post.kind,
        department=post.department[:255],
        place=post.place[:255],
        started=post.started,
        ended=post.ended,
        past=post.current is False or bool(post.ended),
        note=post.note,
        source=pile.source,
    )


def _ended_by(posts: list[Affiliation], new: Affiliation) -> list[Affiliation]:
    """The present jobs that a new present one ends: those known from the same kind of file, of an earlier day or file.

    A file that names the present employer alone says of the one it named before that it is over; what the owner or
    another kind of file said stands beside it.
    """
    if new.past or new.kind != Affiliation.WORK or new.started:
        return []
    return [
        row
        for row in posts
        if row.pk is not None
        and row.kind == Affiliation.WORK
        and not row.past
        and row.source is not None
        and new.source is not None
        and row.source.kind == new.source.kind
        and row.source_id != new.source_id
    ]


@cache
def _longest(model: type[models.Model], name: str) -> int | None:
    """How many characters a column holds."""
    return getattr(model._meta.get_field(name), "max_length", None)
