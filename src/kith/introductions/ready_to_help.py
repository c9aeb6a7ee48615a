"""Who in the book could help with an ask: a bounded number, found by search."""

from typing import TYPE_CHECKING

from kith.core.ready_to_help import CouldHelp, ranked, telling_words
from kith.favours.queries import awaited
from kith.people.models import Mark, Person
from kith.people.queries import people_of
from kith.search.queries import find

if TYPE_CHECKING:
    from kith.favours.models import Ask

PER_WORD = 30


def could_help(ask: "Ask") -> list[tuple[Person, CouldHelp]]:
    """Those who could, the likeliest first; not who asks, and nobody who is not to be contacted."""
    book = ask.book
    found = {word: find(book, word, limit=PER_WORD).hits for word in telling_words(ask.what)}
    ids = {one.id for hits in found.values() for one in hits}
    marks = Mark.objects.of(book).filter(person_id__in=ids, kind__in=(Mark.DO_NOT_CONTACT, Mark.DECEASED))
    out = {ask.person_id, *marks.values_list("person_id", flat=True)}
    hits = {word: [(one.id, one.column) for one in some if one.id not in out] for word, some in found.items()}
    offered = set(awaited(book).filter(person_id__in=ids).values_list("person_id", flat=True))
    best = ranked(hits, offered)
    people = {one.pk: one for one in people_of(book, [one.person for one in best])}
    return [(people[one.person], one) for one in best if one.person in people]
