"""The walk over a sentence: each token is read once, by the first reading that takes it."""

from kith.core.names import fold
from kith.core.sentence import occasions
from kith.core.sentence.belonging import employ, employ_there
from kith.core.sentence.callings import role_verb
from kith.core.sentence.channels import channel, topic
from kith.core.sentence.entitling import title
from kith.core.sentence.expecting import relative, somebody_due
from kith.core.sentence.naming import somebody_unexpected
from kith.core.sentence.opening import bracketed_event, opening
from kith.core.sentence.organisations import phrase_end
from kith.core.sentence.prepositions import preposition
from kith.core.sentence.reaching import give, reach
from kith.core.sentence.referring import again, joint, subject
from kith.core.sentence.scan import Draft, Scan
from kith.core.sentence.segments import segment
from kith.core.sentence.words import cues


def walk(scan: Scan) -> None:
    """Reads every token once; the position never stands still."""
    opening(scan)
    while scan.at < len(scan.s):
        before = scan.at
        _step(scan)
        if scan.at <= before:
            scan.at = before + 1


def finish(scan: Scan) -> None:
    """Settles what stood open: "at X" of unknown kind, contact details before any name."""
    for phrase, drafts, capital, article in scan.doubts:
        _settle(scan, phrase, drafts, capital=capital, article=article)
    for name, drafts in scan.otherwise:
        employ(scan, name, [draft for draft in drafts if not draft.mention.organisation])
    for contact in scan.contacts:
        if scan.people:
            give(contact, scan.people[0])


def _settle(scan: Scan, phrase: str, drafts: list[Draft], *, capital: bool, article: bool) -> None:
    lacking = [d for d in drafts if not d.mention.organisation]
    if lacking and len(lacking) == len(drafts) and not (article and not occasions.is_organisation(fold(phrase))):
        for draft in lacking:
            draft.mention.organisation = phrase
    elif scan.bumped and not lacking:
        scan.place = scan.place or phrase
    elif (capital and not article and not scan.event) or (capital and not scan.event and scan.place):
        scan.event = phrase
    elif not scan.place:
        scan.place = phrase


def _step(scan: Scan) -> None:
    s, i = scan.s, scan.at
    token = s.tokens[i]
    if i in scan.due_at:
        scan.due = True
    if s.claimed[i]:
        _close(scan)
    elif token.contact:
        reach(scan, token.contact)
    elif token.day:
        scan.titled = False
    elif token.kind == "mark" and s.low[i] not in {"at", "and"}:
        _mark(scan, i)
    elif not _read_word(scan, i):
        _pass_by(scan, i)
    else:
        return
    scan.at = max(scan.at, i + 1)


def _close(scan: Scan) -> None:
    scan.titled = scan.open = scan.statement = False
    scan.fresh = True


def _mark(scan: Scan, i: int) -> None:
    s = scan.s
    scan.titled = scan.statement = scan.former = False
    scan.fresh = True
    if s.hard[i]:
        scan.open = False
        scan.relation = ""
        scan.due = not scan.people
    elif s.low[i] == "(":
        scan.open = False
        if not scan.people:
            bracketed_event(scan, i + 1)
            return
    elif s.low[i] == "," and scan.people:
        scan.due = scan.due and scan.relation != ""
    scan.at = i + 1


def _pass_by(scan: Scan, i: int) -> None:
    """A word that says nothing here."""
    low = scan.s.low[i]
    scan.fresh = False
    scan.titled = scan.titled and low in cues.ARTICLES
    if low == "there" and scan.statement:
        employ_there(scan)
    if low in {"knows", "know"} and scan.people:
        scan.at = _part_end(scan, i)  # "he knows the director of the refugee centre": of others
        return
    if (low in {"called", "named"} and not scan.people) or (
        low in {"is", "was", "'s"} and scan.s.is_in(i - 1, {"name"})
    ):
        scan.due = True
    elif low in {"called", "named"} and occasions.is_organisation(scan.s.low[i - 1]) and scan.s.capital(i + 1):
        end = phrase_end(scan.s, i + 1)  # "has a startup called Verdefarm"
        employ(scan, scan.s.slice(i + 1, end), scan.focus)
    elif low in cues.FORMER or low.startswith("ex-"):
        scan.former = True
    elif low == "now":
        scan.former = False
    scan.at = i + 1


def _part_end(scan: Scan, i: int) -> int:
    """The end of the part between commas that `i` stands in."""
    s = scan.s
    while i < len(s) and not s.mark(i) and s.low[i] not in {"and", "but"}:
        i += 1
    return i


def _read_word(scan: Scan, i: int) -> bool:
    """Tries every reading of the word at `i`; True when one took it."""
    return (
        again(scan, i)
        or subject(scan, i)
        or channel(scan, i)
        or topic(scan, i)
        or joint(scan, i)
        or preposition(scan, i)
        or relative(scan, i)
        or somebody_due(scan, i)
        or segment(scan, i)
        or role_verb(scan, i)
        or title(scan, i)
        or somebody_unexpected(scan, i)
    )
