"""The words of Today, translated."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from kith.core import explaining
from kith.core.dated import JOB, START
from kith.core.due import overdue, reasons_with_a_day
from kith.core.rhythm_line import DAYS
from kith.core.weights import AGAINST, DEFAULTS
from kith.core.wording import spoken_by
from kith.encounters.wording import CHANNELS
from kith.kernel.days import in_its_month, in_its_year, spoken, weekday, written
from kith.kernel.numbers import decimal, grouped

if TYPE_CHECKING:
    from kith.ties.models import Goal

    from .absence import Absence
    from .queries import Suggestion


def tell(message: str, plural: str = "", number: int | None = None, **values: object) -> str:
    """A clause of `core.wording` in the owner's language."""
    words = ngettext(message, plural, number or 0) if plural else gettext(message)
    told = {"number": number, **spoken_by(spoken, values)}
    return words % {name: _number(one) for name, one in told.items()}


def _number(value: object) -> object:
    """A number as the language writes it, anything else as it is."""
    if isinstance(value, Decimal):
        return number_format(value)
    return grouped(value) if isinstance(value, int) else value


def title(today: date) -> str:
    """Tuesday, 9 June."""
    return weekday(today)


def axis(today: date) -> str:
    """Where the rhythm lines begin: June 2024."""
    return written((today - timedelta(days=DAYS)).isoformat()[:7])


def last_contact(one: "Suggestion", today: date) -> str:
    """What stands under a rhythm line: Message, 28 May; Grid Forum, 11 November."""
    line, channel = one.line, CHANNELS.get(one.ranked.facts.channel)
    if line is None or line.last is None:
        return gettext("not yet in touch")
    what = one.occasion or str(channel or "")
    day = spoken(line.last, today)
    return gettext("%(what)s, %(day)s") % {"what": what, "day": day} if what else day


def further(count: int) -> str:
    """After the names of the next two in line: and 7 more."""
    return ngettext("and %(count)s more", "and %(count)s more", count) % {"count": grouped(count)}


def short(on: date, today: date) -> str:
    """Today, Thu 11; with the month where it is another one: 2 Jul."""
    if on == today:
        return gettext("Today")
    return in_its_month(on) if on.month == today.month else in_its_year(on)


def later(count: int) -> str:
    """12 more within two weeks."""
    return ngettext("%(count)s more within two weeks.", "%(count)s more within two weeks.", count) % {"count": count}


def lead(count: int, inside: int) -> str:
    """Five people today: one inside your organisation, four outside."""
    if not count:
        return gettext("Nobody is due today. That is a good day.")
    told = ngettext("%(count)s person today", "%(count)s people today", count) % {"count": spelled(count)}
    if 0 < inside < count:
        sides = gettext("%(inside)s inside your organisation, %(outside)s outside")
        told = f"{told}: {sides % {'inside': spelled(inside), 'outside': spelled(count - inside)}}"
    return told[0].upper() + told[1:] + "."


def spelled(count: int) -> str:
    """Small numbers as words."""
    words = (
        gettext("none"),
        gettext("one"),
        gettext("two"),
        gettext("three"),
        gettext("four"),
        gettext("five"),
        gettext("six"),
    )
    return words[count] if count < len(words) else str(count)


def idea(one: "Suggestion", today: date) -> str:
    """A thought in passing beside a reason; most have none."""
    facts, parts = one.ranked.facts, one.ranked.parts
    if any(dated.kind in (JOB, START) for dated in reasons_with_a_day(facts, today)):
        return gettext("Congratulating is a good beginning.")
    if "dormant" in parts:
        return gettext("Old ties are glad to hear from you, more than one expects.")
    calls = one.suggested == "call" and (one.offer is None or one.offer.calls)
    return gettext("After so long, a call says more than a line.") if calls else ""


def beside(one: "Suggestion", today: date) -> list[str]:
    """What counts nothing in a score and is why somebody is on the list all the same, in sentences."""
    found = explaining.beside(one.ranked, today, tell)
    if one.near:
        told = gettext(
            "%(count)s ties have nearly this score, and the list has no room for all: by the days on which you were in "
            "touch, this one would fall asleep before others of them."
        )
        found.append(told % {"count": grouped(one.near)})
    return found


def place(one: "Suggestion", found: Sequence["Suggestion"], today: date) -> str:
    """Why somebody stands where they do on the list, where the score alone does not say so."""
    if overdue(one.ranked.facts, today):
        return gettext("Overdue by the rhythm that you chose.")
    easy = one is found[0] and any(other.ranked.score > one.ranked.score for other in found)
    return gettext("An easy one to begin with: it warms you up for the others.") if easy else ""


def field_told(goal: "Goal | None") -> str:
    """How contacts in common count for what the owner is after; nothing where they are after nothing."""
    if goal is None or not (goal.organisations or goal.fields):
        return ""
    if goal.digital is False:
        return gettext("You said that your field is not digital: the more people in common, the more somebody counts.")
    if goal.digital:
        return gettext("You said that your field is digital: somebody with about ten people in common counts most.")
    return gettext("You did not say whether your field is digital: it counts as if it were.")


def away(found: "Absence", today: date) -> str:
    """You were last here on 12 May, 28 days ago."""
    words = {"day": spoken(found.since, today), "days": found.days}
    return gettext("You were last here on %(day)s, %(days)d days ago.") % words


def grown_old(found: "Absence") -> str:
    """What waits for longer than two weeks: 3 promises, 2 messages that wait for an answer."""
    words = {"what": get_text_list(found.old, gettext("and"))}
    return gettext("Older than two weeks: %(what)s.") % words


def points(number: float) -> str:
    """The number of a part, as people write it: 0.85; a real minus before what is taken off."""
    return decimal(number, 2).replace("-", "−")


def by_default(gives: Sequence[float]) -> str:
    """What a part gives where the owner chose nothing: By default 0.50 to 1.00."""
    if not gives:
        return ""
    words = {"least": points(gives[0]), "most": points(gives[-1])}
    return (
        gettext("By default %(least)s to %(most)s.") % words
        if len(gives) > 1
        else gettext("By default %(most)s.") % words
    )


def folded(count: int) -> str:
    """What the command says of those whose late promise does not lead: And 2 more with late promises."""
    words = ngettext("And %(count)d more with a late promise.", "And %(count)d more with late promises.", count)
    return words % {"count": count}


def passed_over(count: int, percent: int) -> str:
    """said 2 times within a year: 40 % off what can wait."""
    told = ngettext(
        "said once within a year: %(percent)d %% off what can wait",
        "said %(count)d times within a year: %(percent)d %% off what can wait",
        count,
    )
    return told % {"count": count, "percent": percent}


def passed_over_reason(count: int, percent: int) -> str:
    """spoke loudest 2 times within a year: counts 6 % less."""
    told = ngettext(
        "spoke loudest once within a year: counts %(percent)d %% less",
        "spoke loudest %(count)d times within a year: counts %(percent)d %% less",
        count,
    )
    return told % {"count": count, "percent": percent}


def weight(name: str, value: object) -> str:
    """3, by default 2; −1.5 for what speaks against somebody."""
    default = getattr(DEFAULTS, name)
    try:
        chosen = float(str(value)) * (-1 if name in AGAINST else 1)
    except ValueError:
        chosen = default
    if chosen == default:
        return points(default)
    return gettext("%(number)s, by default %(default)s") % {"number": points(chosen), "default": points(default)}
