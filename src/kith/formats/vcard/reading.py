"""What a card says: its properties gathered into a record. `TAKES` is the list of what Kith understands."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from kith.core.addresses import is_profile, profile_key
from kith.core.records import GroupRecord, Name, PersonRecord, Photo, Point, PointKind, Post, Telling

from . import values
from .heads import SERVICES, Head, written_label
from .lines import Line, decoded, split, text, unescape

NAME_PARTS = ("family", "given", "additional", "prefix", "suffix")
_SYSTEM_CIRCLES = frozenset(("mycontacts", "my contacts", "starred", "starred in android"))
_THINGS = {
    "location": Telling("This card is about a place, not about a person."),
    "device": Telling("This card is about a device, not about a person."),
    "application": Telling("This card is about a program, not about a person."),
    "thing": Telling("This card is about a thing, not about a person."),
}
# Fewer addresses need the full look at whether they are somebody's page.
_PAGES = re.compile(r"linkedin|xing|git|twitter|//(?:www\.)?x\.com|^x\.com|facebook|instagram|orcid", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!//)")


@dataclass(slots=True)
class Half:
    """An ORG or a TITLE on its way to a post, with the group that may join them and the numbers of its lines."""

    group: str
    organisation: str = ""
    department: str = ""
    title: str = ""
    lines: tuple[int, ...] = ()


@dataclass(slots=True)
class Draft:
    """A card while it is read. `sources` holds for each point the number of the line that made it."""

    line: int = 0
    kind: str = ""
    full: str = ""
    parts: list[str] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)
    uid: str = ""
    birthday: str = ""
    notes: list[str] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    orgs: list[Half] = field(default_factory=list)
    titles: list[Half] = field(default_factory=list)
    roles: list[Half] = field(default_factory=list)
    circles: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    photo: Photo | None = None
    labels: dict[str, str] = field(default_factory=dict)
    grouped: list[tuple[str, Point]] = field(default_factory=list)
    postal: list[tuple[int, Head, str]] = field(default_factory=list)

    def add(self, kind: PointKind, head: Head, value: str, label: str, parts: dict[str, str] | None = None) -> None:
        """Take a point; a label in words, on another line of its group, comes later."""
        if not value:
            return
        point = Point(kind, value, label, head.preferred, parts or {})
        self.points.append(point)
        self.sources.append(self.line)
        if head.group:
            self.grouped.append((head.group.lower(), point))


def understand(lines: Iterable[Line]) -> Draft:
    """Everything that a card's lines say."""
    draft = Draft()
    takes = TAKES
    for number, (head, value) in enumerate(lines):
        take = takes.get(head.name)
        if take and value:
            draft.line = number
            take(draft, head, value)
    for number, head, value in draft.postal:
        draft.line = number
        _label_address(draft, head, value)
    for group, point in draft.grouped:
        point.label = draft.labels.get(group) or point.label
    return draft


def record(draft: Draft) -> PersonRecord | GroupRecord | str:
    """The record of a card, or why there is none."""
    if draft.kind == "group":
        return GroupRecord(draft.full or _name(draft).full, draft.uid, draft.members)
    if draft.kind in _THINGS:
        return _THINGS[draft.kind]
    return PersonRecord(
        name=_name(draft),
        uid=draft.uid,
        profiles=list(
            dict.fromkeys(point.value for point in draft.points if point.kind == "social" and is_page(point))
        ),
        points=draft.points,
        posts=[Post(one.organisation, one.title, department=one.department) for one in joined(draft)],
        birthday=draft.birthday,
        interests=list(dict.fromkeys(draft.interests)),
        circles=list(dict.fromkeys(draft.circles)),
        note="\n".join(draft.notes),
        photo=draft.photo,
    )


def is_page(point: Point) -> bool:
    """Whether the value is the page of one person at a service."""
    return bool(_PAGES.search(point.value)) and is_profile(point.value)


