"""Names as members of LinkedIn write them: with credentials, nicknames and pictures."""

import re

from kith.core.records import Name

_PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u2b00-\u2bff]+")
_NICKNAME = re.compile(r"[(\[\"“](?P<name>[^()\[\]\"“”]{2,40})[)\]\"”]")
_CREDENTIAL = re.compile(
    r"^(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|m\.?a|b\.?a|m\.?eng|b\.?eng|jd|ll\.?m|ll\.?b|dphil|ed\.?d|rn|cpa|cfa|pmp|"
    r"shrm-s?cp|phr|sphr|cissp|csm|cspo|acca|aca|fca|ca|pe|esq|he/him|she/her|they/them|[A-Z]{2,6}®?)\.?$",
    re.IGNORECASE,
)


def name_of(first: str, last: str) -> Name:
    """A name's parts; credentials after a comma become the suffix, a name in brackets the nickname."""
    nickname = ""
    parts = []
    for part in (first, last):
        plain = _PICTURES.sub("", part)
        if found := _NICKNAME.search(plain):
            nickname = nickname or found["name"].strip()
            plain = _NICKNAME.sub(" ", plain)
        parts.append(" ".join(plain.split()).strip(" ,|-–"))
    given = parts[0]
    family, suffix = _without_credentials(parts[1])
    return Name(
        full=" ".join(part for part in (given, family) if part),
        given=given,
        family=family,
        suffix=suffix,
        nickname=nickname,
    )


def _without_credentials(family: str) -> tuple[str, str]:
    name, *rest = [piece.strip() for piece in family.split(",")]
    if rest and all(_CREDENTIAL.match(piece) for piece in rest if piece):
        return name, ", ".join(piece for piece in rest if piece)
    return family, ""
