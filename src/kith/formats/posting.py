"""A posting of a job, as text or as a saved page: what it is, where, until when, where that stands plainly.

In this order: the page's own facts (JSON-LD `JobPosting`, https://schema.org/JobPosting), its `og:` and title tags,
labelled lines ("Company: Northwind Energy"), and the first line. Nothing is fetched, and nothing read is an error.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from html.parser import HTMLParser
from typing import Any

from kith.core.dates import parse_day

from .text import decode_bytes

LONGEST = 2_000_000
_KEPT = 100_000
"""Signs of the text that are kept."""
_TAG = re.compile(r"<(?:!doctype|html|head|body|script|meta|div|p|h1|title|br|ul|li)\b", re.IGNORECASE)
_BLOCKS = frozenset("p div li br h1 h2 h3 h4 h5 h6 tr section article header footer ul ol dd dt table".split())
_UNSEEN = frozenset("script style noscript template svg head".split())
_LABELS = {
    "role": "role|position|title|job title|job|stelle|titel|position als|poste|intitulé|puesto|cargo",
    "organisation": "company|organisation|organization|employer|firma|unternehmen|arbeitgeber|entreprise|empresa",
    "place": "location|place|ort|standort|arbeitsort|lieu|ubicación|lugar",
    "deadline": "deadline|apply by|closing date|closes|bewerbungsschluss|bewerbungsfrist|frist|date limite",
    "level": "level|seniority|seniority level|karrierestufe|niveau|nivel",
    "link": "link|url|web|website",
}
_LABELLED = re.compile(
    "|".join(rf"(?:^\s*(?:{words})\s*[:\uff1a]\s*(?P<{name}>\S.*)$)" for name, words in _LABELS.items()),
    re.IGNORECASE | re.MULTILINE,
)
_HIRING = re.compile(r"^(?P<organisation>.{2,100}?) (?:hiring|sucht) (?P<role>.{2,150}?)(?: in (?P<place>.{2,100}))?$")
_AT = re.compile(r"^(?P<role>.{2,150}?) (?:at|bei|chez|@) (?P<organisation>[^|]{2,100})$")
_SITE = re.compile(r"\s+[|·•–—-]\s+[^|·•–—]{2,40}$")
_LINK = re.compile(r"https?://[^\s<>\"')\]]{4,1900}")


@dataclass(frozen=True, slots=True)
class Posting:
    """What a posting says; empty where it does not say it plainly."""

    role: str = ""
    organisation: str = ""
    place: str = ""
    level: str = ""
    link: str = ""
    deadline: date | None = None
    text: str = ""


def decoded(data: bytes) -> str:
    """The text of a saved page, whatever its bytes are."""
    return decode_bytes(data[:LONGEST])


def read(source: str) -> Posting:
    """The posting in a text or a page."""
    source = source[:LONGEST].replace("\x00", "")
    page = _page(source) if _TAG.search(source[:50_000]) else None
    text = _tidy(page.text if page else source)
    found = Posting(text=text[:_KEPT])
    if page:
        found = _filled(_filled(found, _of_facts(page.scripts)), _of_tags(page))
    found = _filled(found, _of_labels(text))
    return _filled(found, _of_first_line(text)) if not page or not found.role else found


class _Page(HTMLParser):
    """The parts of a page that tell of a posting: its facts, its tags, its heading and what one reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.meta: dict[str, str] = {}
        self.link, self.title, self.heading = "", "", ""
        self._read: list[str] = []
        self._inside: list[str] = []
        self._facts = False

    @property
    def text(self) -> str:
        return "".join(self._read)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.meta.setdefault((facts.get("property") or facts.get("name", "")).lower(), facts.get("content", ""))
        elif tag == "link" and facts.get("rel", "").lower() == "canonical":
            self.link = self.link or facts.get("href", "")
        elif tag in _UNSEEN or tag in ("title", "h1"):
            self._inside.append(tag)
            self._facts = tag == "script" and facts.get("type", "").strip().lower() == "application/ld+json"
            if self._facts:
                self.scripts.append("")
        if tag in _BLOCKS:
            self._read.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            del self._inside[len(self._inside) - 1 - self._inside[::-1].index(tag) :]
        if tag in _BLOCKS:
            self._read.append("\n")

    def handle_data(self, data: str) -> None:
        within = self._inside[-1] if self._inside else ""
        if within == "script":
            if self._facts:
                self.scripts[-1] += data
        elif within == "title":
            self.title += data
        elif not any(tag in _UNSEEN for tag in self._inside):
            if within == "h1":
                self.heading += data
            self._read.append(data)

    def unknown_decl(self, data: str) -> None:
        """Says nothing."""


