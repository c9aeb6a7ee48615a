"""Reasons in one sentence with their numbers, from the parts of a score.

Words come through `Tell`, so that a face may translate them; a value that is a day comes with `today`, so that the face
says it as people do.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from . import dated
from .dated import BIRTHDAY, JOB, START, nearest
from .dates import spoken
from .due import TOUCHES, perhaps_in_writing, reasons_with_a_day, rests, rhythm, silence, thanks_due, usual
from .facts import Facts, FollowUp
from .ranking import Ranked

Tell = Callable[..., str]
CALL_AFTER = 90
"""Days of silence from which a call or a meeting is suggested: people repair a long gap with a longer talk
(Bhattacharya et al. 2017)."""


def plain(message: str, plural: str = "", number: int | None = None, **values: object) -> str:
    """English as it stands."""
    chosen = plural if plural and number != 1 else message
    return chosen % {"number": number, **spoken_by(spoken, values)}


def spoken_by(speak: Callable[[date, date], str], values: dict[str, Any]) -> dict[str, Any]:
    """The values of a clause with each day in words."""
    today = values.pop("today", None)
    return {name: speak(one, today) if isinstance(one, date) else one for name, one in values.items()}


def reason(ranked: Ranked, today: date, tell: Tell = plain) -> str:
    """One sentence: what lifts the rest of a week, where it does, then the strongest reasons, at most two."""
    clauses = [one for part in ranked.parts if (one := clause(part, ranked.facts, today, tell))]
    return sentence("; ".join([*lifting(ranked, today, tell), *clauses[:2]]))


def lifting(ranked: Ranked, today: date, tell: Tell = plain) -> list[str]:
    """That thanks are due, as a clause, where nobody would be told within a week of a contact but for them."""
    due = thanks_due(ranked.facts, today)
    if not due or ranked.urgent or not rests(ranked.facts, today):
        return []
    return [tell("thanks are due for: %(what)s, %(day)s", what=due[0].what, day=due[0].on, today=today)]


def clause(part: str, facts: Facts, today: date, tell: Tell = plain) -> str:
    """What one part of a score says, as a clause; nothing for one that gives no reason."""
    return _PARTS[part](facts, today, tell) if part in _PARTS else ""


def sentence(clauses: str) -> str:
    """Clauses as a sentence."""
    return f"{clauses[0].upper()}{clauses[1:]}." if clauses else ""


def suggested(ranked: Ranked, today: date) -> str:
    """What to do: congratulate, call, answer, write or keep, a word that faces translate."""
    if "promise" in ranked.parts:
        return "keep"
    if "reply" in ranked.parts:
        return "answer"
    if any(one.kind in (JOB, START, BIRTHDAY) for one in reasons_with_a_day(ranked.facts, today)):
        return "congratulate"
    return "call" if (silence(ranked.facts, today) or 0) >= CALL_AFTER else "write"


def _promise(facts: Facts, today: date, tell: Tell) -> str:
    late = min((one for one in facts.late if one.due < today), key=lambda one: one.due)
    days = (today - late.due).days
    return tell(
        "you promised: %(what)s, by %(day)s, %(number)s day late",
        "you promised: %(what)s, by %(day)s, %(number)s days late",
        days,
        what=late.what,
        day=late.due,
        today=today,
    )


def _reply(facts: Facts, today: date, tell: Tell) -> str:
    days = (today - facts.wrote).days if facts.wrote else 0
    return tell(
        "wrote %(number)s day ago and waits for an answer", "wrote %(number)s days ago and waits for an answer", days
    )


def _new_tie(facts: Facts, today: date, tell: Tell) -> str:
    if facts.follow_up is not None and not facts.follow_up.done:
        return _follow_up(facts.follow_up, today, tell)
    if facts.first is None:
        return ""
    days = (today - facts.first).days
    silent = silence(facts, today) if facts.last != facts.first else None
    if perhaps_in_writing(facts):
        return _new_in_writing(days, silent, tell)
    if days == 1:
        return tell("you met yesterday; a line within two days keeps it")
    if days <= TOUCHES[0]:
        return tell("you met %(number)s days ago; a line within two days keeps it", number=days)
    if silent:
        return tell(
            "you met %(number)s days ago, and were last in touch %(silent)s days ago", number=days, silent=silent
        )
    if facts.encounters <= 1 and facts.follow_up is None:
        return tell("you met %(number)s days ago, and have not spoken since", number=days)
    return tell("you met %(number)s days ago, and have hardly spoken since", number=days)


def _new_in_writing(days: int, silent: int | None, tell: Tell) -> str:
    """Nobody was met by a letter."""
    if silent:
        return tell("first in touch %(number)s days ago, and last %(silent)s days ago", number=days, silent=silent)
    if days == 1:
        return tell("first in touch yesterday; a line within two days keeps it")
    if days <= TOUCHES[0]:
        return tell("first in touch %(number)s days ago; a line within two days keeps it", number=days)
    return tell("first in touch %(number)s days ago, and not since", number=days)


def _follow_up(planned: FollowUp, today: date, tell: Tell) -> str:
    days = (today - planned.met).days
    if days == 0:
        return tell("you met at %(event)s today; a line within two days keeps it", event=planned.event)
    if days == 1:
        return tell("you met at %(event)s yesterday; a line within two days keeps it", event=planned.event)
    if days <= TOUCHES[0]:
        return tell(
            "you met at %(event)s %(number)s days ago; a line within two days keeps it",
            number=days,
            event=planned.event,
        )
    return tell("you met at %(event)s %(number)s days ago, and wanted to write", number=days, event=planned.event)


def _dated(facts: Facts, today: date, tell: Tell) -> str:
    first = nearest(reasons_with_a_day(facts, today), today)
    return dated.told(first, today, tell)


def _upkeep(facts: Facts, today: date, tell: Tell) -> str:
    silent, gap = silence(facts, today), usual(facts)
    if silent is None:
        return tell("you wanted to be in touch every %(rhythm)s days; nothing yet", rhythm=facts.rhythm)
    if facts.bridge and gap == rhythm(facts):
        return tell(
            "every %(gap)s days, half the rhythm you chose, since a group hangs on them; silent for %(number)s",
            gap=max(round(gap or 1), 1),
            number=silent,
        )
    if facts.rhythm and gap == facts.rhythm:
        return tell(
            "you wanted to talk every %(rhythm)s days, silent for %(number)s",
            rhythm=facts.rhythm,
            number=silent,
        )
    return tell("usually every %(gap)s days, silent for %(number)s", gap=max(round(gap or 1), 1), number=silent)


def _dormant(facts: Facts, today: date, tell: Tell) -> str:
    silent = silence(facts, today) or 0
    year = str(facts.last.year) if facts.last else ""
    words = {"count": facts.encounters, "year": year}
    if silent >= 2 * 365:
        return tell(
            "%(count)s encounters up to %(year)s, then silent for %(number)s years", number=silent // 365, **words
        )
    return tell("%(count)s encounters up to %(year)s, then silent for %(number)s days", number=silent, **words)


def _goal(facts: Facts, today: date, tell: Tell) -> str:  # noqa: ARG001 -- every part is told with the day
    fit = facts.goal
    if fit is None:
        return ""
    if fit.organisation and fit.now:
        told = tell("at %(organisation)s, where you want to be", organisation=fit.organisation)
    elif fit.organisation:
        told = tell("was at %(organisation)s, where you want to be", organisation=fit.organisation)
    else:
        told = tell("works in %(field)s, which you are after", field=fit.field)
    if not fit.mutual:
        return f"{told}; {tell('nobody in common that your book knows of')}"
    return f"{told}; {tell('%(number)s person in common', '%(number)s people in common', fit.mutual)}"


_PARTS: dict[str, Callable[[Facts, date, Tell], str]] = {
    "promise": _promise,
    "reply": _reply,
    "new_tie": _new_tie,
    "dated": _dated,
    "upkeep": _upkeep,
    "dormant": _dormant,
    "goal": _goal,
}
