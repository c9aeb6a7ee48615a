"""What somebody will do on a day to come that is a reason to write to them: "she starts at Vela on 1 June", "er hält am
3. Juni einen Vortrag".

By rule over the text, beside what was learned. The subject is a person of the sentence or a pronoun: "the course starts
on Monday" tells of nobody.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kith.core.dated import START, TALK
from kith.core.names import fold
from kith.core.sentence.when import days

_TALK = (
    r"(?:gives?|giving|holds?|delivers?|delivering|to\s+give)\s+(?:an?|the|her|his|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:talk|keynote|lecture|speech|presentation)\b"
    r"|(?:speaks|speaking|speak|presents|presenting|talks)\s+at\b"
    r"|(?:hält|halten|gibt)\b.*\b(?:Vortrag|Keynote|Rede|Vorlesung)\b"
    r"|(?:spricht|redet|referiert)\s+(?:[^;!?\n]*?\s)?(?:auf|bei|beim|an)\b"
)
_START = (
    r"(?:starts?|starting|begins?|beginning)\s+(?:at|as|with|her|his|their|an?|in|on|work|working)\b"
    r"|(?:joins?|joining|moves?\s+to|moving\s+to)\s+(?!(?-i:me|us|them|him|her|you|for|the|in|on)\b)"
    r"|(?:fängt|beginnt|startet)\s+(?:[^;!?\n]*?\s)?(?:bei|als|beim)\b"
    r"|wechselt\s+(?:[^;!?\n]*?\s)?(?:zu|zur|zum)\b"
)
_AUX = r"(?:(?:who|is|are|will|be|going\s+to|wird|also|then|dann|ab)\s+){0,3}"
_PRONOUN = "he|she|they|er|sie|who|der|die"
_REST = r"(?:[^.;!?\n]|(?<=\d)\.)*"
_PLACE = re.compile(
    r"\b(?:at|with|joins?|joining|moves?\s+to|moving\s+to|to|bei|beim|zu|zur|zum|auf)\s+(?:the\s+|der\s+|dem\s+)?"
    r"(?P<name>[^\W\d_][^,;.!?\n]*?)(?=\s+(?:as|on|in|am|an|als|ab|im|next|this|with|einen|eine|about|über)\b|[,;.!?\n]|\s*$)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:as|als)\s+(?:an?\s+|the\s+|her\s+|his\s+)?(?P<name>[^\W\d_][^,;.!?\n]*?)"
    r"(?=\s+(?:at|with|on|in|am|bei|beim|an|ab|im|next)\b|[,;.!?\n]|\s*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """`kind` is a talk or a start; `who` as written, perhaps a pronoun; `on` an ISO day, of a start maybe a month;
    `what` the event or the title, `organisation` where they start. `rest` is the text without it, who stays."""

    kind: str
    who: str
    on: str
    what: str
    organisation: str
    rest: str


def occasion(text: str, people: Collection[str], today: date) -> Occasion | None:
    """The first thing of the kind that the text tells of one of these people."""
    for kind, verb in ((START, _START), (TALK, _TALK)):
        rule = rf"(?<!\w)(?P<who>{_who(people)})\s+{_AUX}(?:{verb}){_REST}"
        for found in re.finditer(rule, text, re.IGNORECASE):
            if told := _as_told(kind, found, text, today):
                return told
    return None


def _who(people: Collection[str]) -> str:
    """Names of people, whole and by each of their words, and pronouns."""
    names = {name for person in people for name in (person, *person.split()) if name}
    return "|".join([*sorted(map(re.escape, names), key=len, reverse=True), _PRONOUN])


def _as_told(kind: str, found: re.Match[str], text: str, today: date) -> Occasion | None:
    """What it tells, where it names a day to come."""
    clause, who = found[0], found["who"]
    day = next((one for one in days(fold(clause), today) if one.future and one.future >= today), None)
    if day is None or day.future is None or (day.loose and kind == TALK):
        return None
    told = clause[len(who) : day.start] + " , " + clause[day.end :] if len(fold(clause)) == len(clause) else clause
    place, title = _PLACE.search(told), _TITLE.search(told)
    pronoun = fold(who) in _PRONOUN.split("|")
    return Occasion(
        kind,
        who,
        day.future.isoformat()[: 7 if day.loose else None],
        _name(title if kind == START else place),
        _name(place) if kind == START else "",
        f"{text[: found.start()]}{'' if pronoun else who}{text[found.end() :]}".rstrip(" ,;"),
    )


def _name(found: re.Match[str] | None) -> str:
    return " ".join(found["name"].split()) if found else ""
