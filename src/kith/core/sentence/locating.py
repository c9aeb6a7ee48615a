"""What a phrase after "at" is: where somebody works, what took place there, or the spot."""

from kith.core.sentence import occasions
from kith.core.sentence.belonging import employ
from kith.core.sentence.belonging import lacking as lacking_one
from kith.core.sentence.scan import Draft, Scan, event_name
from kith.core.sentence.words import happenings

_NO_NOUNS = frozenset("number no no. first least last all work length".split())
_EVERYDAY = frozenset("home work school once risk".split())
_WERE = frozenset("met was were spoke talked speaking saw hosted".split())
_SHORT = 2
_STANDS = frozenset("booth stand stall table".split())


def locate(scan: Scan, text: str, low: str, *, capital: bool, article: bool, start: int) -> None:
    """Finds out what the phrase at `start` is and puts it where it belongs; what stays unclear is a doubt."""
    if (low.split(maxsplit=1)[0] in _NO_NOUNS and not capital) or (low in _EVERYDAY and not scan.met):
        return
    if scan.former:
        scan.former = False
        return
    lacking = lacking_one(scan)
    event, spot = occasions.is_event(low, capital=capital), occasions.is_place(low)
    if _belongs(scan, text, low, lacking, event=event, spot=spot and not capital):
        return
    if event:
        scan.event = scan.event or event_name(text)
    elif spot and not (capital and not occasions.is_city(low) and lacking and not article and _ends_capital(text)):
        settle_place(scan, text)
    elif not scan.people or _met_at(scan, start - 1 if article else start):
        _where_met(scan, text, low, named=capital and (not article or bool(scan.people)), article=article, spot=spot)
    elif article and not capital and scan.s.cased and lacking:
        settle_place(scan, text)
    else:
        drafts = lacking if scan.s.is_in(scan.at - 1, {")"}) else list(scan.focus)
        scan.doubts.append((text, drafts, capital, article))
        scan.open = False


def _belongs(scan: Scan, text: str, low: str, lacking: list[Draft], *, event: bool, spot: bool) -> bool:
    """Whether the phrase is where somebody works, or will be of who is named next, and is kept as that."""
    works, organised = scan.titled or (scan.statement and bool(scan.people)), occasions.is_organisation(low)
    if works and not event and not lacking and not occasions.is_place(low):
        return True  # "studies data science at TU Delft", and has a place already
    if not scan.people and scan.waiting_title and not event and not occasions.is_place(low):
        scan.waiting_organisation = text
        return True
    if works and scan.bumped and spot and not scan.statement:
        return False
    if works and lacking and not (event and scan.met and not organised and not scan.titled):
        employ(scan, text, lacking)
        return True
    if not organised or spot or (event and not (lacking and scan.people and not _event_last(low))):
        return False
    if scan.people and lacking and scan.bumped:
        scan.doubts.append((text, list(scan.focus), text != low, False))
    elif scan.people and lacking:
        employ(scan, text, lacking)
    elif not scan.people:
        scan.place = scan.place or text
    return bool(lacking) or not scan.people


def _met_at(scan: Scan, start: int) -> bool:
    """ "met at", "was at": the phrase says where."""
    return scan.s.is_in(start - 1, {"at"}) and scan.s.is_in(start - 2, _WERE)


def _where_met(scan: Scan, text: str, low: str, *, named: bool, article: bool, spot: bool) -> None:
    """A name of unknown kind is an event's, or a spot's when it is none of the book's words for events."""
    short = not article and not spot and len(low.split()) <= _SHORT and low == text
    if (named and not (scan.people and spot)) or short:
        scan.event = scan.event or text
    else:
        settle_place(scan, text)


def _ends_capital(text: str) -> bool:
    """ "Murtala Muhammed airport" is a spot, "Cedar House" may be anything."""
    return text.rsplit(maxsplit=1)[-1][:1].isupper()


def settle_place(scan: Scan, text: str) -> None:
    """Keeps where one was; at somebody's booth before any name, who is named belongs there."""
    scan.place = scan.place or text
    *name, last = text.split()
    if name and not scan.people and last.lower() in _STANDS and name[0][:1].isupper():
        scan.waiting_organisation = " ".join(name)
    scan.open = scan.open and False


def _event_last(low: str) -> bool:
    return low.rsplit(maxsplit=1)[-1] in happenings.HEADS
