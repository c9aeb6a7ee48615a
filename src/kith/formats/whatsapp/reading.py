"""The messages of a chat, with who wrote each, and when. What the app itself says is none."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kith.core.folding import fold
from kith.core.records import ChatRecord, Item, Telling
from kith.formats import text

from .days import moment, order_of
from .lines import MARK, Line, begins, lines_of

NOT_A_DAY = Telling("A message of a day that does not exist.")
_GONE = (
    r"omitted|weggelassen|ausgeschlossen|weggelaten|absente?s?|omess[aeio]|omitid[oa]s?|omiss?[aeoi]?|omis[eă]?s?"
    r"|ocultad[oa]|oculta|utelämnad\w*|udeladt|utelatt|jätetty pois|kihagyva|pominięt[aeoy]|vynechán[aoy]?"
    r"|dahil edilmedi|пропущен[аоы]?|отсутству[ею]т|не добавлен[аоы]?|без медиафайлов|παραλείφθηκε"
)
_GONE_ELSEWHERE = "含まれていません|已忽略|已略去|已省略|생략|제외|استبعاد|محذوف|הושמט|शामिल नहीं"
_LEFT_OUT = re.compile(
    rf"^[\W_]*(?:[^\n]{{0,40}}\b(?:{_GONE})\b|[^\n]{{0,40}}(?:{_GONE_ELSEWHERE}))[^\n]{{0,20}}$", re.IGNORECASE
)
"""Behind a mark, of which nobody but the app is the writer."""
_SURELY_LEFT_OUT = re.compile(rf"^\W*(?:<[^<>]*>|\w+(?:\s\w+)?\s(?:{_GONE}))\W*$", re.IGNORECASE)
"""Without one, as older phones wrote it; a person may write these words, too, but in a sentence."""
_ATTACHED = re.compile(r"^\W*(?:<[^<>]*:\s*[^<>]+>|\S+\.\w{2,5}\s\([^()]+\))")
_SUBJECT = re.compile(r"[\"“”„«](?P<name>[^\"“”„«»]{1,100})[\"“”»]")
_LOOK = 60


def sniff(head: bytes) -> bool:
    """Whether these first bytes of a file are a chat in which somebody writes."""
    try:
        told = text.decode(head)
    except ValueError:
        return False
    return begins(told) and any(line.sender for line, _ in zip(lines_of(told), range(_LOOK), strict=False))


def read(data: bytes, *, title: str = "", member: str = "") -> Iterator[Item]:
    """The messages of a chat of that title. `raw` tells which message it is, without its words: the chat, the minute,
    which is all that some phones tell, who wrote it, and the how manieth of that minute it was."""
    lines = list(lines_of(text.decode(data)))
    order = order_of(lines)
    messages = [line for line in lines if line.sender and not _is_notice(line)]
    title = title or _subject(lines)
    conversation = f"whatsapp:{fold(title) or '|'.join(sorted({fold(one.sender) for one in messages}))}"[:255]
    seen: Counter[tuple[str, str]] = Counter()
    within = f"{member}, " if member else ""
    for number, line in enumerate(messages, start=1):
        where, at = f"{within}message {number}", moment(line, order)
        if at is None:
            yield Item(where, f"{conversation}\n{line.day}\n{line.time}\n{number}", skip=NOT_A_DAY)
            continue
        told = at.isoformat(timespec="minutes")
        seen[told, line.sender] += 1
        raw = f"{conversation}\n{told}\n{fold(line.sender)}\n{seen[told, line.sender]}"
        yield Item(where, raw, ChatRecord(conversation, title, at.isoformat(), line.sender, _words(line.text)))


def _is_notice(line: Line) -> bool:
    """What an iPhone writes in somebody's name: it stands behind a mark, and is no picture that was left out."""
    return line.text.startswith(MARK) and not _is_media(line.text)


def _is_media(said: str) -> bool:
    marked = said.startswith(MARK) and _LEFT_OUT.match(said)
    return bool(marked or _SURELY_LEFT_OUT.match(said) or _ATTACHED.match(said))


def _words(said: str) -> str:
    return "" if _is_media(said) else said.replace(MARK, "").strip()


def _subject(lines: Sequence[Line]) -> str:
    """The name of a group, as the app told it when it began."""
    notices = (line.text for line in lines[:_LOOK] if not line.sender or _is_notice(line))
    return next((found["name"] for one in notices if (found := _SUBJECT.search(one))), "")
