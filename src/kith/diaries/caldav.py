"""A small CalDAV client (RFC 4791, 6578): finds the calendars of an account, and what changed in one. It only reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from kith.formats.xml import readable

from .asking import Answer, Server, Trouble, ask

D, C = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_NS = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
_XML = {"Content-Type": "application/xml; charset=utf-8"}
MULTI = 207
MOST_ROUNDS = 100
"""Answers in which a server may tell what changed, piece by piece."""


class TokenUnknown(Exception):  # noqa: N818 -- it is what happened
    """The server does not know any more since when it was asked."""


class NotOffered(Exception):  # noqa: N818
    """The server has no such report."""


@dataclass(frozen=True)
class Collection:
    """A calendar of an account."""

    address: str
    name: str


@dataclass
class Changes:
    """What is in a collection, or changed in it: etags by path; what went; since when to ask next."""

    there: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    token: str = ""


def is_collection(server: Server) -> bool:
    """Whether there is a calendar at the address itself that can be asked what changed."""
    try:
        answer = _propfind(server, server.address, "<d:resourcetype/>", depth=0)
        return any(_collection(server.address, prop) for _href, prop in _responses(answer))
    except Trouble:
        return False


def discover(server: Server) -> tuple[list[Collection], list[str]]:
    """The calendars with events at an address: itself, or those of the account there; and the owner's addresses."""
    ask_for = "<d:resourcetype/><d:displayname/><d:current-user-principal/><c:supported-calendar-component-set/>"
    url, found = _first(server, ask_for)
    principal = _href(found, f"{D}current-user-principal")
    homes, mine = [], list[str]()
    if principal:
        whose = _about(server, urljoin(url, principal), "<c:calendar-home-set/><c:calendar-user-address-set/>")
        mine = [one.text or "" for one in whose.iter(f"{D}href") if (one.text or "").lower().startswith("mailto:")]
        homes = [urljoin(url, one.text or "") for one in whose.iterfind(f".//{C}calendar-home-set/{D}href")]
    if itself := _collection(url, found):
        return [itself], mine
    listed = []
    for home in homes or [url]:
        answer = _propfind(server, home, ask_for, depth=1)
        listed += [one for href, prop in _responses(answer) if (one := _collection(urljoin(home, href), prop))]
    return list({one.address: one for one in listed}.values()), mine


def since(server: Server, token: str) -> Changes:
    """What changed since the token; with none, all that is there. Raises TokenUnknown, NotOffered, Trouble."""
    found = Changes(token=token)
    for _round in range(MOST_ROUNDS):
        asked = f"<d:sync-token>{escape(found.token)}</d:sync-token><d:sync-level>1</d:sync-level>"
        body = f"<d:sync-collection {_NS}>{asked}<d:prop><d:getetag/></d:prop></d:sync-collection>"
        answer = ask(server, "REPORT", body=_HEAD + body, headers=_XML)
        if answer.status in (403, 409, 410, 412) or b"valid-sync-token" in answer.body:
            if token or found.token:
                raise TokenUnknown
            raise NotOffered
        if answer.status != MULTI:
            raise NotOffered
        tree = _parsed(answer)
        more = _take(server, tree, found)
        found.token = tree.findtext(f"{D}sync-token") or ""
        if not more:
            return found
    raise Trouble(_("%(host)s sends one from address to address without an end.") % {"host": server.host})


def everything(server: Server) -> Changes:
    """All that is there, by its etag."""
    answer = _propfind(server, server.address, "<d:getetag/><d:resourcetype/>", depth=1)
    found = Changes()
    for href, prop in _responses(answer):
        etag = prop.findtext(f"{D}getetag")
        if etag and prop.find(f"{D}resourcetype/{D}collection") is None:
            found.there[href] = etag
    return found


def fetch(server: Server, hrefs: Sequence[str]) -> Iterator[tuple[str, str, bytes]]:
    """Each of these as it is now: its path as it was asked for, its etag, the calendar; none of what went meanwhile."""
    asked = {unquote(one): one for one in hrefs}
    inside = "".join(f"<d:href>{escape(one)}</d:href>" for one in hrefs)
    body = f"<c:calendar-multiget {_NS}><d:prop><d:getetag/><c:calendar-data/></d:prop>{inside}</c:calendar-multiget>"
    answer = ask(server, "REPORT", body=_HEAD + body, headers={**_XML, "Depth": "1"})
    if answer.status == MULTI:
        for href, prop in _responses(answer):
            if data := prop.findtext(f"{C}calendar-data"):
                yield asked.get(unquote(href), href), prop.findtext(f"{D}getetag") or "", data.encode()
        return
    for href in hrefs:
        one = ask(server, "GET", url=urljoin(server.address, href))
        if one.status == 200:
            yield href, one.headers.get("etag", ""), one.body


