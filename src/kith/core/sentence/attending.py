"""A sentence that tells of an event and of nobody there is its beginning: "at Grid Forum today"."""

import re
from datetime import date

from .reading import Reading

_BEGIN = r"(?:(?:i|we)(?:['’](?:m|re)| am| are)|ich bin|wir sind|am|now|today|jetzt|heute|gerade)"
_NOW = r"(?:(?:right )?now|today|tonight|this (?:morning|afternoon|evening|week)|all (?:day|week)|jetzt|heute)"
_ALONE = re.compile(
    rf"(?:{_BEGIN}[,\s]+)*(?:at|bei|beim|auf|am|im)\s+(?P<what>\S.{{1,150}}?)(?:[,\s]+{_NOW})*[\s.!]*", re.IGNORECASE
)
_LATER = re.compile(rf"(?:[,\s]+{_NOW})+$", re.IGNORECASE)
_ANOTHER_DAY = re.compile(r"\b(?:next|last|tomorrow|yesterday|nächste\w*|letzte\w*|morgen|gestern)\b", re.IGNORECASE)
_ARTICLE = r"(?:(?:the|an?|my|our|der|die|das|dem|den|einem?|einer)\s+)?"


def begun(text: str, reading: Reading, today: date) -> str:
    """The event at which the text says that one is, where it says nothing else but perhaps the place; else "".

    `reading` found an event and nobody. What it takes for a plan in such a text is the event itself.
    """
    found = _ALONE.fullmatch(text.strip())
    event = _LATER.sub("", reading.event or "")
    if not found or not event or reading.people or reading.introduced_by:
        return ""
    if reading.when != today or _ANOTHER_DAY.search(event):
        return ""
    place = rf"(?:[,\s]+(?:(?:in|at|im|bei)\s+)?{_ARTICLE}{re.escape(reading.place)})?" if reading.place else ""
    return event if re.fullmatch(rf"{_ARTICLE}{re.escape(event)}{place}", found["what"], re.IGNORECASE) else ""
