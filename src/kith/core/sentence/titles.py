"""Job titles: where one begins and ends, and what it is called in the singular."""

from kith.core.names import is_honorific
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.words import cues, everyday, roles

_AFTER_HEADS = frozenset(
    "general generale adjoint executif ejecutivo comercial commercial financiero financier tecnico technique".split()
)


_RANKS = frozenset(
    (
        "vp svp evp avp dir head director directrice directeur directora diretor diretora responsable leiter leiterin"
    ).split()
)
"""Ranks that a function may follow."""


_OPENINGS = frozenset("opening openings position positions vacancy vacancies role roles job jobs post posting".split())
"""What is to be had behind a title: nobody has it yet."""


def is_head(low: str) -> bool:
    """Whether `low` can be the noun of a title: manager, nurse, hydrologist."""
    low = low.rstrip("'.")
    if low in roles.HEADS or (low.endswith(roles.SUFFIXES) and low not in {"master", "smith"}):
        return True
    if low.endswith("s") and low[:-1] in roles.HEADS:
        return low not in cues.ROLE_VERBS - {"interns"} and low[:-1] not in everyday.VERBS
    if "-" in low or "/" in low:
        return is_head(low.replace("/", "-").rsplit("-", 1)[1]) and low.rsplit("-", 1)[-1] not in {"up", "in"}
    return False


def _before(low: str) -> bool:
    return low in roles.MODIFIERS or low in roles.OPENERS or is_head(low)


def role_end(s: Sentence, at: int, *, strict: bool, until: int | None = None) -> int:
    """The end of the title that starts at `at`, or `at`.

    `strict` takes only words that are known to stand in titles; otherwise any words up to a head will do
    ("low-code evangelist"), as long as no boundary, preposition or verb comes between.
    """
    if s.is_in(at, {"needs"}):
        return at  # "needs drivers", but "special needs teacher"
    limit = len(s) if until is None else until
    end, i = at, at
    while i < limit and s.word(i) and i - at < 8:
        low = s.low[i]
        if low == "'s" and i > at and s.low[i - 1] in {"master", "bachelor", "women", "children", "men"}:
            i += 1
            continue
        if i > at and is_honorific(s.tokens[i].low) and s.capital(i) and s.capital(i + 1) and end == i:
            break  # "PhD advisor Prof. Katrin Vogel"
        if low in {"and", "or"}:
            if end != i or i + 1 >= limit or role_end(s, i + 1, strict=True, until=until) == i + 1:
                break
        elif is_head(low) and not _is_verb(s, i, at):
            end = i + 1
        elif low == "hiring" and s.is_in(i + 1, {"manager", "managers", "lead", "partner", "director"}):
            pass
        elif not _before(low) and (
            strict
            or (
                low in cues.STOP
                and low not in {"new", "old", "first", "second", "third", "head", "front", "people", "project"}
            )
        ):
            break
        i += 1
    if end == at or s.is_in(end, _OPENINGS):
        return at
    return _with_function(s, end, limit)


def _is_verb(s: Sentence, i: int, at: int) -> bool:
    """ "head", "model", "lead" and "chair" after a subject are verbs; at the start of a title they are nouns. So are
    words like "skippers" after he or she."""
    if i == at and s.is_in(i - 1, {"he", "she", "who"}) and s.low[i].endswith("s") and s.low[i] not in roles.HEADS:
        return True
    return (
        s.low[i] in {"lead", "head", "chair", "coach", "model"}
        and i > 0
        and s.low[i - 1] in {"they", "who", "to", "both", "i", "we"}
        and i == at
    )


def _with_function(s: Sentence, end: int, limit: int) -> int:
    """ "VP Product": a function may follow a rank."""
    if end < limit and s.word(end) and s.low[end - 1] in _RANKS:
        after = end
        while (
            after < limit
            and s.word(after)
            and (s.low[after] in roles.DEPARTMENTS or s.low[after] in roles.MODIFIERS)
            and after - end < 3
        ):
            after += 1
        return after
    if s.is_in(end, {"de"}) and s.word(end + 1) and not s.capital(end + 1) and s.mark(end + 2):
        return end + 2  # "gerente de projetos"
    if s.is_in(end, _AFTER_HEADS) and end < limit:
        return end + 1  # "Directeur Général", "attorney general"
    if s.is_in(end - 1, {"chief"}) and s.is_in(end, {"of"}) and s.is_in(end + 1, {"staff"}) and end + 2 <= limit:
        return end + 2
    return end


def is_plural(title: str) -> bool:
    """Whether `title` speaks of several people: "wedding photographers"."""
    last = title.lower().split()[-1]
    return (
        last.endswith("s")
        and not last.endswith("ss")
        and is_head(last[:-1])
        and last not in {"sales", "operations", "ops"}
    )


def singular(title: str) -> str:
    """`title` for one of several: "physicists" is "physicist"."""
    return title[:-1] if is_plural(title) else title
