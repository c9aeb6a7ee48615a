"""The lines that may be a signature: the last of a letter, without what the law and programs add to them."""

import re
from collections.abc import Iterator, Sequence

from kith.core.signatures.titles import LONGEST

REACH = 40
"""Lines at the end of what somebody wrote that are looked at."""
_BLOCK = 9
"""Lines after the name that may belong to it."""
APART = re.compile(r"\s*(?:\||·|•|∙|●|\t|\s{3,}|\s[–—-]\s|\s//\s)\s*")
_MARKUP = re.compile(
    r"\[(?:cid|image|bild|logo)[^\]]*\]|<(?:mailto:|https?:|tel:)[^>]*>|[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"confidential|vertraulich|intended recipient|this (?:e-?mail|message)|diese e-?mail|ce (?:message|courriel)"
    r"|este (?:mensaje|correo)|think before (?:you )?print|environment before|handelsregister|amtsgericht|sitz der"
    r"|registered (?:in|office|number)|company (?:no|number|reg)|\bust-?id|\bvat\b|\bhr[ab]\b|aufsichtsrat"
    r"|siret\b|unsubscribe",
    re.IGNORECASE,
)
_MOBILE = re.compile(
    r"^(?:sent (?:from|via|with) |get outlook for|(?:von|aus|gesendet) (?:mein|mit|von|vom|über|aus)"
    r"|envoyé (?:de|depuis)|enviado desde|von .{2,40} gesendet|diese nachricht wurde von mein|tap(?:ed|ped) on my)",
    re.IGNORECASE,
)


def own_end(lines: Sequence[str]) -> list[str]:
    """The last lines, without what the law or a program added."""
    kept = [line for line in lines if not (_MOBILE.match(line.strip()) or _LAW.search(line))]
    while kept and not kept[-1].strip():
        kept.pop()
    return kept[-REACH:]


def clean(line: str) -> str:
    """A line without marks of layout, pictures and hidden addresses."""
    text = _MARKUP.sub("", line.replace("\xa0", " ").replace("\u200b", "").replace("\ufeff", ""))
    return text.strip(" \t|").strip()


def block_of(lines: Sequence[str]) -> Iterator[str]:
    """The lines that go with a name: short ones, up to where something else begins."""
    found = 0
    for line in lines:
        if set(line) <= set("-—_=*~ ") and line:
            return
        if len(line) > 2 * LONGEST or found >= _BLOCK:
            return
        if line:
            found += 1
            yield line