def _name(draft: Draft) -> Name:
    parts = dict(zip(NAME_PARTS, draft.parts, strict=False))
    name = Name(draft.full, nickname=", ".join(draft.nicknames), **parts)
    if not name.full:
        whole = (name.prefix, name.given, name.additional, name.family, name.suffix)
        first = next((point.value for kind in ("email", "phone") for point in draft.points if point.kind == kind), "")
        organisation = next((org.organisation for org in draft.orgs), "")
        name.full = " ".join(filter(None, whole)) or name.nickname or organisation or first
    return name


def joined(draft: Draft) -> list[Half]:
    """ORG and TITLE joined: those of one group, then those without a group in their order, or the only two."""
    titles = draft.titles or draft.roles
    orgs = [replace(org) for org in draft.orgs]
    left = []
    for title in titles:
        same = [org for org in orgs if org.group == title.group and not org.title]
        if not same and len(orgs) == len(titles) == 1:
            same = orgs
        if same:
            same[0].title, same[0].lines = title.title, same[0].lines + title.lines
        else:
            left.append(title)
    return [*orgs, *left]


def _take_kind(draft: Draft, head: Head, value: str) -> None:
    draft.kind = draft.kind or text(head, value).lower()


def _take_full(draft: Draft, head: Head, value: str) -> None:
    if not draft.full:
        draft.full = _on_one_line(text(head, value))


def _take_parts(draft: Draft, head: Head, value: str) -> None:
    if draft.parts:
        return
    if head.encoding:
        value = decoded(head, value)
    if "\\" not in value and "," not in value and "\n" not in value:
        draft.parts = [part.strip() for part in value.split(";")]
        return
    draft.parts = [
        _on_one_line((", " if part == "suffix" else " ").join(_listed(piece)))
        for part, piece in zip(NAME_PARTS, split(value, ";"), strict=False)
    ]


def _take_nickname(draft: Draft, head: Head, value: str) -> None:
    draft.nicknames += map(_on_one_line, _listed(decoded(head, value)))


def _take_uid(draft: Draft, head: Head, value: str) -> None:
    draft.uid = draft.uid or values.uid(text(head, value))


def _take_birthday(draft: Draft, head: Head, value: str) -> None:
    if not draft.birthday:
        draft.birthday = values.day(text(head, value), head.one("X-APPLE-OMIT-YEAR"))


def _take_note(draft: Draft, head: Head, value: str) -> None:
    if note := text(head, value):
        draft.notes.append(note)


def _take_email(draft: Draft, head: Head, value: str) -> None:
    value = text(head, value)
    draft.add("email", head, value[7:] if value[:7].lower() == "mailto:" else value, head.label)


def _take_phone(draft: Draft, head: Head, value: str) -> None:
    draft.add("phone", head, values.phone(text(head, value)), head.label)


def _take_url(draft: Draft, head: Head, value: str) -> None:
    value = text(head, value)
    if _PAGES.search(value) and is_profile(value):
        draft.add("social", head, value, _service_of(value))
    else:
        draft.add("url", head, value, head.label)


def _take_profile(draft: Draft, head: Head, value: str) -> None:
    value = text(head, value)
    if value[:8].lower() == "x-apple:":
        value = value[8:]
    draft.add("social", head, value or head.one("X-USER"), head.service or _service_of(value))


def _take_chat(draft: Draft, head: Head, value: str) -> None:
    value = text(head, value)
    scheme = _SCHEME.match(value)
    named = scheme[1].lower() if scheme else ""
    draft.add("social", head, value, head.service or SERVICES.get(named, named))


def _take_service(draft: Draft, head: Head, value: str) -> None:
    name = head.name.removeprefix("X-").lower()
    draft.add("social", head, text(head, value), SERVICES[name])


def _take_address(draft: Draft, head: Head, value: str) -> None:
    if head.encoding:
        value = decoded(head, value)
    if "\\" in value or "," in value:
        pieces = [", ".join(_listed(piece)) for piece in split(value, ";")]
    else:
        pieces = [piece.strip() for piece in value.split(";")]
    parts = {name: piece for name, piece in zip(values.ADDRESS_FIELDS, pieces, strict=False) if piece}
    draft.add("address", head, values.address_text(parts) or head.one("LABEL"), head.label, parts)