def _page(source: str) -> _Page:
    page = _Page()
    try:
        page.feed(source)
        page.close()
    except (AssertionError, ValueError):  # broken markup: what came before it counts
        pass
    return page


def _of_facts(scripts: list[str]) -> Posting:
    """The page's own facts, as search engines read them."""
    for script in scripts:
        for one in _objects(script):
            kinds = one.get("@type")
            if kinds == "JobPosting" or (isinstance(kinds, list) and "JobPosting" in kinds):
                return Posting(
                    role=_said(one.get("title") or one.get("name")),
                    organisation=_said(one.get("hiringOrganization")),
                    place=_place(one.get("jobLocation")),
                    link=_link(_said(one.get("url"))),
                    deadline=_day(_said(one.get("validThrough"))[:10]),
                    text=_tidy(_plain(_said(one.get("description"), 50_000)))[:_KEPT],
                )
    return Posting()


def _objects(script: str) -> Iterator[dict[str, Any]]:
    """Every object in a JSON text, the outer before the inner, at most a thousand."""
    try:
        waiting = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(1000):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _said(value: Any, longest: int = 255) -> str:
    """A text, the name of an object, or the first of several."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
    return unescape(value).strip()[:longest] if isinstance(value, str) else ""


def _place(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    address = value.get("address") if isinstance(value, dict) else None
    if isinstance(address, dict):
        parts = (_said(address.get(name)) for name in ("addressLocality", "addressRegion", "addressCountry"))
        return ", ".join(dict.fromkeys(part for part in parts if part))[:255]
    return _said(address) or _said(value)


def _of_tags(page: _Page) -> Posting:
    title = _line(page.meta.get("og:title", "")) or _line(page.title) or _line(page.heading)
    found = _of_title(title)
    site = _line(page.meta.get("og:site_name", ""))
    link = _link(page.link) or _link(page.meta.get("og:url", ""))
    heading = _line(page.heading)
    role = heading if heading and heading.casefold() in title.casefold() else found.role or heading
    return replace(found, role=role, organisation=found.organisation or site, link=link)


def _of_title(title: str) -> Posting:
    """Northwind Energy hiring Grid Analyst in Rotterdam | LinkedIn; Grid Analyst at Northwind Energy."""
    bare = _SITE.sub("", title)
    found = _HIRING.match(bare) or _AT.match(bare)
    if found is None:
        return Posting(bare)
    said = {name: _line(text or "") for name, text in found.groupdict().items()}
    return Posting(said["role"], said["organisation"], said.get("place", ""))


def _of_labels(text: str) -> Posting:
    """Lines such as "Company: Northwind Energy", the first of each kind."""
    said: dict[str, str] = {}
    for match in _LABELLED.finditer(text[:_KEPT]):
        name = match.lastgroup or ""
        said.setdefault(name, _line(match[name]))
    deadline = _day(said.pop("deadline", ""))
    labelled = _link(said.pop("link", ""))
    first = _LINK.search(text[:_KEPT])
    return Posting(**said, deadline=deadline, link=labelled or (first[0] if first else ""))


def _of_first_line(text: str) -> Posting:
    line = _line(text.partition("\n")[0])
    return _of_title(line) if 0 < len(line) <= 150 and not _LINK.match(line) else Posting()


def _filled(one: Posting, other: Posting) -> Posting:
    """What one does not say, as the other does."""
    return Posting(*(getattr(one, name) or getattr(other, name) for name in Posting.__slots__))


def _line(text: str) -> str:
    return " ".join(text.split())[:255].strip()


def _tidy(text: str) -> str:
    """Lines without white space around them, at most one empty between two."""
    lines = "\n".join(" ".join(line.split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _plain(text: str) -> str:
    return _page(text).text if "<" in text else text


def _link(text: str) -> str:
    found = _LINK.match(text.strip())
    return found[0] if found else ""


def _day(text: str) -> date | None:
    day = parse_day(text)
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
