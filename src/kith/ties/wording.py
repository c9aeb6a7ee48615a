"""How modes are put into words, and how well two people know each other, with what speaks for it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.core.evidence import Evidence
from kith.encounters.wording import called
from kith.kernel.days import dated, written
from kith.kernel.numbers import grouped

from .models import Goal

if TYPE_CHECKING:
    from kith.people.models import Person

    from .known import Known

STRONG, FAIR = 0.5, 0.2


@dataclass(frozen=True)
class ModeWords:
    """What a mode is called, and what it changes on Today."""

    name: Any
    means: Any


MODES = {
    Goal.STUDENT: ModeWords(
        _("Studying"), _("Two in five on Today are people you seldom see: those who teach, and those at work already.")
    ),
    Goal.SEEKING: ModeWords(
        _("Looking for work"),
        _("At least half of Today are people you seldom see: most jobs found through people come from them."),
    ),
    Goal.EMPLOYED: ModeWords(
        _("At work"), _("Today names two people inside your organisation, and always somebody outside.")
    ),
    Goal.CHANGING: ModeWords(
        _("Changing field"),
        _("At least half of Today are people you seldom see, and at least two are outside your organisation."),
    ),
    Goal.SENIOR: ModeWords(_("Leading"), _("Today names two people inside your organisation, and two outside.")),
}

HOW_WELL = {1: _("Barely"), 2: _("A little"), 3: _("Fairly well"), 4: _("Well"), 5: _("Very well")}
"""The words for 1 to 5."""
NOT_AT_ALL = _("They do not know each other")
_SAID = {
    0: _("you said: they do not know each other"),
    1: _("you said: barely"),
    2: _("you said: a little"),
    3: _("you said: fairly well"),
    4: _("you said: well"),
    5: _("you said: very well"),
}


def percent(strength: float) -> int:
    """0..1 as people read it; what is there at all is 1 at least."""
    return max(1, round(100 * strength)) if strength > 0 else 0


def rung(strength: float) -> str:
    """How a tie is drawn: strong, fair or faint."""
    return "strong" if strength >= STRONG else "fair" if strength >= FAIR else "faint"


def rung_told(strength: float) -> str:
    """The same, in words."""
    return {"strong": gettext("strong"), "fair": gettext("fair"), "faint": gettext("faint")}[rung(strength)]


def nearest(strength: float) -> int:
    """The number from 1 to 5 that comes closest to a strength."""
    return min(max(1, round(5 * strength)), 5)


def evidence_told(one: Evidence) -> str:
    """One thing that speaks for two people knowing each other, as a clause."""
    if one.kind == "said":
        return one.note or said_told(one)
    if one.kind == "introduced":
        return gettext("one brought the other")
    if one.kind in ("worked", "studied"):
        return _at_a_place(one)
    facts = {"count": grouped(one.times), "month": written(one.last.isoformat()[:7]) if one.last else ""}
    if one.kind == "wrote":
        return (
            ngettext(
                "both on a thread with you in %(month)s",
                "both on %(count)s threads with you, the last in %(month)s",
                one.times,
            )
            % facts
        )
    return (
        ngettext("both with you in %(month)s", "both with you %(count)s times, the last in %(month)s", one.times)
        % facts
    )


def said_told(one: Evidence) -> str:
    """How well they know each other by the owner's word."""
    return str(_SAID[one.said or 0])


def _at_a_place(one: Evidence) -> str:
    years, months = divmod(one.months, 12)
    if years:
        span = ngettext("%(count)s year", "%(count)s years", years) % {"count": years}
    else:
        span = ngettext("%(count)s month", "%(count)s months", months) % {"count": months}
    return gettext("%(span)s together at %(place)s") % {"span": span, "place": one.name}


def whence(one: Evidence, today: date) -> str:
    """Where it was learned, and when it was last so."""
    if one.kind == "said":
        words = [said_told(one)] if one.note else []
    else:
        words = [gettext("From %(source)s") % {"source": one.source} if one.source else gettext("From your own notes")]
    if one.last:
        words.append(dated(one.last, today))
    return ", ".join(words)


def why(known: "Known") -> str:
    """What speaks most for a tie, in a few words."""
    return evidence_told(known.evidence[0]) if known.evidence else ""


def tie_told(known: "Known") -> str:
    """How strong a tie is, in one sentence."""
    if known.said == 0:
        return gettext("They do not know each other, you said.")
    if known.strength <= 0:
        return gettext("Nothing in your book says that they know each other.")
    return {
        "strong": gettext("A strong tie."),
        "fair": gettext("A fair tie."),
        "faint": gettext("A faint tie."),
    }[rung(known.strength)]


def whom_they_know(person: "Person") -> str:
    """The head of the panel and of its page."""
    return gettext("Whom %(name)s knows") % {"name": called(person)}


def my_word(strength: int | None, person: "Person") -> str:
    """What the owner said of how well they know somebody, or how to say it."""
    if strength is None:
        return gettext("Say how well you know %(name)s") % {"name": called(person)}
    return {
        0: gettext("You do not know %(name)s, you said"),
        1: gettext("You barely know %(name)s, you said"),
        2: gettext("You know %(name)s a little, you said"),
        3: gettext("You know %(name)s fairly well, you said"),
        4: gettext("You know %(name)s well, you said"),
        5: gettext("You know %(name)s very well, you said"),
    }[strength] % {"name": called(person)}
