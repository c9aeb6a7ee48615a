"""Somebody changed jobs: the old one ends, the new one starts, and that is news."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.addresses import organisation_key
from kith.core.folding import fold
from kith.journal.recording import Recording, batch
from kith.people.models import Affiliation, News, NewsClosure, Person, Source
from kith.people.queries import current_post

from .belonging import affiliate

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def move_to(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    organisation: str,
    title: str = "",
    on: date,
    started: str = "",
    source: Source | None = None,
    ending: Affiliation | None = None,
    within: Recording | None = None,
) -> News | None:
    """End the present job in the month of `on`, the day it was seen, or of a start to come, and start the new one. Of
    several present ones that which is `ending` does, else the one that counts as theirs.

    Returns the news, or None where there is none: they are there already, or no job of theirs was known before.
    """
    before = ending or current_post(person)
    if before and _same(before, organisation, title):
        return None
    where = ", ".join(filter(None, [title, organisation]))
    said = _("%(name)s is now %(post)s") % {"name": person.name, "post": where}
    with batch(book=book, by=by, verb="move_to", said=said, within=within) as rec:
        if before:
            rec.change(before, past=True, ended=before.ended or max(on.isoformat(), started)[:7])
        after = affiliate(
            book=book, by=by, person=person, organisation=organisation, title=title, started=started, source=source,
            within=rec,
        )  # fmt: skip
        if not before:
            return None
        return rec.add(News(book=book, person=person, before=before, after=after, seen_on=on, source=source))


def close_news(
    *, book: "Book", by: "User | None", news: News, on: date, outcome: str = "seen", within: Recording | None = None
) -> NewsClosure:
    """The news was dealt with: `congratulated`, `seen`, or `not_news`."""
    said = _("Dealt with the news about %(name)s") % {"name": news.person.name}
    with batch(book=book, by=by, verb="close_news", said=said, within=within) as rec:
        found = NewsClosure.objects.of(book).filter(news=news).first()
        return found or rec.add(NewsClosure(book=book, news=news, on=on, outcome=outcome))


def close_all_news(
    *, book: "Book", by: "User | None", news: Sequence[News], on: date, within: Recording | None = None
) -> None:
    """Several open pieces of news, seen, in one batch."""
    said = ngettext("Dealt with %(count)d piece of news", "Dealt with %(count)d pieces of news", len(news))
    with batch(book=book, by=by, verb="close_news", said=said % {"count": len(news)}, within=within) as rec:
        rec.add_many([NewsClosure(book=book, news=one, on=on, outcome="seen") for one in news])


def _same(post: Affiliation, organisation: str, title: str) -> bool:
    there = post.organisation.name if post.organisation else ""
    posts = [(organisation_key(where), fold(what)) for where, what in ((there, post.title), (organisation, title))]
    return posts[0] == posts[1]
