"""What a phrase after "at" is: where somebody works, what took place there, or the spot."""

from kith.core.sentence import occasions
from kith.core.sentence.belonging import employ
from kith.core.sentence.scan import Scan, event_name
from kith.core.sentence.words import happenings


def locate(scan: Scan, text: str, low: str, *, capital: bool, article: bool, start: int) -> None:  # noqa: PLR0912
    lacking = [d for d in scan.focus if not d.mention.organisation]
    works = scan.titled or (scan.statement and bool(scan.people))
    event, organised, spot = (
        occasions.is_event(low, capital=capital),
        occasions.is_organisation(low),
        occasions.is_place(low),
    )
    if low.split(maxsplit=1)[0] in {"number", "no", "no.", "first", "least", "last", "all", "work"} or (
        low in {"home", "work", "school", "once", "risk"} and not scan.met
    ):
        return
    if scan.former:
        scan.former = False
    elif works and lacking and not (event and scan.met and not organised and not scan.titled):
        employ(scan, text, lacking)
    elif event and not (organised and lacking and scan.people and not _event_last(low)):
        scan.event = scan.event or event_name(text)
    elif organised and (lacking or not scan.people) and not (spot and not capital):
        if scan.people:
            employ(scan, text, lacking)
        else:
            scan.place = scan.place or text
    elif spot and not (capital and not occasions.is_city(low) and lacking and not article):
        settle_place(scan, text)
    elif not scan.people or (
        scan.s.is_in(start - 2 if article else start - 1, {"at"})
        and scan.s.is_in(
            start - (3 if article else 2), {"met", "was", "were", "spoke", "talked", "speaking", "saw", "hosted"}
        )
    ):
        if (
            (capital and not article)
            or (not article and not spot and len(low.split()) < 3 and not capital)
            or (capital and scan.people and not spot)
        ):
            scan.event = scan.event or text
        else:
            settle_place(scan, text)
    elif article and not capital and scan.s.cased and lacking:
        settle_place(scan, text)
    else:
        scan.doubts.append((text, list(scan.focus), capital, article))
        scan.open = False


def settle_place(scan: Scan, text: str) -> None:
    scan.place = scan.place or text
    scan.open = scan.open and False


def _event_last(low: str) -> bool:
    return low.rsplit(maxsplit=1)[-1] in happenings.HEADS
