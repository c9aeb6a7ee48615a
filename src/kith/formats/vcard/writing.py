"""A card from what the book knows now and from the cards it came in: a line that still holds goes out as it came, with
its parameters and its group; what Kith does not understand always does.

Not found again in what is written are: VERSION; PRODID and REV once anything differs from the one card that there was;
properties without a value; the second of two equal lines; of several cards of one person the names, UIDs and birthdays
that the book did not take. A card of a group is no person: it comes out as the categories of its members.
"""

import base64
import re
from collections.abc import Iterator, Sequence

from kith.core.folding import fold as folded
from kith.core.records import PersonRecord, Photo, Point, Post

from . import heads, values
from .carrying import NEW, OLD, birthday, carry, identifier
from .heads import SERVICES, Head
from .holding import OF_THE_WHOLE, Card, Told, card_of, look, unlike_any
from .lines import escape, fold, one_line
from .reading import NAME_PARTS

_POINTS = {"email": "EMAIL", "phone": "TEL", "url": "URL"}
_GROUP = re.compile(r"([^.;:]+)\.")


def write(record: PersonRecord, raws: Sequence[str] = (), *, version: str = NEW) -> str:
    """One card. `raws` are the cards that the person came in."""
    cards = [card_of(raw) for raw in raws]
    told = look(cards, record)
    first = list(_name(record, told, version))
    anew = list(_anew(record, told, version, _free_groups(cards)))
    if anew or len(cards) != 1 or not all(_all_hold(one) for one in cards):
        for one in cards:
            for line in one.named(*OF_THE_WHOLE):
                line.holds = False
    own = [] if "UID" in told.facts or not record.uid else [identifier(record.uid, version)]
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *first, *_carried(cards, version), *own, *anew]
    return "".join(fold(line) for line in [*lines, "END:VCARD"])


def _all_hold(card: Card) -> bool:
    return all(line.holds for line in card.lines if line.value and line.head.name != "VERSION")


def _carried(cards: Sequence[Card], version: str) -> Iterator[str]:
    """The lines that hold, each once. Where a later card uses a group that an earlier one has, it gets another name."""
    seen: set[str] = set()
    groups: set[str] = set()
    for number, card in enumerate(cards, 1):
        lines = [carry(card, line, version) for line in card.lines if line.holds]
        ours = {_group(line) for line in lines if line not in seen} - {""}
        for line in lines:
            group = _group(line)
            if line in seen:
                continue
            seen.add(line)
            yield f"card{number}{line}" if group in groups else line
        groups |= ours


def _group(line: str) -> str:
    found = _GROUP.match(line)
    return found[1].lower() if found else ""


def _free_groups(cards: Sequence[Card]) -> Iterator[str]:
    """Names of groups that no line has yet."""
    taken = {line.head.group.lower() for card in cards for line in card.lines}
    return (name for number in range(1, 10_000) if (name := f"kith{number}") not in taken)


def _name(record: PersonRecord, told: Told, version: str) -> Iterator[str]:
    """The name, as far as no line tells it."""
    name = record.name
    if "FN" not in told.facts:
        yield f"FN:{escape(name.full)}"
    parts = [getattr(name, part) for part in NAME_PARTS]
    if "N" not in told.facts and (version == OLD or any(parts)):
        yield "N:" + ";".join(map(escape, parts))


def _anew(record: PersonRecord, told: Told, version: str, groups: Iterator[str]) -> Iterator[str]:
    """What else the book says and no line tells."""
    if record.name.nickname and "NICKNAME" not in told.facts:
        yield f"NICKNAME:{escape(record.name.nickname)}"
    if record.birthday and "BDAY" not in told.facts:
        yield birthday(record.birthday, version)
    posts = [post for post in unlike_any(record.posts, told) if post.organisation or post.title]
    yield from _work(posts, groups, alone=len(posts) == len(record.posts))
    if circles := [one for one in record.circles if folded(one)[:150] not in told.circles]:
        yield "CATEGORIES:" + ",".join(map(escape, circles))
    for interest in record.interests:
        if folded(interest)[:150] not in told.interests:
            yield f"INTEREST:{escape(interest)}"
    if record.note and "NOTE" not in told.facts:
        yield f"NOTE:{escape(record.note)}"
    if record.photo and "PHOTO" not in told.facts:
        yield _photo(record.photo, version)
    for number, point in enumerate(record.points):
        if number not in told.points:
            yield from _point(point, version, groups)


def _work(posts: Sequence[Post], groups: Iterator[str], *, alone: bool) -> Iterator[str]:
    """Organisation and title in a group that holds them together; the first plainly where no line tells of any."""
    for number, post in enumerate(posts):
        group = "" if alone and not number else f"{next(groups)}."
        if post.organisation:
            units = [escape(one) for one in (post.organisation, post.department) if one]
            yield f"{group}ORG:{';'.join(units)}"
        if post.title:
            yield f"{group}TITLE:{escape(post.title)}"


def _photo(photo: Photo, version: str) -> str:
    data = base64.b64encode(photo.data).decode()
    if version == NEW:
        return f"PHOTO:data:{photo.media_type};base64,{data}"
    return f"PHOTO;ENCODING=b;TYPE={photo.media_type.rpartition('/')[2].upper()}:{data}"


def _point(point: Point, version: str, groups: Iterator[str]) -> list[str]:
    """A point that no card told: its label as a type where types have the word, else on a line of its own."""
    if point.kind == "social":
        return [_profile(point, version)]
    types = heads.label_types(point.label)
    params = [("TYPE", one) for one in types]
    if point.preferred:
        params.append(("PREF", "1") if version == NEW else ("TYPE", "pref"))
    worded = bool(point.label) and not types
    group = next(groups) if worded else ""
    head = Head(group, _POINTS.get(point.kind, "ADR"), tuple(params))
    value = _address(point) if point.kind == "address" else escape(point.value)
    if point.kind == "url":
        value = one_line(point.value)
    lines = [f"{heads.encode(head)}:{value}"]
    return [*lines, f"{group}.X-ABLabel:{escape(point.label)}"] if worded else lines


def _address(point: Point) -> str:
    parts = point.parts or {"street": point.value}
    return ";".join(escape(parts.get(name, "")) for name in values.ADDRESS_FIELDS)


def _profile(point: Point, version: str) -> str:
    name = "SOCIALPROFILE" if version == NEW else "X-SOCIALPROFILE"
    service = SERVICES.get(point.label.lower(), point.label)
    key = "SERVICE-TYPE" if version == NEW else "TYPE"
    head = Head("", name, ((key, service),) if service else ())
    return f"{heads.encode(head)}:{one_line(point.value)}"
