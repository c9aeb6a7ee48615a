"""The book as pages that any browser opens, without Kith and without a script."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.staticfiles import finders
from django.template import engines
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kith.capture.models import Capture
from kith.favours.models import Promise
from kith.formats.markdown import to_html
from kith.opportunities import wording as opportunities
from kith.people.forms import POINT_KINDS
from kith.people.models import Affiliation, Organisation
from kith.people.wording import MARKS, span, what_there
from kith.updates import wording as updates

from . import dealings
from .lives import Life, Named, file_of, lives

if TYPE_CHECKING:
    from kith.accounts.models import Book

LOOK = ("tokens", "base")
PEOPLE = "people"


def pages(book: "Book", today: date) -> Iterator[tuple[str, str]]:
    """(name, text) of each file: one for every person, then the lists that lead to them, and how it all looks."""
    listed = []
    for life in lives(book, today):
        listed.append(_line(life))
        yield f"{PEOPLE}/{life.file}.html", drawn("person", life=life, book=book, **words(today))
    yield "index.html", drawn("index", book=book, letters=_by_letter(listed), count=len(listed), **words(today))
    promises = Promise.objects.of(book).select_related("person", "outcome").order_by("due", "pk")
    yield "promises.html", drawn("promises", book=book, promises=promises, file_of=file_of, **words(today))
    yield from _matters(book, today)
    yield "organisations.html", drawn("organisations", book=book, organisations=_firms(book, today), **words(today))
    sentences = Capture.objects.of(book).order_by("-on", "-pk")
    yield "sentences.html", drawn("sentences", book=book, sentences=sentences, **words(today))
    yield "look.css", look()


def _matters(book: "Book", today: date) -> Iterator[tuple[str, str]]:
    """What one asked, gave, brought together, went after and told."""
    facts: dict[str, Any] = {"book": book, "file_of": file_of, **words(today)}
    parts = [(_("Asks"), dealings.asks(book, today)), (_("Favours"), dealings.favours(book, today))]
    for name, title, told in (
        ("asks", _("Asks and favours"), parts),
        ("introductions", _("Introductions"), [("", dealings.introductions(book, today))]),
        ("advice", _("Advice"), [("", dealings.advice(book, today))]),
    ):
        yield f"{name}.html", drawn("matters", title=title, parts=told, **facts)
    found = dealings.everything_sought(book)
    yield "opportunities.html", drawn("opportunities", found=found, say=opportunities, **facts)
    yield "updates.html", drawn("updates", found=dealings.everything_told(book), say=updates, shown=_as_html, **facts)


@cache
def look() -> str:
    """The style sheet: the tokens and the plain HTML of Kith's own pages, and what these add."""
    ours = [str(finders.find(f"web/css/{name}.css")) for name in LOOK]
    return "".join(Path(one).read_text(encoding="utf-8") for one in (*ours, str(finders.find("web/reading.css"))))


def _as_html(text: str) -> SafeString:
    return SafeString(to_html(text))


def _line(life: Life) -> dict[str, Any]:
    """A person in the list: name, what they do, when they were last met."""
    post = life.post
    return {
        "name": life.person.name,
        "sort": life.person.sort_key,
        "file": life.file,
        "work": ", ".join(filter(None, [post.title, str(post.organisation or "")])) if post else "",
        "last": life.met[0].on if life.met else None,
        "me": life.me,
    }


def _by_letter(listed: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in listed:
        letter = one["sort"][:1].upper()
        found.setdefault(letter if letter.isalpha() else "#", []).append(one)
    return found


def _firms(book: "Book", today: date) -> Iterator[tuple[Organisation, list[tuple[Named, str]]]]:
    """Organisations by name, with who is or was there, and as what."""
    there: dict[int, list[tuple[Named, str]]] = {}
    rows = Affiliation.objects.of(book).exclude(organisation=None).select_related("person").order_by("past", "pk")
    for one in rows.iterator(chunk_size=2000):
        told = ", ".join(filter(None, [what_there(one), span(one, today)]))
        who = (one.person.name, file_of(one.person_id, one.person.name))
        there.setdefault(one.organisation_id or 0, []).append((who, told))
    for firm in Organisation.objects.of(book).order_by("key", "pk"):
        yield firm, there.get(firm.pk, [])


def words(today: date) -> Mapping[str, Any]:
    """What every page knows."""
    return {"today": today, "span": span, "kinds": dict(POINT_KINDS), "marks": MARKS}


def drawn(name: str, **facts: Any) -> str:
    """A page of this kind."""
    template = engines["jinja2"].env.get_template(f"exports/reading/{name}.html")  # type: ignore[attr-defined]
    text: str = template.render(**facts)
    return text
