"""Reports of mail that was not delivered as servers write them that know no form for it (qmail, Exim, Exchange): words,
in them the addresses that failed, each at the beginning of a line with what is said of it, then a copy of the mail."""

import re
from collections.abc import Sequence

from kith.core.noticing import Failure

STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)")
"""A status as in "5.1.1", and no piece of an IP number."""
_CODE = re.compile(r"(?<![\d.#])(4[25]\d|5[05]\d)(?=[ -])")
_ADDRESS = r"[\w.+=~'-]+@[\w-]+(?:\.[\w-]+)+"
_NAMED = re.compile(rf"^[ \t>*•]*<?(?:mailto:)?({_ADDRESS})(?=[>\s:;,<(]|$)", re.MULTILINE)
_ANY = re.compile(_ADDRESS)
_COPY = re.compile(
    r"^(?:-{2,}.*\b(?:copy|original|headers?|kopie|ursprüngliche)\b.*|original message headers:.*"
    r"|(?:return-path|received|message-id|dkim-signature):.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_ID = re.compile(r"^[ \t>]*message-id:\s*<([^<>\s]+)>", re.IGNORECASE | re.MULTILINE)
_LATE = re.compile(
    r"not (?:yet )?been delivered yet|not yet been delivered|been delayed|is delayed|warning message only"
    r"|will (?:be retried|be tried again|keep trying|try again|continue to)|noch nicht zugestellt|verzögert",
    re.IGNORECASE,
)
_FOR_GOOD = re.compile(
    r"permanent|fatal error|given up|could ?n[o’']t be (?:delivered|found)|could not be delivered|has failed|undeliver"
    r"|was ?n[o’']t delivered|not delivered|no such|unknown|does ?n[o’']t exist|does not exist|nicht zugestellt",
    re.IGNORECASE,
)
_SERVANTS = ("mailer-daemon@", "postmaster@")
_LONGEST = 500


def returned(text: str, named: Sequence[str], mine: Sequence[str]) -> list[Failure]:
    """The recipients whom a report in words gives up: those that its head names, else those of its text. `mine` are
    addresses that it came to. None where it says that it will be tried again."""
    copied = _COPY.search(text)
    said, copy = (text[: copied.start()], text[copied.start() :]) if copied else (text, "")
    if _LATE.search(said):
        return []
    quoted = _ID.search(copy)
    blocks = _blocks(said, mine)
    whole = "" if len(named) > 1 else said
    if named:
        failed = {one: blocks.get(one.lower(), whole) for one in named}
    else:
        failed = {one: told for one, told in blocks.items() if _is_final(told, said)}
    return [Failure(one, _status(told), _line(told), quoted[1] if quoted else "") for one, told in failed.items()]


def _blocks(said: str, mine: Sequence[str]) -> dict[str, str]:
    """What is said of each address that begins a line; where none does, all of it of the only one that is named."""
    apart = {one.lower() for one in mine}
    begins = [one for one in _NAMED.finditer(said) if _may_fail(one[1], apart)]
    if not begins:
        alone = {one.lower() for one in _ANY.findall(said) if _may_fail(one, apart)}
        return dict.fromkeys(alone, said) if len(alone) == 1 else {}
    found: dict[str, str] = {}
    for one, following in zip(begins, [*begins[1:], None], strict=True):
        told = said[one.end() : following.start() if following else len(said)]
        found[one[1].lower()] = found.get(one[1].lower(), "") + told
    return found


def _may_fail(address: str, apart: set[str]) -> bool:
    return address.lower() not in apart and not address.lower().startswith(_SERVANTS)


def _is_final(told: str, said: str) -> bool:
    """Whether it is given up: by its numbers, else by the words around them."""
    number = _status(told) or next(iter(_CODE.findall(told)), "")
    return number.startswith("5") if number else bool(_FOR_GOOD.search(said))


def _status(told: str) -> str:
    found = STATUS.search(told)
    return found[1] if found else ""


def _line(told: str) -> str:
    return " ".join(told.split()).lstrip("<>:;, ")[:_LONGEST]
