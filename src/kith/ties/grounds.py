"""Common ground in words."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from kith.core.common_ground import MEMBER, NOW, OTHER_YEARS, STUDY, TOGETHER, Common
from kith.core.events import event_key
from kith.core.wording import sentence
from kith.kernel.days import spoken

IN_A_SENTENCE = 2
NAMED = 3


def told(found: Sequence[Common], today: date) -> str:
    """The best two in a sentence: You both studied at KTH in 2015–2018; you are both into sailing."""
    return sentence("; ".join(clause(one, today) for one in found[:IN_A_SENTENCE]))


def beside_the_story(found: Sequence[Common], met: str) -> list[Common]:
    """What is told where the story of how one met tells already who brought them together, and, as `met`, at what."""
    return [one for one in found if one.kind != "through" and not _is_that(one, met)]


def _is_that(one: Common, met: str) -> bool:
    """Whether it is the event of the story, at which one met no more than that once."""
    return one.kind == "event" and one.times == 1 and is_named(one, [met])


def is_named(event: Common, told: Sequence[str]) -> bool:
    """Whether one of these texts names an event, word for word: how the last talk begins, or how one met."""
    return any(f"-{event_key(event.names[0])}-" in f"-{event_key(text)}-" for text in told)


def besides(interests: Iterable[str], found: Sequence[Common]) -> str:
    """What somebody cares about beside what both do, as a sentence; empty for nothing."""
    both = {name for one in found if one.kind == "interest" for name in one.names}
    return sentence(", ".join(name for name in interests if name not in both))


def beside_a_reason(found: Sequence[Common], today: date) -> str:
    """The best one in a sentence; an event where one met is none, since Today tells when one met last."""
    return next((sentence(clause(one, today)) for one in found if one.kind != "event"), "")


def rest(found: Sequence[Common], today: date) -> list[str]:
    """The others, each a sentence."""
    return [sentence(clause(one, today)) for one in found[IN_A_SENTENCE:]]


def clause(one: Common, today: date) -> str:
    """One thing in common, as a clause that speaks to the owner."""
    if one.kind == "event":
        return _event(one, today)
    if one.kind == "interest":
        return gettext("you are both into %(what)s") % {"what": _listed(one.names)}
    if one.kind == "through":
        return gettext("%(name)s brought you together") % {"name": one.names[0]}
    if one.kind == "known":
        return gettext("you both know %(names)s") % {"names": _listed(one.names)}
    if one.kind == "town":
        return gettext("you are both in %(town)s") % {"town": one.names[0]}
    return _place(one)


def _event(one: Common, today: date) -> str:
    facts = {"event": one.names[0], "day": spoken(one.on, today) if one.on else "", "count": one.times}
    if one.times == 1:
        return gettext("you met at %(event)s, %(day)s") % facts
    return gettext("you met at %(event)s on %(count)s days, the last %(day)s") % facts


def _place(one: Common) -> str:
    facts = {"place": one.names[0], "years": _years(one.years) if one.years else ""}
    if one.kind == STUDY:
        return _studied(one) % facts
    if one.kind == MEMBER:
        return _member(one) % facts
    if one.when == NOW:
        if one.years:
            return gettext("you have both been at %(place)s since %(since)s") % {**facts, "since": one.years[0]}
        return gettext("you are both at %(place)s") % facts
    if one.when == TOGETHER:
        return gettext("you were both at %(place)s in %(years)s") % facts
    if one.when == OTHER_YEARS:
        return gettext("you were both at %(place)s, at different times") % facts
    return gettext("you have both been at %(place)s") % facts


def _studied(one: Common) -> str:
    if one.when == NOW:
        return gettext("you both study at %(place)s")
    if one.when == TOGETHER:
        return gettext("you both studied at %(place)s in %(years)s")
    if one.when == OTHER_YEARS:
        return gettext("you both studied at %(place)s, at different times")
    return gettext("you both studied at %(place)s")


def _member(one: Common) -> str:
    if one.when == NOW:
        return gettext("you are both members of %(place)s")
    if one.when == TOGETHER:
        return gettext("you were both members of %(place)s in %(years)s")
    return gettext("you have both been members of %(place)s")


def _years(years: tuple[int, int]) -> str:
    """2015–2018; one year alone."""
    first, last = years
    return f"{first}–{last}" if first != last else str(first)


def _listed(names: Sequence[str]) -> str:
    """Sailing, chess and two more."""
    shown = list(names[:NAMED])
    if left := len(names) - len(shown):
        shown.append(ngettext("%(count)s other", "%(count)s others", left) % {"count": left})
    return get_text_list(shown, gettext("and"))
