"""A pasted list of those who attend: who of them stands in the book. Nothing is written."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.addresses import email_key, organisation_key
from kith.core.folding import fold, words
from kith.core.matching import names_contradict
from kith.core.names import bare, capitals
from kith.formats.tables import columns_known, find_header, rows
from kith.kernel.errors import Refusal
from kith.people.models import Affiliation, ContactPoint, Standing
from kith.people.queries import Post, current_posts, listed

if TYPE_CHECKING:
    from kith.accounts.models import Book

LONGEST = 200_000
MOST = 2_000
CANDIDATES = 4
_NAME = ("name", "full name", "attendee", "participant", "teilnehmer", "teilnehmerin")
_GIVEN, _FAMILY = ("first name", "given name", "vorname"), ("last name", "family name", "surname", "nachname")
_AT = (
    "organisation",
    "organization",
    "company",
    "affiliation",
    "employer",
    "institution",
    "firma",
    "organisation name",
)
_TITLE = ("title", "job title", "role", "position", "function", "funktion")
_EMAIL = ("email", "e-mail", "email address", "e-mail address", "mail")
_HEADER = columns_known((*_NAME, *_GIVEN, *_FAMILY, *_AT, *_TITLE, *_EMAIL))
_BULLET = re.compile(r"^\s*(?:[-–—*•·]\s+|\d{1,4}[.)]\s+)")
_BETWEEN = re.compile(r"\t+|\s*[;|]\s*|\s+[-–—]\s+|\s*,\s+|,(?=\S)")
_ADDRESS = re.compile(r"<?(?:mailto:)?([^\s<>(),;|]+@[^\s<>(),;|]+)>?")
_TURNED = re.compile(r'^"?([^\s",]+),\s+([^",<]+?)"?\s+(?=<)')
_IN_BRACKETS = re.compile(r"\s*[(\[]([^)\]]+)[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class Attendee:
    """One line of the list; what it does not say is empty."""

    name: str
    organisation: str = ""
    title: str = ""
    email: str = ""


@dataclass(slots=True)
class Known:
    """Somebody of the book who may be meant, with what they do now and when one was last in touch."""

    id: int
    name: str
    post: Post | None = None
    last: date | None = None
    here: bool = False


@dataclass(slots=True)
class Found:
    """An attendee and whom they mean: one known for sure, some perhaps, or nobody."""

    attendee: Attendee
    people: list[Known] = field(default_factory=list)
    sure: bool = False


def attendees(text: str) -> list[Attendee]:
    """The attendees of a list: a name a line, "Name, Organisation", the rows of a table with a header, or those to whom
    an invitation was sent, as mail programs write them: "Name <address>; Name <address>"."""
    if len(text) > LONGEST:
        raise Refusal(_("This list is too long. Paste it in pieces."), about="text")
    table = find_header(text, _HEADER, least=2) or find_header(text, columns_known(_NAME), least=1)
    told = _of_table(text, table.columns, rows(text, table)) if table else map(_of_line, _lines(text))
    found = list(dict.fromkeys(one for one in told if any(map(str.isalpha, one.name))))
    if len(found) > MOST:
        raise Refusal(_("These are %(count)s people. Paste at most %(most)s.") % {"count": len(found), "most": MOST})
    if not found:
        raise Refusal(_("There is no name in this list. Paste one a line."), about="text")
    return found


def _of_table(_text: str, columns: Sequence[str], some: Iterable) -> Iterator[Attendee]:  # type: ignore[type-arg]
    """Rows with a header."""

    def cell(cells: dict[str, str], names: Sequence[str]) -> str:
        return next((cells[one] for one in columns if fold(one) in names and cells.get(one)), "")

    for row in some:
        name = cell(row.cells, _NAME) or f"{cell(row.cells, _GIVEN)} {cell(row.cells, _FAMILY)}"
        parts = (cell(row.cells, names) for names in (_AT, _TITLE, _EMAIL))
        yield Attendee(_clean(name), *map(_short, parts))


def _lines(text: str) -> Iterator[str]:
    """The lines; one that holds several addresses is cut behind each."""
    for line in text.splitlines():
        found = [one for one in _ADDRESS.finditer(line) if email_key(one[1])]
        ends = [one.end() for one, after in pairwise(found) if email_key(one[1]) != email_key(after[1])]
        if not ends:
            yield line
            continue
        for start, end in pairwise([0, *ends, len(line)]):
            yield _TURNED.sub(r"\2 \1 ", line[start:end].strip(" ,;"))


def _of_line(line: str) -> Attendee:
    """A line without a header: the name first, then where they are and perhaps an address, which alone names them."""
    line = _BULLET.sub("", line.strip())
    address = _ADDRESS.search(line)
    email = address[1] if address and email_key(address[1]) else ""
    line = _ADDRESS.sub(" ", line).replace("()", "") if email else line
    bracket = _IN_BRACKETS.search(line)
    line = line[: bracket.start()] if bracket else line
    cells = [one.strip(" \"“”',") for one in _BETWEEN.split(line)]
    rest = [one for one in (*cells, bracket[1].strip() if bracket else "") if one]
    if not rest:
        return Attendee(_short(email), email=_short(email))
    return Attendee(_clean(rest[0]), _short(rest[-1] if rest[1:] else ""), _short(", ".join(rest[1:-1])), email)


def _clean(name: str) -> str:
    return _short(capitals(" ".join(name.split())))


def _short(text: str) -> str:
    return text[:255]


def known_among(book: "Book", some: Sequence[Attendee], here: Iterable[int] = ()) -> list[Found]:
    """Whom of them the book knows, in the order of the list and in a fixed number of questions; `here` were met at the
    event already."""
    people = _People(book)
    by_email = _by_email(book, some)
    found = [people.look_up(one, by_email.get(email_key(one.email))) for one in some]
    _tell(book, found, set(here))
    return found


class _People:
    """Everybody of the book by the words of their names."""

    def __init__(self, book: "Book") -> None:
        self.names: dict[int, str] = {}
        self.words: dict[int, frozenset[str]] = {}
        self.whole: dict[frozenset[str], list[int]] = defaultdict(list)
        self.holding: dict[str, list[int]] = defaultdict(list)
        for pk, name in listed(book).order_by("sort_key", "pk").values_list("pk", "name"):
            own = frozenset(words(bare(name)))
            self.names[pk], self.words[pk] = name, own
            self.whole[own].append(pk)
            for word in own:
                self.holding[word].append(pk)
        self.at = _organisations(book)

    def look_up(self, one: Attendee, by_email: set[int] | None) -> Found:
        """By address where it tells, then by the whole name, then by one that may be theirs."""
        name = one.name if one.name != one.email else ""
        mailed = [pk for pk in by_email or () if pk in self.names and not names_contradict(self.names[pk], name)]
        if len(mailed) == 1:
            return self._found(one, mailed, sure=True)
        same = self._fitting(one, self.whole.get(frozenset(words(bare(one.name))), []))
        if same:
            return self._found(one, same, sure=len(same) == 1)
        return self._found(one, self._fitting(one, self._perhaps(one.name)), sure=False)

    def _perhaps(self, name: str) -> list[int]:
        """Those whose names share its rarest word, and do not speak against it."""
        own = set(words(bare(name)))
        rarest = min((word for word in own if len(word) > 1 and word in self.holding), key=self._how_many, default="")
        near = [pk for pk in self.holding.get(rarest, ()) if self._begin_alike(pk, own, rarest)]
        return [pk for pk in near if not names_contradict(self.names[pk], name)]

    def _how_many(self, word: str) -> int:
        return len(self.holding[word])

    def _begin_alike(self, pk: int, own: set[str], word: str) -> bool:
        """Whether what is left of both names begins with the same letter somewhere: cheaper than a close look."""
        theirs, ours = self.words[pk] - {word}, own - {word}
        return not (theirs and ours) or not {one[0] for one in theirs}.isdisjoint(one[0] for one in ours)

    def _fitting(self, one: Attendee, ids: list[int]) -> list[int]:
        """Those who are or were where the list says; where nobody is known to be, all of them."""
        wanted = organisation_key(one.organisation)
        there = [pk for pk in ids if wanted and any(_alike(wanted, key) for key in self.at.get(pk, ()))]
        return there or ids

    def _found(self, one: Attendee, ids: list[int], *, sure: bool) -> Found:
        return Found(one, [Known(pk, self.names[pk]) for pk in ids[:CANDIDATES]], sure)


def _alike(one: str, other: str) -> bool:
    return one == other or one in other or other in one


def _organisations(book: "Book") -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    rows = Affiliation.objects.of(book).exclude(organisation=None).values_list("person_id", "organisation__key")
    for pk, key in rows:
        found[pk].add(key)
    return found


def _by_email(book: "Book", some: Sequence[Attendee]) -> dict[str, set[int]]:
    keys = {key for one in some if one.email and (key := email_key(one.email))}
    found: dict[str, set[int]] = defaultdict(set)
    if keys:
        rows = ContactPoint.objects.of(book).filter(kind=ContactPoint.EMAIL, key__in=keys)
        for pk, key in rows.values_list("person_id", "key"):
            found[key].add(pk)
    return found


def _tell(book: "Book", found: Sequence[Found], here: set[int]) -> None:
    """Adds what they do and when one was in touch."""
    ids = sorted({one.id for some in found for one in some.people})
    posts = current_posts(book, ids)
    lasts = dict(Standing.objects.of(book).filter(person_id__among=ids).values_list("person_id", "last_contact"))
    for some in found:
        for one in some.people:
            one.post, one.last, one.here = posts.get(one.id), lasts.get(one.id), one.id in here
