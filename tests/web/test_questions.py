"""Pages ask the database no more questions for a large book than for a small one."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kith.capture.actions import keep
from kith.encounters.actions import log_encounter
from kith.favours.actions import keep_promise, make_promise
from kith.people import actions as people
from kith.rhythm.actions import set_rhythm

from .conftest import EVERY, address

pytestmark = pytest.mark.django_db
FEW, MANY = 10, 200
QUERIES = [
    "/people/?q=ada", "/people/?sort=name", "/people/?sort=added", "/people/?circle={circle}", "/people/?show=all",
    "/people/?organisation=mill", "/people/?place=oslo", "/people/?last=older", "/search?q=ada", "/search?q=mill",
    "/?show=20", "/history/?page=2", "/people/{person}/encounters?only=spoken",
]  # fmt: skip


def fill(owner: Any, numbers: range, together: list[Any]) -> None:
    """People with something of every kind; all of them at one firm, in one circle, and with those of `together`."""
    me: dict[str, Any] = {"book": owner.book, "by": owner}
    today = timezone.localdate()
    for number in numbers:
        person = people.add_person(**me, name=f"Ada Berg {number}", note="Oslo", met="At the fair")
        people.affiliate(**me, person=person, organisation="Mill & Sons", title="Miller", place="Oslo")
        people.add_contact_point(**me, person=person, kind="email", value=f"ada{number}@mill.example")
        people.add_to_circle(**me, person=person, circle="Millers")
        people.add_interest(**me, person=person, name="flour")
        set_rhythm(**me, person=person, days=30, on=today - timedelta(days=200))
        met = today - timedelta(days=100 + number % 90)
        log_encounter(**me, people=[person, *together], on=met, channel="call", direction="in", note="About flour")
        late = make_promise(**me, person=person, what="send the flour", made_on=met, due=met)
        if number % 2:
            keep_promise(**me, promise=late, on=today)
    for number in numbers[:: len(numbers) // FEW]:
        keep(**me, text=f"long talk about flour, very kind, {number}", today=today)


def asked(web: Client, url: str) -> int:
    """How many questions a page asks, once it has been seen."""
    web.get(url)
    with CaptureQueriesContext(connection) as ran:
        answer = web.get(url)
        if answer.streaming:
            b"".join(answer.streaming_content)
    return len(ran)


def test_no_page_asks_more_for_more_people(mine):
    web, ids = mine.client(), mine.ids
    person = people.add_person(book=mine.book, by=mine.owner, name="Bo Lund")
    ids.person = person.pk
    urls = [address(one, ids) for one in EVERY if "made-up" not in address(one, ids)]
    pages = [url for url in urls if web.get(url).status_code == 200]
    pages += [one.format(**vars(ids)) for one in QUERIES]
    fill(mine.owner, range(FEW), [person])
    few = {url: asked(web, url) for url in pages}
    fill(mine.owner, range(FEW, MANY), [person])
    more = {url: (few[url], count) for url in pages if (count := asked(web, url)) > few[url]}
    assert not more
