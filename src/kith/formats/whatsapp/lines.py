"""Lines of a chat into messages: each begins with a day and an hour, in one of many ways; what does not goes on with
the message before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = "\u200e"
"""Stands before what the app says by itself."""
_TURNS = re.compile("[\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ENDS = re.compile(r"\r\n|\r|\n")
_STAMP = re.compile(
    r"\u200e*(?P<bracket>\[)?"
    r"(?P<first>\d{1,4})(?P<sign>[./-])\s?(?P<second>\d{1,2})[./-]\s?(?P<third>\d{1,4})\.?"
    r"[,،]?\s+(?:(?P<before>[^\W\d_]{1,6}\.?)\s?)?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<secs>\d{2}))?"
    r"(?:\s*(?P<after>[^\W\d_]{1,6}\.?(?:\s?[^\W\d_]{1,4}\.)?))?"
    r"(?(bracket)\]\s?|\s[-–]\s)"
)
_SAID = re.compile(r"\u200e?(?P<who>[^:\n\"“”„«»]{1,100}):(?:\s+|$)(?P<text>.*)", re.DOTALL)
_LATE = frozenset({"pm", "μμ", "µµ", "م", "nachm", "오후", "午後", "下午", "odp", "popoudne"})
_EARLY = frozenset({"am", "πμ", "ص", "vorm", "오전", "午前", "上午", "dop", "dopoudne"})
_HALF = 12


@dataclass(slots=True)
class Line:
    """A message or a notice of the app: its day as three numbers in the order of the file, its time; no `sender` for a
    notice."""

    day: tuple[int, int, int]
    long: bool
    """Whether the first number is a year of four digits."""
    sign: str
    padded: bool
    time: tuple[int, int, int]
    sender: str
    text: str


def lines_of(text: str) -> Iterator[Line]:
    """The messages of a chat, in their order; lines before the first one are left out."""
    line, bracket = None, None
    for row in _ENDS.split(_TURNS.sub("", text)):
        found = _STAMP.match(row)
        if found and line is None:
            bracket = found["bracket"]
        if found and found["bracket"] == bracket:  # else somebody quotes a line of another phone
            if line:
                yield line
            line = _line(found, row[found.end() :])
        elif line:
            line.text = f"{line.text}\n{row}"
    if line:
        line.text = line.text.rstrip("\n")
        yield line


def begins(text: str) -> bool:
    """Whether the first line that is not empty is one of a chat."""
    first = next((row for row in _ENDS.split(_TURNS.sub("", text)) if row.strip()), "")
    return _STAMP.match(first) is not None


def _line(found: re.Match[str], rest: str) -> Line:
    said = _SAID.match(rest)
    sender, text = (said["who"].strip(f"{MARK} ").lstrip("~").strip(), said["text"]) if said else ("", rest)
    numbers = found["first"], found["second"], found["third"]
    return Line(
        (int(numbers[0]), int(numbers[1]), int(numbers[2])),
        len(numbers[0]) > 2,
        found["sign"],
        all(len(one) > 1 for one in numbers),
        (_hour(found), int(found["minute"]), int(found["secs"] or 0)),
        sender,
        text,
    )


def _hour(found: re.Match[str]) -> int:
    hour = int(found["hour"])
    half = {re.sub(r"[\W_]", "", found[name] or "").lower() for name in ("before", "after")}
    if half & _LATE:
        return hour % _HALF + _HALF
    return hour % _HALF if half & _EARLY else hour
