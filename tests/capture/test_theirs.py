"""What somebody else promised, from the sentence to the list of promises."""

import json
import re

import pytest

from kith.capture.actions import has_been, keep
from kith.capture.models import Capture
from kith.capture.queries import result_of
from kith.capture.readings import promised
from kith.favours.models import Promise

pytestmark = pytest.mark.django_db


def noted(book):
    rows = Promise.objects.of(book).order_by("pk")
    return [(one.what, one.theirs, one.due and one.due.isoformat()) for one in rows]


@pytest.mark.parametrize(
    ("text", "promises"),
    [
        ("Met Tom Reilly, he will send me the slides by Friday", [("send me the slides", True, "2025-06-13")]),
        ("Tom Reilly said he'd forward the contract", [("forward the contract", True, None)]),
        ("Tom Reilly getroffen, er schickt mir die Folien", [("mir die Folien schicken", True, None)]),
        (
            "Met Tom Reilly; he'll send over the paper and I'll send him the deck",
            [("send him the deck", False, None), ("send over the paper", True, None)],
        ),
    ],
)
def test_it_is_noted_as_theirs(book, maya, today, text, promises):
    keep(book=book, by=maya, text=text, today=today)
    assert [(what, whose) for what, whose, _due in noted(book)] == [(what, whose) for what, whose, _due in promises]
    assert [bool(due) for _what, _whose, due in noted(book)] == [bool(due) for _what, _whose, due in promises]


def test_a_plan_notes_it_once(book, maya, today):
    me = {"book": book, "by": maya}
    said = keep(**me, text="Coffee with Tom Reilly tomorrow, he'll bring me the book", today=today)
    before = noted(book)
    if said.comes_on:
        has_been(**me, capture=said, today=said.comes_on)
    assert noted(book) == before
    assert [one for one in before if one[1]] == before[-1:]


def test_each_is_noted_with_the_one_who_is_named(book, maya, today):
    text = "Met Tom Reilly and Ana Prado. Tom Reilly will send me the slides, Ana Prado will call me back"
    keep(book=book, by=maya, text=text, today=today)
    rows = Promise.objects.of(book).order_by("pk")
    assert [(one.person.name, one.what) for one in rows] == [
        ("Tom Reilly", "send me the slides"),
        ("Ana Prado", "call me back"),
    ]


def test_what_an_earlier_kith_kept_is_still_read():
    reading = {"follow_up": None, "promise": None, "theirs": {"what": "send me the slides", "on": None}}
    assert [(one.what, one.theirs) for one in promised(reading)] == [("send me the slides", True)]


def sent(page):
    """The fields of the chips that speak of somebody's promise, as they were shown."""
    fields = re.findall(r'name="((?:was-)?theirs-0-[a-z]+)" value="(.*?)"', page)
    return dict(fields)


def test_its_chip_corrects_it_or_takes_it_out(web_later, book):
    web = web_later()
    text = "Tom Reilly getroffen. Er schickt mir bis Freitag die Folien"
    fields = sent(web.post("/captures/reading", {"text": text}).content.decode())
    assert (fields["theirs-0-what"], fields["theirs-0-on"]) == ("mir die Folien schicken", "2026-06-12")
    changed = {**fields, "theirs-0-what": "mir alles schicken", "theirs-0-on": ""}
    web.post("/captures/", {"text": text, "seen": "1", **changed})
    assert noted(book) == [("mir alles schicken", True, None)]
    kept = Capture.objects.of(book).get()
    web.post(f"/captures/{kept.pk}", {"text": text, "seen": "1", **fields, "theirs-0-what": ""})
    assert noted(book) == []


def test_a_correction_of_the_promise_that_it_is_stays_theirs(web_later, book):
    web = web_later()
    sent = {"text": "Tom Reilly said he'd forward the contract", "seen": "1"}
    web.post("/captures/", {**sent, "promise": "forward the tender", "was-promise": "forward the contract"})
    assert noted(book) == [("forward the tender", True, None)]


def test_the_shell_tells_it_beside_the_contract(book, maya, today):
    said = keep(book=book, by=maya, text="Met Tom Reilly, he will send me the slides", today=today)
    assert json.loads(json.dumps(result_of(said)))["theirs"] == [
        {"what": "send me the slides", "on": None, "who": None}
    ]
    assert "theirs" not in result_of(keep(book=book, by=maya, text="Met Tom Reilly", today=today))
