"""What the ends of letters say of people's work: kept where the book does not say it, taken over or set aside."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.addresses import organisation_key
from kith.core.folding import fold
from kith.core.same_work import Work, news_of, same_place
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Affiliation, News, Person, Signature, Source
from kith.people.queries import SAYS_NOW, foremost, jobs_of, works_of

from .adding import make_source
from .belonging import affiliate
from .moving import move_to
from .signed_numbers import note_numbers, take_number

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

_LONGEST = 255
_LONG_AGO = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Signed:
    """What a letter of that day said of the work of whoever wrote it, a person by id, from that address; `title` is
    empty where it said nothing. `phones` are numbers at which they say they are reached."""

    person: int
    on: date
    title: str
    organisation: str = ""
    address: str = ""
    phones: tuple[str, ...] = ()


def note_signatures(*, book: "Book", signed: Iterable[Signed], today: date, within: Recording) -> int:
    """Keep what the latest letter of each says that the book does not; how much that was. Of the same words, and of an
    older letter than one that was read, nothing is kept again; of what waits the latest is offered."""
    latest: dict[int, Signed] = {}
    for one in sorted(signed, key=lambda one: one.on):
        if one.title and today - SAYS_NOW < one.on <= today + timedelta(days=1):
            latest[one.person] = one
    posts, news, rows = _held(book, latest)
    works = {person: [row for row in some if not row.phone] for person, some in rows.items()}
    new = sum(
        _note(within, one, posts[one.person], works.get(one.person, []))
        for one in latest.values()
        if one.on >= news.get(one.person, one.on) and not any(row.on > one.on for row in works.get(one.person, []))
    )
    return new + note_numbers(within, [(one.person, one.on, one.phones) for one in latest.values()], rows)


def take_signature(
    *, book: "Book", by: "User | None", signature: Signature, within: Recording | None = None
) -> News | None:
    """The owner takes it over: the job that it tells of begins, the one before ends; where the book knew the place
    alone, it knows the title now. The news, where it is one."""
    _insist_it_waits(signature)
    if signature.phone:
        take_number(book=book, by=by, signature=signature, within=within)
        return None
    person, on = signature.person, signature.on
    said = _("%(name)s is now %(post)s") % {"name": person.name, "post": signature}
    with batch(book=book, by=by, verb="take_signature", said=said, within=within) as rec:
        rec.change(signature, outcome=Signature.TAKEN)
        source = make_source(book=book, by=by, kind=Source.SIGNATURE, on=on, within=rec)
        who: Any = {"book": book, "by": by, "person": person, "source": source, "within": rec}
        post: Any = {"organisation": signature.organisation, "title": signature.title}
        before = _before(person, signature)
        if before is None:
            affiliate(**who, **post)
            return None
        if not before.title and before.organisation and same_place(before.organisation.name, signature.organisation):
            rec.change(before, title=signature.title)
            return None
        return move_to(**who, **post, on=on, ending=before)


def set_signature_aside(
    *, book: "Book", by: "User | None", signature: Signature, within: Recording | None = None
) -> Signature:
    """It is no news: the same words are not offered again."""
    _insist_it_waits(signature)
    said = _("Set the signature of %(name)s aside") % {"name": signature.person.name}
    with batch(book=book, by=by, verb="set_signature_aside", said=said, within=within) as rec:
        return rec.change(signature, outcome=Signature.ASIDE)


def key_of_work(title: str, organisation: str) -> str:
    """What tells that a signature says the same again."""
    return f"{fold(title)}|{organisation_key(organisation)}"[:_LONGEST]


def _insist_it_waits(signature: Signature) -> None:
    if signature.outcome != Signature.WAITING:
        raise Refusal(_("That was decided already."))


def _held(
    book: "Book", people: Collection[int]
) -> tuple[dict[int, list[Affiliation]], dict[int, date], dict[int, list[Signature]]]:
    """What the book holds of these people: their jobs, the day of their latest news, what letters said before."""
    rows: dict[int, list[Signature]] = defaultdict(list)
    if not people:
        return {}, {}, rows
    mine = {"person_id__in": sorted(people)}
    for row in Signature.objects.of(book).filter(**mine).select_related("person"):
        rows[row.person_id].append(row)
    news = News.objects.of(book).filter(after__past=False, **mine).order_by("seen_on")
    return jobs_of(book, people), dict(news.values_list("person_id", "seen_on")), rows


def _note(within: Recording, one: Signed, posts: Sequence[Affiliation], rows: Sequence[Signature]) -> int:
    """What was kept before stays as it is wherever that will do: else what brought it could not be taken back alone."""
    new = news_of(Work(one.title, one.organisation), works_of(posts), address=one.address)
    if new is None:
        within.delete_many([row for row in rows if row.outcome == Signature.WAITING])  # they sign as the book has it
        return 0
    if any(not post.past and post.started[:10] > one.on.isoformat() for post in posts):
        return 0
    key = key_of_work(new.title, new.organisation)
    known = next((row for row in rows if row.key == key), None)
    if known is None:
        facts = {"title": new.title[:_LONGEST], "organisation": new.organisation[:_LONGEST], "key": key, "on": one.on}
        within.add(Signature(book=within.book, person_id=one.person, **facts))
        return 1
    latest = max(rows, key=lambda row: (row.on, row.pk))
    if known.outcome == Signature.WAITING and (known is not latest or one.on - known.on > _LONG_AGO):
        within.change(known, on=one.on)
    return 0


def _before(person: Person, signature: Signature) -> Affiliation | None:
    """The present job that it is told of: of several the one at the same place, else that which counts as theirs."""
    posts = person.affiliations.filter(past=False, kind=Affiliation.WORK).select_related("organisation").order_by("pk")
    there = [one for one in posts if one.organisation and same_place(signature.organisation, one.organisation.name)]
    return foremost(there if there and signature.organisation else posts)
