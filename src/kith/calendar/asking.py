"""Three things to ask somebody, from the record."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kith.core.common_ground import NOW
from kith.core.questions import Record, three
from kith.encounters.queries import SPOKEN, of_person
from kith.favours.queries import of_person as promises_of
from kith.people.models import News
from kith.people.queries import current_posts
from kith.ties.common_ground import common_ground

from .wording import say

if TYPE_CHECKING:
    from kith.people.models import Person

NEW = timedelta(days=365)


def questions(person: "Person", today: date) -> list[str]:
    """The three, in the owner's language."""
    return [say(one) for one in three(record_of(person, today))]


def record_of(person: "Person", today: date) -> Record:
    """What there is to ask about; of a place where both are now the owner knows as much."""
    ledger, post = promises_of(person), current_posts(person.book, [person.pk]).get(person.pk)
    news, shared = _news(person, today), common_ground(person.book, [person.pk], today)[person.pk]
    here = {one.names[0] for one in shared if one.when == NOW}
    talks = of_person(person, SPOKEN).exclude(note="").exclude(meetings__made=True)
    last = talks.first()
    return Record(
        new_title=news.after.title if news else "",
        new_place=str(news.after.organisation or "") if news else "",
        place=post.organisation if post and post.organisation not in here else "",
        theirs=ledger.awaited[0].what if ledger.awaited else "",
        mine=ledger.open[0].what if ledger.open else "",
        last=last.note if last else "",
        shared=tuple(one for one in shared if one.when != NOW),
    )


def _news(person: "Person", today: date) -> News | None:
    rows = News.objects.of(person.book).filter(person=person, seen_on__gte=today - NEW, after__past=False)
    return rows.select_related("after__organisation").order_by("-seen_on", "-pk").first()
