"""Words to begin with: what is asked of each, the letter to both, a note to forward. All of it from the record."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from kith.core import introducing
from kith.core.introducing import ASKED, MADE, SIDES, in_words
from kith.encounters.wording import called
from kith.people.models import Person
from kith.people.queries import Post, current_posts, me
from kith.reaching.offering import closed

from .queries import Progress

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True)
class Letter:
    """Words for a person, and what they are for; one to two people at once has an `other`."""

    to: Person
    title: str
    words: str
    other: Person | None = None


def letters(book: "Book", now: Progress) -> list[Letter]:
    """What there is to be written as it stands; nothing for what is over, and nobody is asked where one of the two is
    not to be contacted."""
    owner = me(book)
    posts = current_posts(book, [now.row.first_id, now.row.other_id, *([owner] if owner else [])])
    if (MADE, "") in now.next and not now.row.for_me:
        return [Letter(now.row.first, gettext("To both"), _to_both(book, now, posts), now.row.other)]
    shut = closed(now.row.first) or closed(now.row.other)
    asked = [side for kind, side in now.next if kind == ASKED and not shut]
    if not now.row.for_me:
        return [_asks(book, now, side, posts) for side in SIDES if side in asked]
    if introducing.ONE in asked:
        note = _note(book, now, posts, posts.get(owner) if owner else None)
        title = gettext("To %(name)s, with a note to forward") % {"name": now.row.first.name}
        return [Letter(now.row.first, title, f"{_asks_for_me(now, posts)}\n\n{bye(book)}\n\n{note}")]
    if now.state == MADE:
        thanks = gettext("Hello %(name)s, thank you for introducing me to %(other)s.")
        words = thanks % {"name": called(now.row.first), "other": now.row.other.name}
        return [Letter(now.row.first, gettext("Thanks"), f"{words}\n\n{bye(book)}")]
    return []


def _asks(book: "Book", now: Progress, side: str, posts: dict[int, Post]) -> Letter:
    """What one side is asked: it tells nothing of whether the other was, or what they said."""
    to, other = now.person(side), now.person(introducing.OTHER if side == introducing.ONE else introducing.ONE)
    ask = gettext("Hello %(name)s, may I introduce you to %(other)s?")
    free = gettext("If it does not suit you, just say so, and I leave it at that.")
    parts = [ask % {"name": called(to), "other": _who(other, posts)}, _about(now.row.why), free]
    title = gettext("To %(name)s") % {"name": to.name}
    return Letter(to, title, f"{' '.join(filter(None, parts))}\n\n{bye(book)}")


def _to_both(book: "Book", now: Progress, posts: dict[int, Post]) -> str:
    first, other = now.row.first, now.row.other
    meet = gettext("%(name)s, this is %(other)s.")
    parts = [
        meet % {"name": called(first), "other": _who(other, posts)},
        meet % {"name": called(other), "other": _who(first, posts)},
        _about(now.row.why),
        gettext("I leave you to it."),
    ]
    return f"{' '.join(filter(None, parts))}\n\n{bye(book)}"


def _asks_for_me(now: Progress, posts: dict[int, Post]) -> str:
    ask = gettext("Hello %(name)s, would you introduce me to %(other)s?")
    free = gettext("Below is a note that you can forward. If it does not suit you, just say so.")
    return f"{ask % {'name': called(now.row.first), 'other': _who(now.row.other, posts)}} {free}"


def _note(book: "Book", now: Progress, posts: dict[int, Post], own: Post | None) -> str:
    """At most 120 words: who one is, whom one would like to talk to, and what for."""
    wish = gettext("I would like to talk to %(other)s.") % {"other": _who(now.row.other, posts)}
    name = gettext("My name is %(name)s.") % {"name": book.name}
    work = gettext("My work: %(post)s.") % {"post": own} if own else ""
    return in_words(filter(None, [name, work, wish, _about(now.row.why)]))


def _who(person: Person, posts: dict[int, Post]) -> str:
    post = posts.get(person.pk)
    return f"{person.name} ({post})" if post else person.name


def _about(why: str) -> str:
    """What it is for, in the owner's words."""
    why = " ".join(why.split()).rstrip(".")
    return gettext("It is about this: %(why)s.") % {"why": why} if why else ""


def bye(book: "Book") -> str:
    """How a letter ends."""
    return gettext("Best wishes\n%(owner)s") % {"owner": book.name}
