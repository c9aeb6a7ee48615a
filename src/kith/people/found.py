"""What a search found, and why, in words."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from kith.kernel.numbers import grouped

from .models import Affiliation, ContactPoint
from .queries.listing import COUNTED
from .wording import span

if TYPE_CHECKING:
    from .wanted import Wanted


def works_there(post: Affiliation, today: date) -> str:
    """Why a search for an organisation finds somebody: works there since May 2024; worked there 2018 – 2021."""
    words = {
        (Affiliation.STUDY, False): gettext("studies there"),
        (Affiliation.STUDY, True): gettext("studied there"),
        (Affiliation.MEMBER, False): gettext("member there"),
        (Affiliation.MEMBER, True): gettext("was a member there"),
        (Affiliation.WORK, True): gettext("worked there"),
    }
    told = words.get((post.kind, post.past), gettext("works there"))
    when = "" if post.past and not post.started and not post.ended else span(post, today)
    return f"{told} {when}".rstrip()


def works_as(post: Affiliation) -> str:
    """Why a search for a title finds somebody: what they do; was Grid Analyst."""
    if not post.past:
        return gettext("what they do")
    return gettext("was %(title)s") % {"title": post.title or post.department}


def reached_by(point: ContactPoint) -> str:
    """Why a search for an address or a number finds somebody."""
    if point.kind == ContactPoint.ADDRESS:
        return gettext("their address")
    return point.key if point.kind in (ContactPoint.SOCIAL, ContactPoint.URL) else point.value


def listed(wanted: "Wanted", count: int | None) -> SafeString:
    """What the list of people shows, in a sentence: of a search, or of filters; nothing for everybody."""
    if count is None:
        return SafeString("")
    if wanted.found:
        more = wanted.found.more and count >= len(wanted.found.columns)
        return told(wanted.text, wanted.found.instead, count, wanted.url, more=more)
    shown = min(count, COUNTED)
    return format_html("{}.", capfirst(so_many(shown, more=count > shown))) if count else SafeString("")


def so_many(count: int, *, more: bool = False) -> str:
    """14 people; more than 1,000 people."""
    words = {"number": count, "count": grouped(count)}
    if more:
        return ngettext("more than %(count)s person", "more than %(count)s people", count) % words
    return ngettext("%(count)s person", "%(count)s people", count) % words


def told(text: str, instead: str, count: int, url: Callable[..., str], *, more: bool = False) -> SafeString:
    """What a search found, in a sentence; `instead` is the text that was searched when nobody matched, and `more` says
    that there are more than `count`."""
    asked = format_html("<b>{}</b>", text)
    if not count:
        return format_html(gettext("Nobody matches {}."), asked)
    people = format_html("<b>{}</b>", so_many(count, more=more))
    if not instead:
        return format_html(gettext("{} for {}."), people, asked)
    link = format_html('<a href="{}"><b>{}</b></a>', url(q=instead), instead)
    words = ngettext("Nobody matches {}. This is {} for {}.", "Nobody matches {}. These are {} for {}.", count)
    return format_html(words, asked, people, link)
