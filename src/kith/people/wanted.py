"""What the address of the People page asks for, and the addresses that ask for something else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from kith.kernel.ids import told_id

from .models import Circle, Organisation
from .queries import Filter, Filters, filters, organisations_holding
from .queries.listing import ALL, ASIDE, LAST, NAME, OPEN, SORTS
from .searching import Search, search

if TYPE_CHECKING:
    from kith.accounts.models import Book

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Wanted:
    """The query of the address, understood: filters, order, page; with the rows that the filters name."""

    params: dict[str, str]
    filters: Filters
    choices: list[Filter]
    sort: str
    after: str
    text: str
    found: Search | None
    circles: list[Circle]
    circle: Circle | None
    organisation: str

    def url(self, **changes: str) -> str:
        """The address of the same list with other choices; it starts at the first page again."""
        params = {name: value for name, value in {**self.params, "after": "", **changes}.items() if value}
        return "/people/" + (f"?{urlencode(params)}" if params else "")

    def set(self, name: str, value: str) -> str:
        """The same with one other choice, whatever it is called."""
        return self.url(**{name: value})

    @property
    def letters(self) -> list[tuple[str, str, bool]]:
        """Each letter with the address of the page that names begin with it on, and whether that is this page."""
        here, start = self.after.removeprefix("0~") if self.sort == NAME else "", self.url(sort=NAME)
        return [(one.upper(), f"{start}&after=0~{one}", one == here) for one in LETTERS]


def read(book: "Book", query: Mapping[str, str]) -> Wanted:
    """Understand the query; what is not understood is left out."""
    choices = filters()
    narrow = narrowing(query)
    params = narrow | {name: query[name] for name in ("show", "sort") if query.get(name)}
    text = " ".join(params.get("q", "").split())
    found = search(book, text) if text else None
    circles = list(Circle.objects.of(book).order_by("key"))
    circle = next((one for one in circles if str(one.pk) == params.get("circle")), None)
    organisation, organisations = _organisations(book, params.get("organisation", ""))
    show = params.get("show", ALL if found else OPEN)
    asked = Filters(
        circle=circle.pk if circle else None,
        organisation=organisations,
        place=" ".join(params.get("place", "").split())[:100],
        chosen={one.name: params[one.name] for one in choices if params.get(one.name) in one.choices},
        show=show if show in (OPEN, ASIDE, ALL) else OPEN,
        found=list(found.columns) if found else None,
    )
    sort = params["sort"] if params.get("sort") in SORTS else LAST
    return Wanted(params, asked, choices, sort, query.get("after", ""), text, found, circles, circle, organisation)


def narrowing(query: Mapping[str, str]) -> dict[str, str]:
    """What of the query says whom it is about, order and page aside."""
    known = ("q", "circle", "organisation", "place", *(one.name for one in filters()))
    return {name: query[name] for name in known if query.get(name)}


def _organisations(book: "Book", asked: str) -> tuple[str, list[int] | None]:
    """The organisation by its id, or all those whose names hold the words asked for."""
    if not asked:
        return "", None
    if (number := told_id(asked)) is not None:
        found = Organisation.objects.of(book).filter(pk=number).first()
        return (found.name, [found.pk]) if found else ("", None)
    return asked, organisations_holding(book, asked)
