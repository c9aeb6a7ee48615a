"""The columns of contacts in a CSV, folded, as Outlook (classic and new, English and German) and Google spell them."""

import re
from typing import NamedTuple

SPELLINGS: dict[str, tuple[str, ...]] = {
    "full": ("name",),
    "prefix": ("title", "anrede", "name prefix"),
    "given": ("first name", "given name", "vorname"),
    "additional": ("middle name", "additional name", "weitere vornamen"),
    "family": ("last name", "family name", "nachname"),
    "suffix": ("suffix", "name suffix"),
    "nickname": ("nickname", "spitzname"),
    "organisation": ("company", "firma", "organization name", "organization 1 - name"),
    "department": ("department", "abteilung", "organization department", "organization 1 - department"),
    "position": ("job title", "position", "organization title", "organization 1 - title"),
    "birthday": ("birthday", "geburtstag"),
    "note": ("notes", "notizen"),
    "circles": ("categories", "kategorien", "labels", "group membership"),
    "interests": ("hobby", "hobbys"),
}
OURS = {spelling: name for name, spellings in SPELLINGS.items() for spelling in spellings}

_PLACES = {"business": "work", "geschaftlich": "work", "home": "home", "privat": "home", "other": "other"}
_PLACES |= {"weiteres": "other", "weiterer": "other", "weitere": "other"}
_PLACE = "|".join(_PLACES)
_PARTS = {"street": "street", "strasse": "street", "city": "city", "ort": "city", "state": "region", "region": "region"}
_PARTS |= {"bundesland/kanton": "region", "postal code": "code", "postleitzahl": "code", "country/region": "country"}
_PARTS |= {"country": "country", "land/region": "country", "address po box": "box", "po box": "box", "postfach": "box"}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_PHONES = {"mobile phone": "mobile", "mobiltelefon": "mobile", "car phone": "car", "autotelefon": "car"}
_PHONES |= {"company main phone": "company", "telefon firma": "company", "primary phone": "", "haupttelefon": ""}
_PHONES |= {"pager": "pager", "assistant's phone": "assistant", "telefon assistent": "assistant"}

_EMAIL = re.compile(r"e-?mail(?: \d)? address|e-mail-adresse|e-mail \d: adresse")
_PHONE = re.compile(rf"(?P<place>{_PLACE}) (?P<what>phone|fax)(?: \d)?")
_TELEFON = re.compile(rf"(?P<what>telefon|fax) \(?(?P<place>{_PLACE})\)?(?: \d)?")
_ADDRESS = re.compile(rf"(?P<place>{_PLACE}) (?P<part>{_PART}|address)(?: \d)?")
_ADRESSE = re.compile(rf"(?P<part>{_PART}) \(?(?P<place>{_PLACE})\)?(?: \d)?")
_PAGE = re.compile(r"web page|webseite|personal web page")
_NUMBERED = re.compile(r"(?P<kind>e-mail|phone|website|address) (?P<number>\d+) - (?P<what>.+)")
_KINDS = {"e-mail": "email", "phone": "phone", "website": "url", "address": "address"}
_FIELDS = {"street": "street", "city": "city", "po box": "box", "region": "region", "postal code": "code"}
_FIELDS |= {"country": "country", "extended address": "extra"}


class Spot(NamedTuple):
    """What a column holds of a way to reach somebody: columns of one `group` are one; `part` is value, label, or a
    field of an address."""

    kind: str
    group: str
    part: str = "value"
    label: str = ""


def spot(column: str) -> Spot | None:
    """What a folded column tells of how somebody is reached; None for every other."""
    if found := _NUMBERED.fullmatch(column):
        return _numbered(**found.groupdict())
    if _EMAIL.fullmatch(column):
        return Spot("email", column)
    if column in _PHONES:
        return Spot("phone", column, label=_PHONES[column])
    if found := _PHONE.fullmatch(column) or _TELEFON.fullmatch(column):
        label = "fax" if found["what"] == "fax" else _PLACES[found["place"]]
        return Spot("phone", column, label=label)
    if found := _ADDRESS.fullmatch(column) or _ADRESSE.fullmatch(column):
        place = _PLACES[found["place"]]
        return Spot("address", place, _PARTS.get(found["part"], "value"), place)
    return Spot("url", column) if _PAGE.fullmatch(column) else None


def _numbered(kind: str, number: str, what: str) -> Spot | None:
    group = f"{kind} {number}"
    if what in ("label", "type"):
        return Spot(_KINDS[kind], group, "label")
    if what in ("value", "formatted"):
        return Spot(_KINDS[kind], group)
    return Spot(_KINDS[kind], group, _FIELDS[what]) if kind == "address" and what in _FIELDS else None
