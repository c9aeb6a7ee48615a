"""Which lines of the cards that a person came in still hold, given what the book says now.

What a card said and the book still says is unchanged since it came: its lines hold, with what else is on them. Where
the book says something else by now, they do not, and are written anew. What Kith does not take from a card holds
always. Of several cards of one person, that which says what the book says gives the name, the UID and the birthday.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from kith.core.addresses import organisation_key, point_key
from kith.core.folding import fold
from kith.core.records import PersonRecord, Point, Post

from .heads import Head
from .lines import Heads, read, spelled
from .reading import NAME_PARTS, TAKES, Draft, Half, joined, understand

SHORTEST_CUT = 50
"""Columns of the book hold at least so many characters; what is longer may have been cut."""
LABEL = "X-ABLABEL"
_KNOWN = Heads()
OF_THE_FILE = frozenset(("BEGIN", "END", "VERSION"))
OF_THE_WHOLE = frozenset(("PRODID", "REV"))
"""What tells of the card as a whole: who wrote it, and when."""


@dataclass(slots=True)
class Line:
    """A line of a card: its head as it was spelled, and taken apart; its value, still escaped; whether it holds."""

    spelled: str
    head: Head
    value: str
    holds: bool = True
    _says: Draft | None = None

    @property
    def says(self) -> Draft:
        """What it says by itself."""
        if self._says is None:
            self._says = understand([(self.head, self.value)])
        return self._says


@dataclass(slots=True)
class Card:
    """A card that a person came in."""

    lines: list[Line]
    draft: Draft
    version: str

    def named(self, *names: str) -> list[Line]:
        """Its lines of these names that say anything."""
        return [line for line in self.lines if line.head.name in names and line.value]


@dataclass(slots=True)
class Told:
    """What of a record the lines that hold tell: facts by name, points and posts by their place in the record."""

    facts: set[str] = field(default_factory=set)
    points: set[int] = field(default_factory=set)
    posts: set[int] = field(default_factory=set)
    circles: set[str] = field(default_factory=set)
    interests: set[str] = field(default_factory=set)


def card_of(raw: str) -> Card:
    """A card from its text."""
    came = list(read(raw, _KNOWN))
    lines = [Line(written, head, value) for (head, value), (written, _) in zip(came, spelled(raw), strict=True)]
    version = next((line.value.strip() for line in lines if line.head.name == "VERSION"), "")
    return Card(lines, understand(came), version)


def look(cards: Sequence[Card], record: PersonRecord) -> Told:
    """Mark the lines that do not hold; what the others tell."""
    told = Told()
    for one in cards:
        for line in one.lines:
            line.holds = line.head.name not in OF_THE_FILE and bool(line.value or line.head.name not in TAKES)
    for names, says, is_now in _FACTS:
        _fact(cards, told, names, partial(_says, says, is_now(record)))
    _notes(cards, told, record.note)
    _photos(cards, told, record)
    _posts(cards, told, record.posts)
    _lists(cards, told, record)
    _points(cards, told, record.points)
    return told


def _fact(cards: Sequence[Card], told: Told, names: tuple[str, ...], is_so: Callable[[Draft], bool]) -> None:
    """What a card says once: from the first card that says what the book says."""
    for one in cards:
        lines = one.named(*names)
        first = bool(lines) and names[0] not in told.facts and is_so(one.draft)
        if first:
            told.facts.add(names[0])
        for line in lines:
            line.holds = first


def _says(says: Callable[[Draft], Any], now: Any, draft: Draft) -> bool:
    return _same(now, says(draft))


def _full(draft: Draft) -> str:
    return " ".join(draft.full.split())


def _parts(draft: Draft) -> list[str]:
    return [*draft.parts, "", "", "", "", ""][: len(NAME_PARTS)]


_FACTS: tuple[tuple[tuple[str, ...], Callable[[Draft], Any], Callable[[PersonRecord], Any]], ...] = (
    (("FN",), _full, lambda record: record.name.full),
    (("N",), _parts, lambda record: [getattr(record.name, part) for part in NAME_PARTS]),
    (("NICKNAME",), lambda draft: ", ".join(draft.nicknames), lambda record: record.name.nickname),
    (("UID",), lambda draft: draft.uid, lambda record: record.uid),
    (("BDAY",), lambda draft: draft.birthday, lambda record: record.birthday),
)


def _same(now: Any, said: Any) -> bool:
    """Whether the book says what the card said; a long text may have been cut."""
    if isinstance(now, list):
        return all(map(_same, now, said))
    return bool(now == said or (len(now) >= SHORTEST_CUT and said[: len(now)] == now))


def _notes(cards: Sequence[Card], told: Told, note: str) -> None:
    """Notes hold while together they are the note of the book, and nothing but spaces stands between them."""
    lines = [line for one in cards for line in one.named("NOTE")]
    rest, used = note, set()
    for number, line in enumerate(lines):
        said = line.says.notes[0] if line.says.notes else ""
        before, found, after = rest.partition(said) if said else (rest, "", "")
        if found:
            rest = f"{before}\n{after}"
            used.add(number)
    whole = not rest.strip()
    for number, line in enumerate(lines):
        line.holds = whole and number in used
    if whole:
        told.facts.add("NOTE")


def _photos(cards: Sequence[Card], told: Told, record: PersonRecord) -> None:
    """Pictures hold while one of them is that of the book; addresses of pictures, which Kith does not open, always."""
    now = record.photo.data if record.photo else b""
    lines = [line for one in cards for line in one.named("PHOTO")]
    if not lines:
        return
    unchanged = any(one.draft.photo is not None and one.draft.photo.data == now for one in cards)
    if unchanged:
        told.facts.add("PHOTO")
    for line in lines:
        line.holds = unchanged or line.says.photo is None


def _posts(cards: Sequence[Card], told: Told, posts: Sequence[Post]) -> None:
    """Posts of one place and title stand or fall together, since the book keeps them as one."""
    now = {_post_key(one.organisation, one.title, one.department): number for number, one in enumerate(posts)}
    for one in cards:
        halves = joined(one.draft)
        exact = [half for half in halves if _key_of(half) in now]
        gone: set[int] = set()
        for half in halves:
            if not any(_alike(half, other) for other in exact):
                gone.update(half.lines)
        told.posts |= {now[_key_of(half)] for half in exact}
        for number in gone:
            one.lines[number].holds = False
        if halves and not exact:
            for line in one.named("ROLE"):
                line.holds = False


def _key_of(half: Half) -> tuple[str, str, str]:
    return _post_key(half.organisation, half.title, half.department)


def _post_key(organisation: str, title: str, department: str) -> tuple[str, str, str]:
    return organisation_key(organisation)[:255], fold(title[:255]), department[:255]


def _alike(one: Half, other: Half) -> bool:
    """Whether the book takes both for one post."""
    a, b = _key_of(one), _key_of(other)
    return a[0] == b[0] and (a[1] == b[1] or not a[1] or not b[1])


def _lists(cards: Sequence[Card], told: Told, record: PersonRecord) -> None:
    """A line of circles holds while the person is in all of them; one of an interest while they have it."""
    circles, interests = {_key(one) for one in record.circles}, {_key(one) for one in record.interests}
    for one in cards:
        for line in one.named("CATEGORIES"):
            said = {_key(circle) for circle in line.says.circles}
            line.holds = said <= circles
            told.circles |= said if line.holds else set()
        for line in one.named("INTEREST", "HOBBY", "EXPERTISE"):
            said = {_key(interest) for interest in line.says.interests}
            line.holds = said <= interests
            told.interests |= said if line.holds else set()


def _key(name: str) -> str:
    return fold(name)[:150]


def _points(cards: Sequence[Card], told: Told, points: Sequence[Point]) -> None:
    """The lines of one address or number hold while one of them says what the book says of it."""
    now = {_point_key(point): point for point in reversed(points)}
    unchanged = {
        key for one in cards for point in one.draft.points if (key := _point_key(point)) in now and _is(now[key], point)
    }
    told.points |= {number for number, point in enumerate(points) if _point_key(point) in unchanged}
    for one in cards:
        made = list(zip(one.draft.sources, one.draft.points, strict=True))
        for number, point in made:
            one.lines[number].holds = _point_key(point) in unchanged
        _labels(one, {id(point): one.lines[number].holds for number, point in made})


def _labels(card: Card, holds: dict[int, bool]) -> None:
    """A label in words goes with the points of its group, and else with the last line of it."""
    group_of: dict[str, list[bool]] = {}
    for line in card.lines:
        if line.head.name != LABEL:
            group_of.setdefault(line.head.group.lower(), []).append(line.holds)
    gone = {group for group, point in card.draft.grouped if not holds[id(point)]}
    gone |= {group for group, alive in group_of.items() if not any(alive)}
    for line in card.lines:
        if line.head.name == LABEL:
            line.holds = line.head.group.lower() not in gone


def _point_key(point: Point) -> tuple[str, str]:
    return point.kind, point_key(point.kind, point.value)[:255]


def _is(now: Point, said: Point) -> bool:
    same = (now.value, now.preferred, now.parts) == (said.value, said.preferred, said.parts)
    return same and now.label == said.label[:100]


def unlike_any(posts: Sequence[Post], told: Told) -> Iterator[Post]:
    """The posts that no line tells."""
    return (post for number, post in enumerate(posts) if number not in told.posts)