def _take_postal(draft: Draft, head: Head, value: str) -> None:
    draft.postal.append((draft.line, head, value))


def _label_address(draft: Draft, head: Head, value: str) -> None:
    """A printed address counts where the card has none of the same label in fields."""
    if not any(point.kind == "address" and point.label == head.label for point in draft.points):
        street = "\n".join(line.strip() for line in text(head, value).splitlines() if line.strip())
        draft.add("address", head, values.address_text({"street": street}), head.label, {"street": street})


def _take_org(draft: Draft, head: Head, value: str) -> None:
    name, *units = [_on_one_line(unescape(piece).strip()) for piece in split(decoded(head, value), ";")]
    if name:
        draft.orgs.append(Half(head.group.lower(), name, ", ".join(filter(None, units)), lines=(draft.line,)))


def _take_title(draft: Draft, head: Head, value: str) -> None:
    if title := _on_one_line(text(head, value)):
        draft.titles.append(Half(head.group.lower(), title=title, lines=(draft.line,)))


def _take_role(draft: Draft, head: Head, value: str) -> None:
    if role := _on_one_line(text(head, value)):
        draft.roles.append(Half(head.group.lower(), title=role, lines=(draft.line,)))


def _take_categories(draft: Draft, head: Head, value: str) -> None:
    names = map(_on_one_line, _listed(decoded(head, value)))
    draft.circles += [name for name in names if name.lower() not in _SYSTEM_CIRCLES]


def _take_interest(draft: Draft, head: Head, value: str) -> None:
    if interest := _on_one_line(text(head, value)):
        draft.interests.append(interest)


def _take_member(draft: Draft, head: Head, value: str) -> None:
    draft.members.append(values.uid(text(head, value)))


def _take_photo(draft: Draft, head: Head, value: str) -> None:
    if draft.photo is None:
        kind = head.one("MEDIATYPE") or next((one for one in head.types if one.lower() != "pref"), "")
        draft.photo = values.photo(value.strip(), kind, encoded=head.encoding == "base64")


def _take_label(draft: Draft, head: Head, value: str) -> None:
    if head.group and (label := written_label(_on_one_line(text(head, value)))):
        draft.labels[head.group.lower()] = label


def _listed(value: str) -> list[str]:
    """The parts of a list that are not empty, unescaped."""
    return [part for piece in split(value, ",") if (part := unescape(piece).strip())]


def _on_one_line(value: str) -> str:
    return " ".join(value.split()) if "\n" in value else value


def _service_of(value: str) -> str:
    host = profile_key(value).partition("/")[0].split(".")
    return SERVICES.get(host[-2], host[-2]) if len(host) > 1 else ""


Take = Callable[[Draft, Head, str], None]

TAKES: dict[str, Take] = {
    "KIND": _take_kind,
    "X-ADDRESSBOOKSERVER-KIND": _take_kind,
    "FN": _take_full,
    "N": _take_parts,
    "NICKNAME": _take_nickname,
    "UID": _take_uid,
    "BDAY": _take_birthday,
    "NOTE": _take_note,
    "EMAIL": _take_email,
    "TEL": _take_phone,
    "URL": _take_url,
    "ADR": _take_address,
    "LABEL": _take_postal,
    "X-SOCIALPROFILE": _take_profile,
    "SOCIALPROFILE": _take_profile,
    "IMPP": _take_chat,
    "ORG": _take_org,
    "TITLE": _take_title,
    "ROLE": _take_role,
    "CATEGORIES": _take_categories,
    "INTEREST": _take_interest,
    "HOBBY": _take_interest,
    "EXPERTISE": _take_interest,
    "MEMBER": _take_member,
    "X-ADDRESSBOOKSERVER-MEMBER": _take_member,
    "PHOTO": _take_photo,
    "X-ABLABEL": _take_label,
}
TAKES |= {
    f"X-{name.upper()}": _take_service
    for name in "aim icq msn yahoo jabber skype skype-username gtalk google-talk qq twitter gaduGadu groupwise".split()
}
