"""How people and decisions about them are put into words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from kith.core.addresses import mail_form
from kith.core.dates import earliest
from kith.kernel.days import dated, spoken, written
from kith.kernel.numbers import grouped

from .models import Affiliation, ContactPoint, Mark, News, Organisation, Person, Signature, Source

if TYPE_CHECKING:
    from .queries import Profile, Waiting


@dataclass(frozen=True)
class MarkWords:
    """What a mark is called, what it means, and how setting and lifting it are told; `%(who)s` is filled in."""

    name: str | Promise
    means: str | Promise
    done: str | Promise
    undone: str | Promise


MARKS = {
    Mark.PUT_ASIDE: MarkWords(
        _("Put aside"),
        _("Not shown in lists and never suggested."),
        _("Put %(who)s aside"),
        _("Brought %(who)s back"),
    ),
    Mark.DO_NOT_CONTACT: MarkWords(
        _("Do not contact"),
        _("No suggestion and no message."),
        _("Marked %(who)s: do not contact"),
        _("%(who)s may be contacted again"),
    ),
    Mark.NO_UPDATES: MarkWords(
        _("No updates"),
        _("No career updates."),
        _("Marked %(who)s: no updates"),
        _("%(who)s may get updates again"),
    ),
    Mark.DECEASED: MarkWords(
        _("Has died"),
        _("Kept in the book, never suggested."),
        _("Marked %(who)s: has died"),
        _("Took back that %(who)s died"),
    ),
}


def how_many_people(people: Sequence[Person]) -> str:
    """One by name, more by number."""
    if len(people) == 1:
        return people[0].name
    return ngettext("%(count)d person", "%(count)d people", len(people)) % {"count": len(people)}


def month(text: str) -> str:
    """A day, short and without its day: Mar 2023."""
    return written(text[:7], short=True)


def span(post: Affiliation, today: date) -> str:
    """When they were there: since 2023, 2018 – Mar 2023, to 2010, once; nothing for now without a start. One that is to
    come is from Jun 2027."""
    if post.started and post.ended:
        return f"{month(post.started)} – {month(post.ended)}"
    if post.ended:
        return gettext("to %(end)s") % {"end": month(post.ended)}
    if post.past:
        from_then = gettext("from %(start)s") % {"start": month(post.started)}
        return from_then if post.started else pgettext("no longer", "once")
    if (starts := earliest(post.started)) and starts > today:
        return gettext("from %(start)s") % {"start": month(post.started)}
    return gettext("since %(start)s") % {"start": month(post.started)} if post.started else ""


def what_there(post: Affiliation) -> str:
    """What somebody is at a place: their title; student; member."""
    words = {Affiliation.STUDY: gettext("student"), Affiliation.MEMBER: gettext("member")}
    return ", ".join(filter(None, [post.title, words.get(post.kind, "")]))


def story(person: Person, *, connected: bool = False) -> SafeString:
    """How one met, in sentences: when, through whom, and the owner's own words.

    `connected` says that the day is only that of a connection, which says nothing of how they met.
    """
    if connected:
        day = format_html(gettext("You connected on LinkedIn {}."), met_on(person.met_on))
        return format_html_join(" ", "{}", ((one,) for one in (_met(person, ""), day) if one))
    return _met(person, met_on(person.met_on) if person.met_on else "")


def _met(person: Person, when: str) -> SafeString:
    through = ""
    if person.through:
        link = format_html('<a href="/people/{}">{}</a>', person.through.pk, person.through.name)
        through = format_html(gettext("through {}"), link)
    first = format_html(
        gettext("You met {}."), format_html_join(", ", "{}", ((one,) for one in (when, through) if one))
    )
    if person.met and (when or through):
        return format_html("{}: {}", SafeString(first.removesuffix(".")), person.met)
    return format_html("{}", person.met) if person.met else (first if when or through else SafeString(""))


def told_by(sources: list[Source], today: date) -> str:
    """Where the facts of a page come from: "From your imports of 7 June and 25 November, and from what you wrote"."""
    days = [dated(on, today) for on in sorted({one.on for one in sources if one.name})[-3:]]
    files = ngettext("your import of %(days)s", "your imports of %(days)s", len(days))
    told = [files % {"days": get_text_list(days, gettext("and"))}] if days else []
    if signed := [one.on for one in sources if one.kind == Source.SIGNATURE]:
        letter = gettext("from the signature of a letter of %(day)s")
        letter = letter if told else gettext("the signature of a letter of %(day)s")
        told.append(letter % {"day": dated(max(signed), today)})
    if any(not one.name and one.kind != Source.SIGNATURE for one in sources):
        told.append(gettext("from what you wrote") if told else gettext("what you wrote"))
    return gettext("From %(sources)s.") % {"sources": gettext(", and ").join(told)} if told else ""


def cares_about(profile: "Profile") -> str:
    """What they care about: Sailing, crime novels."""
    interests = ", ".join(one.name for one in profile.interests)
    return f"{interests[:1].upper()}{interests[1:]}." if interests else ""


def mail_address(point: ContactPoint) -> str:
    """Where a link to an e-mail leads; empty for what no mail can go to."""
    address = mail_form(point.value) if point.kind == ContactPoint.EMAIL else ""
    return f"mailto:{quote(address, safe='@+')}" if address else ""


def web_address(point: ContactPoint) -> str:
    """Where a page's link leads; empty for what is no web address, such as a script."""
    if point.kind not in (ContactPoint.URL, ContactPoint.SOCIAL):
        return ""
    if point.value.lower().startswith(("https://", "http://")):
        return point.value
    host = point.key.partition("/")[0]
    return f"https://{point.value}" if "." in host and ":" not in point.value and " " not in point.value else ""


