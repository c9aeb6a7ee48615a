"""Who is who: the people a sentence names, each with the titles, organisations and addresses that are theirs."""

from collections.abc import Iterator
from itertools import pairwise

from kith.core.names import bare, capitals, fold
from kith.core.sentence.contacts import Contact
from kith.core.sentence.kinds import is_given, kinds
from kith.core.sentence.learned import owners
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Mention
from kith.core.sentence.spans import Span, said
from kith.core.sentence.tagging import Tagger, Traits
from kith.core.sentence.words import cues

_OWNERS = Tagger(owners.LABELS, owners.WEIGHTS, owners.STEPS)
_PERHAPS = frozenset({"again", "by", "place", "organisation"})
"""What somebody may have been taken for."""
_SHORTEST = 3
"""Letters of a part of a name that is taken for it."""
_THEIRS = frozenset({"his", "her", "their"})
_APART = 2
"""Tokens that may stand between a title and the name of who bears it."""
_OF = frozenset({"from", "at", "of", "with"})
_NOW = frozenset({"now", "for", "to", "then", ",", ";", ".", "("})
"""Words behind which a former employer is over."""
_LATELY = 4
"""Tokens before an employer in which is said that somebody left it."""
_NEAR = 4
"""Tokens between somebody and what is theirs that are looked at one by one."""

Named = tuple[Span, Mention]
"""Where somebody is named, and who it is; a second mention names the same one again."""


def mentions(s: Sentence, found: list[Span]) -> list[Mention]:
    """The people of a sentence in its order."""
    named = _named(s, found)
    spots = [span for span, _who in named]
    for one in found:
        if one.kind in {"title", "organisation"} and named and not _is_former(s, one):
            way = _way(s, one, spots)
            told = said(s, one)
            for mention in _owners(one, way, named):
                _tell(mention, one.kind, told, shared=way == "*")
    _share_with_aides(s, found, named)
    for at, token in enumerate(s.tokens):
        if token.contact and named:
            _give(token.contact, _reached(token.contact, at, named))
    people: list[Mention] = []
    for _span, mention in named:
        if not any(mention is one for one in people):
            people.append(mention)
    return people


def _named(s: Sentence, found: list[Span]) -> list[Named]:
    """Every mention of somebody. The same name twice is one person; so is a part of it, once the whole was said."""
    named: list[Named] = []
    for one in _somebody(s, found):
        name = capitals(said(s, one))
        same = next((who for _span, who in named if _is_part(name, who.name)), None)
        named.append((one, same or Mention(name)))
    return sorted([*named, *_again(s, found, named)], key=lambda one: one[0].start)


def _somebody(s: Sentence, found: list[Span]) -> list[Span]:
    """The names of people; where there is none, what begins with a given name is one."""
    people = [one for one in found if one.kind == "person"]
    people = [one for one in people if not any(_leads_to(s, one, other) for other in people)]
    return people or [one for one in found if one.kind in _PERHAPS and is_given(s.low[one.start])][:1]


def _leads_to(s: Sentence, one: Span, other: Span) -> bool:
    """ "Jack Ma's cousin Leo Ma": whose cousin it is was not there."""
    between = s.low[one.end : other.start]
    return bool(between) and between[0] == "'s" and len(between) <= _NEAR and bool(cues.RELATIONS & {*between})


def _again(s: Sentence, found: list[Span], named: list[Named]) -> Iterator[Named]:
    """Where the first or the last word of somebody's name stands alone: "Everton's a paramedic"."""
    taken = {at for one in found if one.kind != "again" for at in range(one.start, one.end)}
    for at, token in enumerate(s.tokens):
        if at in taken or len(token.text) < _SHORTEST:
            continue
        for span, who in named:
            parts = {s.tokens[span.start].text, s.tokens[span.end - 1].text}
            if span.start < at and token.text in parts and _is_part(token.text, who.name):
                yield Span("again", at, at + 1), who
                break


def _is_part(name: str, whole: str) -> bool:
    """Whether `name` is all, the first word or the last of `whole`."""
    words, part = fold(bare(whole)).split(), fold(bare(name)).split()
    return part == words or (len(part) == 1 and part[0] in {words[0], words[-1]})


def _is_former(s: Sentence, one: Span) -> bool:
    """ "ex-colleague from Booking", "left Dropbox for Linear": an employer of once."""
    if one.kind != "organisation":
        return False
    before = s.low[max(one.start - _LATELY, 0) : one.start]
    recent = before[max((at + 1 for at, low in enumerate(before) if low in _NOW), default=0) :]
    return any(low in cues.FORMER or low.startswith("ex-") or low == "left" for low in recent)


