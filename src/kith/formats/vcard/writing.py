"""A card from what the book knows now and from the cards it came in: a line that still holds goes out as it came, with
its parameters and its group; what Kith does not understand always does."""

import base64
from collections.abc import Iterator, Sequence

from kith.core.records import PersonRecord, Photo, Point, Post

from . import heads, values
from .heads import SERVICES, Head
from .lines import Heads, decoded, escape, fold, one_line, read
from .reading import NAME_PARTS, TAKES, Draft, understand

OLD, NEW = "3.0", "4.0"
_NO_YEAR = "1604"
_LABEL = "X-ABLABEL"
_MOVED = {"PRODID", "REV", "VERSION", "BEGIN", "END"}
_POINTS = {"email": "EMAIL", "phone": "TEL", "url": "URL"}


def write(record: PersonRecord, raws: Sequence[str] = (), *, version: str = NEW) -> str:
    """One card. `raws` are the cards that the person came in."""
    kept = [one for raw in raws for one in _kept(raw, record.points, version)]
    points = {id(point) for _line, point in kept if point is not None}
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *_facts(record, version)]
    lines += [line for line, _point in _without_twins(kept)]
    for number, point in enumerate((one for one in record.points if id(one) not in points), 1):
        lines += _point(point, version, f"kith{number}")
    return "".join(fold(line) for line in [*lines, "END:VCARD"])


def _kept(raw: str, points: Sequence[Point], version: str) -> Iterator[tuple[str, Point | None]]:
    """The lines of a card that go out again, each with the point that it tells, if any."""
    lines = list(read(raw, Heads()))
    draft = understand(lines)
    told = {number: _same(point, points) for number, point in zip(draft.sources, draft.points, strict=True)}
    alive = {head.group.lower() for number, (head, _value) in enumerate(lines) if _goes(number, head, told)}
    for number, (head, value) in enumerate(lines):
        if head.name == _LABEL:
            if head.group.lower() in alive and _label_holds(head, draft, told):
                yield _line(head, value, version), None
        elif _goes(number, head, told):
            yield _line(head, value, version), told.get(number)


def _goes(number: int, head: Head, told: dict[int, Point | None]) -> bool:
    if head.name in _MOVED or head.name == _LABEL:
        return False
    return head.name not in TAKES or told.get(number) is not None


def _same(point: Point, points: Sequence[Point]) -> Point | None:
    """The point of the book that a line of the card tells, unless something about it was changed."""
    return next((one for one in points if one == point), None)


def _label_holds(head: Head, draft: Draft, told: dict[int, Point | None]) -> bool:
    """A label of a point that is written anew goes with it; one of something unknown stays."""
    group = head.group.lower()
    numbers = [
        number for number, point in zip(draft.sources, draft.points, strict=True) if (group, point) in draft.grouped
    ]
    return all(told.get(number) is not None for number in numbers)


def _without_twins(kept: list[tuple[str, Point | None]]) -> Iterator[tuple[str, Point | None]]:
    """Two cards of one person often say the same."""
    seen: set[str] = set()
    for line, point in kept:
        if line not in seen:
            seen.add(line)
            yield line, point


def _line(head: Head, value: str, version: str) -> str:
    """A line as it came; what an older version wrote in a way of its own is put as this one has it."""
    if head.encoding == "quoted":
        known = head.name in TAKES and head.name not in ("ADR", "ORG", "N")
        value = escape(decoded(head, value)) if known else one_line(decoded(head, value))
        head = _without(head, "ENCODING", "CHARSET")
    elif head.charset:
        head = _without(head, "CHARSET")
    if head.encoding == "base64":
        value = "".join(value.split())
        if version == NEW:
            kind = head.one("MEDIATYPE") or "application/octet-stream"
            return f"{heads.encode(_without(head, 'ENCODING', 'TYPE'))}:data:{kind};base64,{value}"
        head = Head(head.group, head.name, (("ENCODING", "b"), *_without(head, "ENCODING").params))
    return f"{heads.encode(head)}:{value}"


def _without(head: Head, *names: str) -> Head:
    return Head(head.group, head.name, tuple(param for param in head.params if param[0] not in names))


def _facts(record: PersonRecord, version: str) -> Iterator[str]:
    """All but the points."""
    name = record.name
    yield f"FN:{escape(name.full)}"
    parts = [getattr(name, part) for part in NAME_PARTS]
    if version == OLD or any(parts):
        yield "N:" + ";".join(map(escape, parts))
    if name.nickname:
        yield f"NICKNAME:{escape(name.nickname)}"
    if record.uid:
        yield f"UID:{values.uid_uri(record.uid) if version == NEW else record.uid}"
    if record.birthday:
        yield _birthday(record.birthday, version)
    yield from _work([post for post in record.posts if post.organisation or post.title])
    if record.circles:
        yield "CATEGORIES:" + ",".join(map(escape, record.circles))
    for interest in record.interests:
        yield f"INTEREST:{escape(interest)}"
    if record.note:
        yield f"NOTE:{escape(record.note)}"
    if record.photo:
        yield _photo(record.photo, version)


def _birthday(day: str, version: str) -> str:
    if version == NEW:
        return f"BDAY:{day}" if len(day) == len("1985-04") and day[0] != "-" else "BDAY:" + _basic(day)
    if day.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{day[2:]}"
    return f"BDAY:{day}"


def _basic(day: str) -> str:
    return f"--{day[2:].replace('-', '')}" if day.startswith("--") else day.replace("-", "")


def _work(posts: Sequence[Post]) -> Iterator[str]:
    """The first plainly, others each in a group that holds organisation and title together."""
    for number, post in enumerate(posts):
        group = f"post{number + 1}." if number else ""
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


def _point(point: Point, version: str, group: str) -> list[str]:
    """A point that no card told: its label as a type where types have the word, else on a line of its own."""
    if point.kind == "social":
        return [_profile(point, version)]
    types = heads.label_types(point.label)
    params = [("TYPE", one) for one in types]
    if point.preferred:
        params.append(("PREF", "1") if version == NEW else ("TYPE", "pref"))
    worded = bool(point.label) and not types
    head = Head(group if worded else "", _POINTS.get(point.kind, "ADR"), tuple(params))
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
