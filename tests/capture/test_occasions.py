"""What a sentence tells of a day to come: a start becomes a place of work with its day, a talk a reason on Today."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.capture.actions import keep
from kith.capture.chips import corrected
from kith.capture.queries import reading_of, recognised
from kith.capture.recognising import Recogniser
from kith.capture.suggestions import coming, reasons
from kith.favours.models import Promise
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_contact_point, add_person, affiliate
from kith.people.models import Affiliation
from kith.today.queries import coming_up, suggestions

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 26)


@pytest.fixture
def met(book, maya):
    def met(text, **more):
        return keep(book=book, by=maya, text=text, today=DAY, **more)

    return met


def told(book, on):
    return {one.person.name: one.reason for one in suggestions(book, on)[0]}


def test_a_start_is_the_work_from_its_day_on_and_a_reason_around_it(book, maya, met):
    ana = add_person(book=book, by=maya, name="Ana Souza")
    affiliate(book=book, by=maya, person=ana, organisation="Vela", title="Buyer")
    kept = met("Coffee with Ana Souza yesterday, she starts as head of buying at Northwind on 12 June")
    assert (kept.encounter.on, kept.encounter.channel) == (DAY - timedelta(days=1), "meeting")
    post = Affiliation.objects.of(book).get(organisation__name="Northwind")
    assert (post.title, post.started, post.past) == ("head of buying", "2026-06-12", False)
    assert Affiliation.objects.of(book).get(organisation__name="Vela").ended == "2026-06"
    assert told(book, date(2026, 6, 9))["Ana Souza"].endswith("; starts as head of buying at Northwind, 12 June.")
    assert "buying" not in told(book, date(2026, 6, 20)).get("Ana Souza", "")
    undo(latest_standing(book), by=maya)
    assert not Affiliation.objects.of(book).filter(organisation__name="Northwind").exists()


def test_a_talk_is_a_reason_around_its_day_and_no_promise_of_ones_own(book, met):
    met("Call with Ben Okafor; he gives a talk at the Grid Forum on 9 June")
    assert not Promise.objects.of(book).exists()
    assert told(book, date(2026, 6, 3))["Ben Okafor"].endswith("gives a talk at Grid Forum, 9 June.")
    assert told(book, date(2026, 6, 12))["Ben Okafor"].endswith("gave a talk at Grid Forum, 9 June.")
    assert "talk" not in told(book, date(2026, 6, 13)).get("Ben Okafor", "")
    assert ("Ben Okafor gives a talk", "Grid Forum") in [(one.told, one.note) for one in coming_up(book, DAY)]


def test_a_day_to_come_is_no_day_of_a_meeting(book):
    reading = reading_of(book, "Ana Souza is speaking at Grid Forum on 9 June", DAY)
    assert (reading["when"], reading["event"], reading["channel"]) == (DAY.isoformat(), None, "meeting")
    assert reading["occasion"]["on"] == "2026-06-09"


@pytest.mark.parametrize(
    ("said", "left"), [("2026-06-10", "2026-06-10"), ("", None), ("soon", None), ("2026-06", None)]
)
def test_its_day_is_set_right_or_taken_out(book, said, left):
    reading = reading_of(book, "Call with Ana Souza, she gives a talk on 9 June", DAY)
    now, _answers = corrected(reading, {"was-occasion-on": "2026-06-09", "occasion-on": said})
    assert (now["occasion"] or {}).get("on") == left


def asked(work):
    with CaptureQueriesContext(connection) as captured:
        found = list(work())
    return len(captured), found


@pytest.mark.parametrize(
    "text", ["Call with {}; she gives a talk at the Grid Forum on 2 June", "Coffee with {} on 2 June"]
)
def test_the_questions_do_not_grow_with_the_talks_and_the_plans(book, maya, met, text):
    names = [f"{first} {family}" for first in ("Ana", "Bea", "Cleo", "Dana") for family in ("Souza", "Prado", "Lind")]
    for name in names[::2]:
        add_person(book=book, by=maya, name=name)
    for name in names[:2]:
        met(text.format(name))
    few, found = asked(lambda: coming(book, DAY))
    assert len(found) == 2
    assert reasons(book, date(2026, 6, 1)) or "Coffee" in text
    for name in names[2:]:
        met(text.format(name))
    more, found = asked(lambda: coming(book, DAY))
    assert [one.told for one in found] == [one.told for one in coming(book, DAY)]
    assert len({one.person for one in found}) == len(names)
    assert more == few


def test_whom_many_sentences_name_is_who_each_of_them_names(book, maya, met):
    ana, other = (add_person(book=book, by=maya, name="Ana Souza") for _number in range(2))
    add_contact_point(book=book, by=maya, person=other, kind="email", value="ana@vela.example")
    affiliate(book=book, by=maya, person=ana, organisation="Northwind")
    affiliate(book=book, by=maya, person=other, organisation="Vela")
    readings = [
        (reading_of(book, text, DAY), answers)
        for text, answers in (
            ("Coffee with Ana Souza", {}),
            ("Coffee with Ana Souza", {"Ana Souza": str(ana.pk)}),
            ("Coffee with Ana Souza", {"Ana Souza": other.uid.hex}),
            ("Coffee with Ana Souza", {"Ana Souza": "new"}),
            ("Coffee with Ana Souza from Northwind", {}),
            ("Coffee with Ana Souza ana@vela.example", {}),
            ("Coffee with Lena Ortiz", {}),
        )
    ]
    by = Recogniser(book)
    by.know(readings)
    with CaptureQueriesContext(connection) as captured:
        together = [recognised(book, *one, by).people for one in readings]
    assert not len(captured)
    assert together == [recognised(book, *one).people for one in readings]
    assert [one.person for [one] in together] == [None, ana, other, None, ana, other, None]
    assert [one.unclear for [one] in together] == [True, *[False] * 6]