def _way(s: Sentence, one: Span, spots: list[Span]) -> str:
    """Whose it is: of somebody right before "from" or "at", unless all share it; else as was learned."""
    learned = _OWNERS.tag([owner_traits(s, one, spots)])[0]
    follows = s.low[one.start - 1] in _OF and any(span.end == one.start - 1 for span in spots) if one.start else False
    return "<" if follows and learned == ">" else learned


def owner_traits(s: Sentence, one: Span, spots: list[Span]) -> Traits:
    """What tells whose a title or an organisation is; `spots` are the mentions of people, in order."""
    before = [span for span in spots if span.end <= one.start]
    after = [span for span in spots if span.start >= one.end]
    gap = s.low[before[-1].end : one.start] if before else ["<"]
    ahead = s.low[one.end : after[0].start] if after else [">"]
    joined = s.low[before[-2].end : before[-1].start] if len(before) > 1 else ["-"]
    last = s.low[one.end - 1]
    found = [f"kind={one.kind}", f"b={_short(gap)}", f"a={_short(ahead)}", f"j={_short(joined)}"]
    found += [f"b.={word}" for word in gap[-_NEAR:]] + [f"a.={word}" for word in ahead[:_NEAR]]
    found += [f"nb={min(len(before), 3)}", f"na={min(len(after), 3)}", f"many={last[-1:] == 's'}"]
    found += [f"hard={any(s.hard[before[-1].end : one.start])}"] if before else []
    found += [f"ahard={any(s.hard[one.end : after[0].start])}"] if after else []
    found += [f"l={kind}" for kind in kinds(last)]
    return found + [f"{one.kind}{trait}" for trait in found[1:8]]


def _short(words: list[str]) -> str:
    return " ".join(words) if len(words) <= _NEAR else "..."


def _owners(one: Span, way: str, named: list[Named]) -> list[Mention]:
    """Whose it is, by its way: the one's named last (<), the next one's (>), everybody's (*); where there is nobody
    that way, the other one's."""
    before = [who for span, who in named if span.end <= one.start]
    after = [who for span, who in named if span.start >= one.end]
    if way == "*":
        return before if len(before) > 1 else after if len(after) > 1 else [*before, *after]
    return before[-1:] if (way == "<" and before) or not after else after[:1]


def _tell(mention: Mention, kind: str, told: str, *, shared: bool) -> None:
    if kind == "title":
        mention.title = mention.title or (singular(told) if shared else told)
    else:
        mention.organisation = mention.organisation or told


def _share_with_aides(s: Sentence, found: list[Span], named: list[Named]) -> None:
    """ "Thandi Mkhize (Head of Learning, The Other Room) and her deputy, Piet", "... and Nora who does legal there":
    who works with somebody works where they do."""
    for (_before, chief), (span, aide) in pairwise(named):
        if (
            aide is not chief
            and not aide.organisation
            and (_is_aide(s, found, span, aide) or _is_there(s, span, named))
        ):
            aide.organisation = chief.organisation


def _is_aide(s: Sentence, found: list[Span], span: Span, aide: Mention) -> bool:
    starts = [one.start for one in found if one.kind == "title" and 0 <= span.start - one.end <= _APART]
    leads = s.low[max(min([*starts, span.start]) - 2, 0) : span.start]
    return bool(aide.title and _THEIRS & {*leads})


def _is_there(s: Sentence, span: Span, named: list[Named]) -> bool:
    """Whether "there" is said of somebody, before the next one is named or the sentence ends."""
    until = min([one.start for one, _who in named if one.start > span.start], default=len(s))
    end = next((at for at in range(span.end, until) if s.hard[at]), until)
    words = s.low[span.end : end]
    return "there" in words and bool({"who", "he", "she", "works", "work"} & {*words})


def _reached(contact: Contact, at: int, named: list[Named]) -> Mention:
    """Whose an address is: somebody whose name it spells, else who was named last, else who is named first."""
    if contact.kind != "phone":
        spelt = fold(contact.value)
        fitting = [who for _span, who in named if any(len(w) > 2 and w in spelt for w in fold(bare(who.name)).split())]
        if fitting:
            return fitting[0]
    before = [who for span, who in named if span.end <= at]
    return before[-1] if before else named[0][1]


def _give(contact: Contact, mention: Mention) -> None:
    ways = {"email": mention.emails, "phone": mention.phones, "url": mention.urls}
    if contact.value not in ways[contact.kind]:
        ways[contact.kind].append(contact.value)


def singular(title: str) -> str:
    """One of "engineers", of "nurses": a title that several share, as each bears it."""
    head, gap, last = title.rpartition(" ")
    if len(last) < 4 or not last.endswith("s") or last.endswith(("ss", "us", "is")):
        return title
    return head + gap + (last[:-3] + "y" if last.endswith("ies") else last[:-1])