def _first(server: Server, ask_for: str) -> tuple[str, ElementTree.Element]:
    """What is at the address; where nothing there speaks WebDAV, where the host says that calendars are."""
    for url in (server.address, urljoin(server.address, "/.well-known/caldav")):
        try:
            answer = _propfind(server, url, ask_for, depth=0)
        except Trouble as trouble:
            if trouble.lasting or trouble.status not in (404, 405, 410):
                raise
            continue
        for found in _responses(answer):
            return answer.address, found[1]
    told = _(
        "%(host)s shows no calendar at this address. Copy the address of a calendar (.ics) or of a CalDAV account."
    )
    raise Trouble(told % {"host": server.host}, lasting=True)


def _about(server: Server, url: str, props: str) -> ElementTree.Element:
    for found in _responses(_propfind(server, url, props, depth=0)):
        return found[1]
    return ElementTree.Element("nothing")


def _propfind(server: Server, url: str, props: str, *, depth: int) -> Answer:
    body = f"{_HEAD}<d:propfind {_NS}><d:prop>{props}</d:prop></d:propfind>"
    answer = ask(server, "PROPFIND", url=url, body=body, headers={**_XML, "Depth": str(depth)})
    if answer.status != MULTI:
        told = _(
            "%(host)s shows no calendar at this address. Copy the address of a calendar (.ics) or of a CalDAV account."
        )
        raise Trouble(told % {"host": server.host}, status=answer.status if answer.status in (404, 410) else 405)
    return answer


def _responses(answer: Answer) -> Iterator[tuple[str, ElementTree.Element]]:
    """Each path with the properties that it has."""
    for one in _parsed(answer).iterfind(f"{D}response"):
        for stat in one.iterfind(f"{D}propstat"):
            prop = stat.find(f"{D}prop")
            if prop is not None and " 200" in (stat.findtext(f"{D}status") or " 200"):
                yield _path(one), prop
                break


def _take(server: Server, tree: ElementTree.Element, found: Changes) -> bool:
    """Note what a piece of the answer tells; whether there is more to ask for."""
    own, more = unquote(urlsplit(server.address).path).rstrip("/"), False
    for one in tree.iterfind(f"{D}response"):
        path, status = _path(one), one.findtext(f"{D}status") or ""
        if unquote(path).rstrip("/") == own:
            more = more or " 507" in status
            continue
        etag = one.findtext(f"{D}propstat/{D}prop/{D}getetag")
        if " 404" in status or " 410" in status:
            found.gone.add(path)
            found.there.pop(path, None)
        elif etag:
            found.there[path] = etag
            found.gone.discard(path)
    return more


def _collection(url: str, prop: ElementTree.Element) -> Collection | None:
    """The calendar that these properties are of, if it is one that has events."""
    if prop.find(f"{D}resourcetype/{C}calendar") is None:
        return None
    kinds = [one.get("name", "").upper() for one in prop.iterfind(f"{C}supported-calendar-component-set/{C}comp")]
    if kinds and "VEVENT" not in kinds:
        return None
    name = " ".join((prop.findtext(f"{D}displayname") or "").split())
    return Collection(url, name or unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]))


def _href(prop: ElementTree.Element, name: str) -> str:
    return prop.findtext(f"{name}/{D}href") or ""


def _path(response: ElementTree.Element) -> str:
    """The path of a response; a server may tell it with its host."""
    return urlsplit((response.findtext(f"{D}href") or "").strip()).path


def _parsed(answer: Answer) -> ElementTree.Element:
    """What the server told. A document that defines anything of its own is not read: it could grow without an end.
    Signs that none may hold, as an event may, are left out: one event costs no other its place."""
    try:
        text = readable(answer.body.decode("utf-8", "replace"))
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise ValueError
        return ElementTree.fromstring(text)  # noqa: S314 -- nothing in it is defined by itself
    except (ValueError, ElementTree.ParseError):
        host = urlsplit(answer.address).hostname or ""
        raise Trouble(_("%(host)s answers in a way that Kith does not understand.") % {"host": host}) from None
