"""Who knows whom: "Hanna knows Tomás at Northwind", "Lena hat mit Tomás studiert", "they know each other".

By rule over the text, beside what was learned. What is not plainly a person is not taken for one: "Sara knows Python".
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kith.core.folding import fold, words
from kith.core.names import PARTICLES, is_honorific
from kith.core.sentence.kinds import is_family, is_given

PRONOUNS = frozenset("he she er sie who die der".split())
BOTH = frozenset("they both sie die beiden who".split())
FAIRLY = 3
"""How well two know each other of whom no more is said, of 5."""
_NEVER = r"and|und|that|dass|mit|with|has|have|hat|also|auch|both|at|from|bei|the|my|his|her|from|not|does|did|is|was"
_ONE = rf"(?!(?:{_NEVER})\b)(?:(?:Dr|Prof|Mr|Mrs|Ms|St|Fr|[^\W\d_])\.|[^\W\d_][\w'’-]*)"
_NAME = rf"{_ONE}(?:\s+{_ONE}){{0,3}}?"
_BEGIN = r"(?:^|[.;,!?:(\n]\s*|[–—-]\s+|\b(?:and|und|that|dass|says|said|sagt|meint)\s+)"
_WHO = rf"{_BEGIN}(?P<who>{_NAME})"
_WHERE = r"(?:\s*\([^()]{1,60}\)|,\s+[^,.;]{2,60},|\s+(?:from|at|of|bei|von|aus)\s+[^,.;]{2,40}?)?"
_OFTEN = r"(?:\s+(?:also|apparently|probably|maybe|already|really|still|auch|wohl|vielleicht|schon|noch))?"
_WHOM = rf"(?P<whom>{_NAME}(?:(?:\s*,\s+|\s+(?:and|und|&)\s+){_NAME}){{0,3}})"
_WELL = (
    r"(?:\s+(?:(?:very|really|quite|pretty|sehr|ganz|recht)\s+)?(?:well|gut|personally|persönlich)"
    r"|\s+(?:a little|a bit|slightly|barely|flüchtig|kaum|ein wenig|ein bisschen))?"
)
_PLACE = r"(?:\s+(?:at|@|of|bei|beim|von|vom)\s+(?P<place>[^.,;:!?()\n]+?))?"
_REST = r"[^.,;:!?()\n]*"
_END = (
    rf"(?=\s*(?:[.,;:!?()\n]|$)|\s+(?:and|und|but|aber|so|because|weil)\b)"
    rf"|(?:\s+(?:since|from|through|via|seit|aus|durch|über|in|im){_REST})"
)
_KNOWS = r"(?P<no>(?:does|did)(?:\s+not|n['’]t)\s+)?(?:knows?|knew|kennt|kannte)"
_SCHOOL = r"(?:school|university|uni|college)"
_ENGLISH = (
    r"(?:(?:has|have)\s+)?(?:(?:used\s+to|once|now|long)\s+)?"
    rf"(?:(?:work|works|worked|studied|studies|trained|grew\s+up|went\s+to\s+(?:\w+\s+)?{_SCHOOL}"
    rf"|(?:is|was)\s+(?:at|in)\s+(?:\w+\s+)?{_SCHOOL}|is\s+(?:\w+\s+)?friends)\s+(?:together\s+)?with"
    r"|(?:is|was)\s+an?\s+(?:\w+\s+)?(?:friend|colleague|neighbour|neighbor|cousin|classmate)\s+of"
    r"|is\s+married\s+to)"
)
_GERMAN_AFTER = (
    r"(?:arbeitet|arbeitete|studiert|studierte)\s+(?:früher\s+)?(?:zusammen\s+)?mit",
    r"hat\s+(?:(?:früher|lange|mal|schon)\s+)?mit",
    r"(?:ging|war)\s+(?:früher\s+)?mit",
    r"ist\s+(?:\w+\s+)?mit",
)
_GERMAN_ENDS = (
    r"",
    rf"\s+{_REST}(?:gearbeitet|zusammengearbeitet|studiert)",
    r"\s+(?:zusammen\s+)?(?:zur|in\s+die|auf\s+die|in\s+der|auf\s+der)\s+(?:Schule|Uni|Universität)",
    r"\s+(?:\w+\s+)?(?:befreundet|verheiratet)",
)
_EACH = (
    r"(?:(?:both|already|schon|alle)\s+)*(?:know\s+(?:each\s+other|one\s+another)|kennen\s+(?:sich|einander)"
    rf"|(?:used\s+to\s+work|worked|work|studied|went\s+to\s+{_SCHOOL})\s+together"
    r"|(?:are|were|sind)\s+(?:\w+\s+)?(?:friends|colleagues|befreundet|Freunde|Freundinnen|Kollegen)"
    r"|haben\s+(?:früher\s+)?zusammen\s+(?:gearbeitet|studiert))"
)
_RULES = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"{_WHO}{_WHERE}{_OFTEN}\s+{_KNOWS}\s+{_WHOM}(?P<nicht>\s+(?:\w+\s+)?nicht)?{_WELL}{_PLACE}{_WELL}(?:{_END})",
        rf"{_WHO}{_WHERE}{_OFTEN}\s+{_ENGLISH}\s+{_WHOM}(?=\W|$)(?:\s+(?:at|in|for|on|from|on)\b{_REST})?(?:{_END})",
        *(
            rf"{_WHO}{_WHERE}{_OFTEN}\s+{before}\s+{_WHOM}{after}(?:\s+(?:bei|an|in)\b{_REST})?(?:{_END})"
            for before, after in zip(_GERMAN_AFTER, _GERMAN_ENDS, strict=True)
        ),
        rf"{_WHO}\s+(?:and|und|&)\s+(?P<whom>{_NAME})\s+{_EACH}{_REST}",
    )
)
_THEY = re.compile(rf"\b(?:they|who|sie|die(?:\s+beiden)?)\s+{_EACH}{_REST}", re.IGNORECASE)
_NAMES_APART = re.compile(r"\s*,\s+|\s+(?:and|und|&)\s+", re.IGNORECASE)
_HOW_WELL = tuple(
    (much, re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for much, told in (
        (5, "very well|really well|sehr gut|best friends|close friends|married|verheiratet|eng"),
        (4, "well|gut|friends?|befreundet|freunde|freundinnen"),
        (2, "a little|a bit|slightly|barely|flüchtig|kaum|ein wenig|ein bisschen"),
    )
)
_NOBODY = frozenset(
    "i we you me us him her them it everyone everybody nobody someone somebody anyone people all ich wir du mich uns"
    " ihn ihm ihr ihnen es alle jeden jede niemanden jemanden leute one my his their the a an mein dein sein of each"
    " other myself himself herself what which how where when why that this nothing everything more much lot"
    " not about".split()
)
_NO_PLACE = frozenset("school university uni college church work home schule arbeit kirche universität".split())
_ARTICLE = re.compile(r"^(?:the|der|die|das|dem|den)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Knowing:
    """`who` knows each of `whom`, as written; `who` may be a pronoun, and where both are, as in "they know each other",
    nobody is named. `place` is the organisation at which they are whom they know; `strength` is 1 to 5, or 0: they do
    not know each other. `clause` are the words that tell it, `rest` is what else the text says."""

    who: str
    whom: tuple[str, ...]
    place: str
    strength: int
    clause: str
    rest: str


def knowing(text: str, people: Collection[str] = ()) -> Knowing | None:
    """The first thing of the kind that the text tells; `people` are names that are known to stand in it."""
    for found in sorted(_told(text), key=lambda one: one.start("who")):
        whom = _persons(found, text, people)
        who = found["who"].strip(" .")
        if whom and who not in whom and (fold(who) in PRONOUNS or is_person(who, text, people, sure=False)):
            return _as_told(text, found, who, whom)
    if they := _THEY.search(text):
        return Knowing("", (), "", how_well(they[0]), they[0].strip(), text[: they.start()] + text[they.end() :])
    return None


def _told(text: str) -> Iterator[re.Match[str]]:
    for rule in _RULES:
        yield from rule.finditer(text)


def _as_told(text: str, found: re.Match[str], who: str, whom: tuple[str, ...]) -> Knowing:
    groups, start, end = found.groupdict(), found.start("who"), found.end()
    if len(whom) < len(_NAMES_APART.split(found["whom"])):  # what follows the last of them is told of something else
        groups, end = {}, text.index(whom[-1], found.start("whom")) + len(whom[-1])
    place = _ARTICLE.sub("", (groups.get("place") or "").strip())
    return Knowing(
        who,
        whom,
        "" if fold(place) in _NO_PLACE else place,
        0 if groups.get("no") or groups.get("nicht") else how_well(text[start:end]),
        text[start:end].strip(" ,"),
        f"{text[:start]} {text[end:]}",
    )


def _persons(found: re.Match[str], text: str, people: Collection[str]) -> tuple[str, ...]:
    """Those of the list that are persons, up to the first that is none."""
    whom: list[str] = []
    for one in _NAMES_APART.split(found["whom"]):
        name = one.strip(" .")
        if not name or not is_person(name, text, people, sure=bool(found.groupdict().get("place"))):
            break
        whom.append(name)
    return tuple(whom)


def is_person(name: str, text: str, people: Collection[str], *, sure: bool) -> bool:
    """Whether it is the name of somebody; where that is `sure` by what stands around it, capitals are enough."""
    parts = name.split()
    if _NOBODY & set(words(name)):
        return False
    if any(set(words(name)) <= set(words(one)) for one in people):
        return True
    if text != text.lower() and not all(one[0].isupper() or one.lower() in PARTICLES for one in parts):
        return False
    if is_given(fold(parts[0])) or (len(parts) > 1 and (is_honorific(fold(parts[0])) or is_family(fold(parts[-1])))):
        return True
    return sure and parts[0][0].isupper()


def how_well(clause: str) -> int:
    """How well two know each other by the words that tell it, 1 to 5."""
    return next((much for much, rule in _HOW_WELL if rule.search(clause)), FAIRLY)