def news(piece: News) -> str:
    """A change of work in a sentence."""
    after = ", ".join(filter(None, [piece.after.title, str(piece.after.organisation or "")]))
    return gettext("now %(post)s, seen on %(day)s.") % {"post": after, "day": written(piece.seen_on.isoformat())}


def news_line(piece: News) -> SafeString:
    """A change of work, the name a link: Aisha Karim is now Head of Storage at Northwind Energy."""
    link = format_html('<a href="{}">{}</a>', reverse("person", args=[piece.person_id]), piece.person.name)
    title, firm = piece.after.title, str(piece.after.organisation or "")
    if title and firm:
        return format_html(gettext("{who} is now {title} at {firm}."), who=link, title=title, firm=firm)
    if firm:
        return format_html(gettext("{who} is now at {firm}."), who=link, firm=firm)
    return format_html(gettext("{who} is now {title}."), who=link, title=title)


def now(piece: News) -> str:
    """What somebody is now, on a page that names them: Now Head of Storage at Northwind Energy."""
    words = {"title": piece.after.title, "firm": str(piece.after.organisation or "")}
    if words["title"] and words["firm"]:
        return gettext("Now %(title)s at %(firm)s.") % words
    return gettext("Now at %(firm)s.") % words if words["firm"] else gettext("Now %(title)s.") % words


def news_before(piece: News, today: date) -> str:
    """What it was before, and when Kith saw it."""
    seen = gettext("Seen %(day)s.") % {"day": spoken(piece.seen_on, today, short=True)}
    post = piece.before
    before = ", ".join(filter(None, [post.title, str(post.organisation or "")])) if post else ""
    return f"{gettext('Before: %(post)s.') % {'post': before}} {seen}" if before else seen


def signed(one: "Waiting") -> SafeString:
    """What a letter was signed with, the name a link: Aisha Karim signs as Head of Storage at Northwind Energy."""
    row = one.signature
    link = format_html('<a href="{}">{}</a>', reverse("person", args=[row.person_id]), row.person.name)
    if row.phone:
        return format_html(gettext("{who} signs with the number {phone}."), who=link, phone=row.phone)
    if row.organisation:
        return format_html(
            gettext("{who} signs as {title} at {firm}."), who=link, title=row.title, firm=row.organisation
        )
    return format_html(gettext("{who} signs as {title}."), who=link, title=row.title)


def signs_as(row: Signature) -> str:
    """The same on a page that names them: Signs as Head of Storage at Northwind Energy."""
    words = {"title": row.title, "firm": row.organisation}
    if row.phone:
        return gettext("Signs with the number %(phone)s.") % {"phone": row.phone}
    if row.organisation:
        return gettext("Signs as %(title)s at %(firm)s.") % words
    return gettext("Signs as %(title)s.") % words


def signed_before(one: "Waiting", today: date) -> str:
    """Where it stood, and what the book says: Signature of a letter of 3 March. In your book: Engineer, Northwind."""
    where = gettext("Signature of a letter of %(day)s.") % {"day": dated(one.signature.on, today)}
    post = one.before
    held = ", ".join(filter(None, [post.title, str(post.organisation or "")])) if post else ""
    return f"{where} {gettext('In your book: %(post)s.') % {'post': held}}" if held else where


def met_on(text: str) -> str:
    """When one met, as the middle of a sentence: on 14 October 2022, in October 2022."""
    words = {"day": written(text)}
    if len(text) == len("2022"):
        return pgettext("a year", "in %(day)s") % words
    return gettext("in %(day)s") % words if len(text) == len("2022-10") else gettext("on %(day)s") % words


def in_your_book(count: int) -> str:
    """1,412 in your book."""
    return gettext("%(count)s in your book") % {"count": grouped(count)}


def about(row: Person | Organisation) -> str:
    """What a side column is about."""
    return gettext("About %(name)s") % {"name": row.name}


def erase(person: Person) -> str:
    """The button that erases."""
    return gettext("Erase %(name)s") % {"name": person.name} if person.name else gettext("Erase them")


def erase_all(person: Person) -> str:
    """The question before it. Of somebody who was deleted the journal may know no name."""
    return gettext("Erase %(name)s and every mention of them?") % {"name": person.name or gettext("this person")}


def former(person: Person) -> str:
    """What the page of somebody who was deleted is called."""
    return gettext("%(name)s is not in your book any more") % {"name": person.name or gettext("This person")}
