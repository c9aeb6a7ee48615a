"""What somebody wrote themselves in a mail: without what is quoted, forwarded or added by a program.

Nothing here raises; what is not understood counts as another's.
"""

import re
from collections.abc import Iterator, Sequence

LONGEST = 64 * 1024
"""Characters of a mail that are looked at."""
_LONGEST_LINE = 1000
_QUOTE = re.compile(r"^\s*(?:>|\|\s*>)")
_WROTE = re.compile(
    r"^\s*(?:(?:on|am|le|el|il|op|em|den|vom)\s.{5,250}|.{3,200}[\w.+-]+@[\w.-]+.{0,60}|\d{4}-\d\d-\d\d.{5,200})"
    r"(?:\b(?:wrote|schrieb(?:en)?|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b.{0,200}|>)\s*:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FORWARDED = re.compile(
    r"^[\s>]*[-_=*]{2,}\s*(?:original|ursprünglich|forwarded|weitergeleitet|message (?:d.origine|transf|original)"
    r"|mensaje (?:original|reenviado)|messaggio|oorspronkelijk)"
    r"|^\s*(?:begin forwarded message|anfang der weitergeleiteten|début du message|inicio del mensaje)",
    re.IGNORECASE,
)
_FROM = re.compile(r"^[\s*]*(?:from|von|de|da|van|exp[ée]diteur)\s*:\*?\s*\S", re.IGNORECASE)
_SENT = re.compile(
    r"^[\s*]*(?:sent|gesendet|date|datum|envoyé|enviad[oa](?: el)?|fecha|verzonden|inviato|to|an|à|para|aan|subject"
    r"|betreff|objet|asunto)\s*:",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*(?:--|_{5,})\s*$")
_ADDED = re.compile(
    r"\s*(?:(?:sent|gesendet) (?:from|with|von|mit) .*|von meine[mr] .* gesendet|get outlook for .*)$", re.IGNORECASE
)
_AHEAD = 4
_OVER_LINES = 3
"""Lines on which a program writes who wrote what is quoted below."""


def passages(text: str, longest: int = _LONGEST_LINE) -> list[list[str]]:
    """The writer's own lines, in order, parted where something of others stood between them; of each so many characters
    at most."""
    told = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line[:_LONGEST_LINE] for line in told]
    found: list[list[str]] = [[]]
    at = 0
    while at < len(lines):
        line = lines[at]
        if _FORWARDED.match(line) or (_FROM.match(line) and any(map(_SENT.match, lines[at + 1 : at + 1 + _AHEAD]))):
            break
        if size := _announced(lines, at):
            if not _quotes_follow(lines, at + size):
                break  # what follows is another's, though nothing marks it
            found.append([])
            at += size
            continue
        if _QUOTE.match(line):
            found.append([])
        else:
            found[-1].append(told[at][:longest])
        at += 1
    return [one for one in found if any(line.strip() for line in one)]


def own_lines(text: str) -> Iterator[str]:
    """All of the writer's own lines up to a signature, whole, and without what a phone writes below them."""
    for passage in passages(text, longest=LONGEST):
        while passage and (not passage[-1].strip() or _ADDED.match(passage[-1])):
            passage.pop()
        for line in passage:
            if _SIGNED.match(line):
                return
            yield line.rstrip()


def _announced(lines: Sequence[str], at: int) -> int:
    """How many lines say who wrote what is quoted below; 0 where that is not what they say."""
    if not lines[at].strip():
        return 0
    for size in range(1, _OVER_LINES + 1):
        some = lines[at : at + size]
        if some[-1].rstrip().endswith(":"):
            return size if _WROTE.match(" ".join(one.strip() for one in some)) else 0
        if not some[-1].strip() or len(some[-1]) > 200:
            return 0
    return 0


def _quotes_follow(lines: Sequence[str], at: int) -> bool:
    after = next((one for one in lines[at : at + _AHEAD] if one.strip()), "")
    return bool(_QUOTE.match(after))
