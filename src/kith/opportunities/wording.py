"""How opportunities are put into words."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy as _p

from kith.core import stages
from kith.core.funnel import FEWEST, Way, sides
from kith.encounters.models import Encounter
from kith.encounters.wording import logged
from kith.kernel.days import dated, spoken, weekday

from .models import Attachment, Helper, Opportunity

if TYPE_CHECKING:
    from .queries import Progress

KINDS = {
    Opportunity.JOB: _("Job"),
    Opportunity.INTERNSHIP: _("Internship"),
    Opportunity.PROJECT: _("Project"),
    Opportunity.PROGRAMME: _("Programme"),
}
SOURCES = {
    Opportunity.REFERRAL: _("Through a referral"),
    Opportunity.CONTACT: _("Through a contact"),
    Opportunity.BOARD: _("From a job board"),
    Opportunity.DIRECT: _("Asked directly"),
    "": _("Not said"),
}
STAGES = {
    stages.FOUND: _p("stage", "Found"),
    stages.ASKED: _p("stage", "Asked inside"),
    stages.APPLIED: _p("stage", "Applied"),
    stages.TALKING: _p("stage", "Talking"),
    stages.INTERVIEW: _p("stage", "Interview"),
    stages.OFFER: _p("stage", "Offer"),
    stages.ACCEPTED: _p("stage", "Accepted"),
    stages.DECLINED: _p("stage", "Declined"),
    stages.CLOSED: _p("stage", "Closed"),
}
ROLES = {
    Helper.TOLD: _("told you of it"),
    Helper.REFERRER: _("referred you"),
    Helper.RECRUITER: _("recruits for it"),
    Helper.MANAGER: _("hires for it"),
    Helper.INTERVIEWER: _("interviewed you"),
    Helper.PREPARED: _("helped you prepare"),
}
FILES = {Attachment.CV: _("CV"), Attachment.LETTER: _("Letter"), Attachment.OTHER: _("Another file")}
_FAVOURS: dict[str, Callable[[], str]] = {
    Helper.TOLD: lambda: gettext("the hint at %(what)s"),
    Helper.REFERRER: lambda: gettext("the referral for %(what)s"),
    Helper.PREPARED: lambda: gettext("help to prepare for %(what)s"),
}


def at(role: str, organisation: str) -> str:
    """Grid Analyst, Northwind Energy."""
    return f"{role}, {organisation}" if organisation else role


def called(one: Opportunity) -> str:
    """The same of a row."""
    return at(one.role, one.organisation.name if one.organisation else "")


def where(one: Opportunity, today: date) -> str:
    """Northwind Energy, Rotterdam. Closes 3 July."""
    told = ", ".join(part for part in (one.organisation.name if one.organisation else "", one.place) if part)
    closes = deadline(one, today)
    return ". ".join(part for part in (told, closes) if part)


def deadline(one: Opportunity, today: date) -> str:
    """Closes 3 July; closed 3 July; nothing where no day is known."""
    if one.deadline is None:
        return ""
    told = gettext("Closes %(day)s") if one.deadline >= today else gettext("Closed %(day)s")
    return told % {"day": spoken(one.deadline, today)}


def nears(one: Opportunity, today: date) -> str:
    """Apply by today; 2 days left to apply."""
    days = (one.deadline - today).days if one.deadline else 0
    if days == 0:
        return gettext("Apply by today")
    return ngettext("%(days)d day left to apply", "%(days)d days left to apply", days) % {"days": days}


def in_earnest(one: Opportunity, today: date) -> bool:
    """Whether little time is left to apply."""
    return one.deadline is not None and (one.deadline - today).days <= stages.WARNED[1]


def no_answer(stage_: str, days: int) -> str:
    """Applied, no answer for 12 days."""
    told = ngettext("no answer for %(days)d day", "no answer for %(days)d days", days) % {"days": days}
    return f"{stage(stage_)}, {told}"


def stage(name: str) -> str:
    """Its word; the owner's own stand as they are."""
    return str(STAGES.get(name, name))


def role(name: str) -> str:
    """What somebody is to an opportunity."""
    return str(ROLES.get(name, name))


def since(one: "Progress", today: date) -> str:
    """since 3 May."""
    return gettext("since %(day)s") % {"day": dated(one.since, today)}


def step_due(on: date, today: date) -> str:
    """3 days late; today; Friday, 12 June."""
    days = (today - on).days
    if days > 0:
        return ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days}
    if days == 0:
        return gettext("today")
    return weekday(on) if days >= -7 else dated(on, today)


def favour(role: str, one: Opportunity) -> str:
    """What somebody did for one."""
    return _FAVOURS[role]() % {"what": called(one)}


def outcome(one: Opportunity) -> str:
    """What one owes to who helped once it is over."""
    return gettext("tell them how it went: %(what)s") % {"what": called(one)}


def percent(share: float) -> str:
    """42 %."""
    return gettext("%(share)d %%") % {"share": round(100 * share)}


def between(way: Way) -> str:
    """10 to 70 %; too few where a share tells nothing."""
    if way.too_few:
        return gettext("too few")
    low, high = (round(100 * one) for one in way.interval)
    return gettext("%(low)d to %(high)d %%") % {"low": low, "high": high}


def drawn(way: Way) -> str:
    """What the picture of one shows, for those who do not see it."""
    told = gettext("%(offers)d of %(tried)d led to an offer; the true share is between %(between)s")
    return told % {"offers": way.offers, "tried": way.tried, "between": between(way)}


def compared(found: Sequence[Way]) -> str:
    """What came through people beside what did not, or that this is too little to tell."""
    people, others = sides(found)
    if people.too_few or others.too_few:
        fewest = gettext("Too few to compare: it takes %(least)d tried through people, and %(least)d otherwise.")
        return fewest % {"least": FEWEST}
    told = gettext("Through people %(offers)d of %(tried)d led to an offer (%(between)s), otherwise %(others)s.")
    rest = gettext("%(offers)d of %(tried)d (%(between)s)") % _counted(others)
    return told % {**_counted(people), "others": rest}


def _counted(way: Way) -> dict[str, object]:
    return {"offers": way.offers, "tried": way.tried, "between": between(way)}


def how_many(going: int, ended: int) -> str:
    """3 under way. 2 ended."""
    told = ngettext("%(count)d under way", "%(count)d under way", going) % {"count": going}
    if not ended:
        return f"{told}."
    over = ngettext("%(count)d ended", "%(count)d ended", ended) % {"count": ended}
    return f"{told}. {over}."


def encounter(one: Encounter, today: date) -> str:
    """One to choose: 3 May: Call with Ines Prado."""
    told = ", ".join(filter(None, [logged(one.channel, [row.person for row in one.participants.all()]), one.event]))
    return gettext("%(day)s: %(what)s") % {"day": capfirst(spoken(one.on, today)), "what": told}


def move_to(name: str) -> str:
    """The word of the button that moves it on."""
    return pgettext("stage", "Move to %(stage)s") % {"stage": stage(name)}
