"""A day that fits the past and the future, where the sentence tells of what will be: "on Monday I'm meeting Ann".

By rule, beside what was learned: whoever "is meeting" somebody has not been there, whatever the day is like, and all of
it is what will be. Only the first clause is looked at.
"""

from kith.core.sentence.phrases import Sentence
from kith.core.sentence.spans import Span
from kith.core.sentence.tagging import DAYS, NOTHING
from kith.core.sentence.words import cues

_DAY = frozenset("on am this next diesen nachsten kommenden".split())
_AM = frozenset("'m am are 're".split())
_EVERY = frozenset("every each most jeden jede".split())
_DOING = frozenset("seeing visiting having grabbing".split())
_DO = frozenset("meet see visit have grab".split())
_WHAT = frozenset("have having grab grabbing".split())
"""What is had must be said: "I have just seen him" is no contact to come."""
_ICH = frozenset("treffe sehe besuche".split())
_WIR = frozenset("treffen sehen besuchen".split())
_LISTS = cues.AND | {","}
_THAT = frozenset("that dass if ob who".split())


def verb(s: Sentence) -> int | None:
    """Where the verb of a contact to come stands, if the sentence begins with one, perhaps behind its day."""
    at = _verb(s)
    if at is not None and s.low[at] in _WHAT and cues.OCCASION_NOUNS.isdisjoint(s.low[at + 1 : at + 3]):
        return None
    return at


def _verb(s: Sentence) -> int | None:
    at = _behind_the_day(s)
    low = [*s.low[at : at + 3], "", "", ""]
    if low[0] in cues.SELF:
        if low[1] in _AM and low[2] in _DOING | {"meeting"}:
            return at + 2
        return at + 1 if low[1] in _DO | _ICH | _WIR else None
    if low[0] in _ICH | _WIR and low[1] in cues.SELF:
        return at
    return at if low[0] in _DOING | _ICH and at == 0 else None


def coming(s: Sentence, plan: list[str], found: list[Span]) -> list[str]:
    """The labels of the tokens as they are, or with the whole clause as what is to be on its day, and what else is to
    be done behind it as promised."""
    begins, days = verb(s), [at for at, label in enumerate(plan) if label in DAYS]
    if begins is None:
        begins = _begins_before(s, plan, found)
    else:
        days = days or [at for at, token in enumerate(s.tokens) if token.day]
    due = days[0] if len(days) == 1 and _may_come(s, days[0]) else len(s)
    end = _end(s, begins, found) if begins is not None else 0
    if begins is None or due >= end or not (cues.PAST_VERBS | _THAT).isdisjoint(s.low[begins + 1 : end]):
        return plan
    rest = [label.replace("task", "promise") for label in plan[end:]]  # without a day of its own
    labels = [*[NOTHING] * begins, "task", *["+task"] * (end - begins - 1), *rest]
    labels[due] = "due"
    if due and s.low[due - 1] in _DAY:
        labels[due - 1] = NOTHING
    return labels


def _may_come(s: Sentence, at: int) -> bool:
    """Whether the day of a token may be one to come, and not today nor again and again."""
    day = s.tokens[at].day
    often = at > 0 and s.low[at - 1] in _EVERY
    return day is not None and day.future is not None and day.future != day.past and not often


def _end(s: Sentence, begins: int, found: list[Span]) -> int:
    """Where the clause ends: at a mark, of commas at the first behind which nobody is named."""
    named = {one.start for one in found if one.kind == "person"}
    for at in range(begins, len(s)):
        if s.hard[at] or (s.low[at] == "," and named.isdisjoint((at + 1, at + 2))):
            return at
    return len(s)


def _behind_the_day(s: Sentence) -> int:
    """Where the words begin behind a day that comes first."""
    at = 0
    while at < len(s) and (s.low[at] in _DAY or s.low[at] == "," or s.tokens[at].day):
        at += 1
    return at if any(token.day for token in s.tokens[:at]) else 0


def _begins_before(s: Sentence, plan: list[str], found: list[Span]) -> int | None:
    """The beginning of what was taken to begin among those whom one meets: "call with Anna, Maria and Tom tomorrow"."""
    whom = [one for one in found if one.kind == "person"]
    if (
        len(whom) < 2
        or plan.count("due") != 1
        or "when" in plan
        or cues.OCCASION_NOUNS.isdisjoint(s.low[: whom[0].start])
    ):
        return None
    named = {at for one in whom for at in range(one.start, one.end)}
    listed = range(whom[0].start, plan.index("due"))
    return 0 if all(at in named or s.low[at] in _LISTS for at in listed) else None
