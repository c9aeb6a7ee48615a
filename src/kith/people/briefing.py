"""What people themselves bring to a brief: how one met, what is good to know, news, addresses."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from kith.core.dates import birthday_in
from kith.kernel.briefing import CHANGED, MOST, REACH, WHO, Line, Part, in_brief, lines
from kith.kernel.days import weekday
from kith.kernel.panels import AHEAD

from . import wording
from .forms import POINT_KINDS
from .models import ContactPoint, News, Person, Standing
from .queries import Profile, profile

REACHED_BY = (ContactPoint.PHONE, ContactPoint.EMAIL)


def brief(person: Person, today: date) -> list[Part]:
    """The facts of their page that fit on one screen."""
    found = profile(person)
    story = wording.story(person, connected=found.connected)
    return [
        Part(WHO, _("Who"), lines([_as_text(story), in_brief(person.note)])),
        Part(CHANGED, _("What changed"), lines(_changed(found, today))),
        Part(REACH, _("Reach"), _reached(found)),
    ]


def _as_text(markup: str) -> str:
    """The words of a sentence that was made for a page."""
    return in_brief(unescape(strip_tags(markup)))


def _changed(found: Profile, today: date) -> Iterator[str]:
    """News that is open, or came since the last contact; a birthday that is near."""
    person = found.person
    for one in _news(person)[:MOST]:
        yield f"{wording.now(one)} {wording.news_before(one, today)}"
    ahead = [today + timedelta(days=number) for number in range(AHEAD + 1)]
    years = {ahead[0].year, ahead[-1].year}
    days = (on for year in sorted(years) if (on := birthday_in(person.birthday, year)) and on in ahead)
    for on in days:
        yield _("Birthday today.") if on == today else _("Birthday on %(day)s.") % {"day": weekday(on)}


def _news(person: Person) -> list[News]:
    last = Standing.objects.of(person.book).filter(person=person).values_list("last_contact", flat=True).first()
    rows = person.news.select_related("person", "before__organisation", "after__organisation", "closure")
    return [one for one in rows.order_by("-seen_on", "-pk") if not hasattr(one, "closure") or _since(one, last)]


def _since(one: News, last: date | None) -> bool:
    return last is not None and one.seen_on > last


def _reached(found: Profile) -> list[Line]:
    """Numbers and addresses, to be read off a sheet of paper."""
    if found.closed:
        return []
    kinds = dict(POINT_KINDS)
    points = sorted((one for one in found.points if one.kind in REACHED_BY), key=lambda one: REACHED_BY.index(one.kind))
    return [_way(one, kinds[one.kind]) for one in points][:MOST]


def _way(point: ContactPoint, kind: str | Promise) -> Line:
    link = f"tel:{point.key}" if point.kind == ContactPoint.PHONE else wording.mail_address(point)
    return Line(f"{point.label or kind}: {point.value}", link=link)
